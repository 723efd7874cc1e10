import { useEffect } from 'react';
import { zh } from '../messages/zh.ts';

/** Sets the title of the document, which a screen reader reads out on a change of page. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · ${zh.productShort}`;
  }, [title]);
}
