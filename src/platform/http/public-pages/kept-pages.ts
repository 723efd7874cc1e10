import type { KeptPage } from './kept-page.js';

/** Pages by their key, of one revision; the longest unasked goes first. */
export interface KeptPages {
  /** Forgets all that was kept under another revision. */
  get(key: string, revision: number): KeptPage | undefined;
  keep(key: string, revision: number, page: KeptPage): void;
}

/** What a page costs beside its bytes: its key, its headers, the entry. */
const OVERHEAD = 2_048;

export function keptPages(mostBytes: number): KeptPages {
  const pages = new Map<string, KeptPage>();
  let revision = -1;
  function turnTo(next: number): void {
    if (next === revision) return;
    pages.clear();
    revision = next;
  }
  return {
    get(key, now) {
      turnTo(now);
      const page = pages.get(key);
      if (!page) return undefined;
      pages.delete(key);
      pages.set(key, page);
      return page;
    },
    keep(key, now, page) {
      turnTo(now);
      pages.delete(key);
      pages.set(key, page);
      // Codings made since have grown the others: counted anew.
      let bytes = 0;
      for (const each of pages.values()) bytes += each.bytes + OVERHEAD;
      for (const [oldest, old] of pages) {
        if (bytes <= mostBytes) break;
        pages.delete(oldest);
        bytes -= old.bytes + OVERHEAD;
      }
    },
  };
}
