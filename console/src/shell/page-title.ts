import { useEffect } from 'react';
import { words } from '../messages/index.ts';

/** Sets the title of the document, which a screen reader reads out on a change of page. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · ${words.productShort}`;
  }, [title]);
}
