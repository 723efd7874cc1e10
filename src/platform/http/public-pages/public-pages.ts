import type { IncomingHttpHeaders } from 'node:http';
import type { KeptPage } from './kept-page.js';
import type { PublicRevision } from './public-revision.js';

/** Kept pages by key, and whether they still hold. */
export interface PublicPages {
  readonly revision: PublicRevision;
  /** `null` for who is not to be answered from what is kept. */
  keyOf(url: string, headers: IncomingHttpHeaders): string | null;
  find(key: string, revision: number): KeptPage | undefined;
}
