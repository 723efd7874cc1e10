import { addressesInFile, addressesInPage } from './addresses-in.js';
import { judge, type Ask } from './ask.js';
import { besideRecord, type Scope } from './scope.js';
import { fileOf, keyOf, readAddress, type CopyPlace } from './site-address.js';

/** What is copied, by its key. */
export type Copied =
  | { readonly kind: 'page' | 'file'; readonly file: string }
  | { readonly kind: 'moved'; readonly file: string; readonly to: string };

export interface Crawled {
  readonly copied: ReadonlyMap<string, Copied>;
  /** Addresses that did not answer: with one of them nothing is taken out of the folder. */
  readonly failed: readonly { readonly key: string; readonly status: number }[];
}

export interface CrawlOptions {
  readonly ask: Ask;
  readonly place: CopyPlace;
  readonly scope: Scope;
  /** Takes each file that is no page as it is found. */
  readonly keepFile: (file: string, body: Buffer) => Promise<void>;
  readonly progress: (asked: number, waiting: number) => void;
}

/** Asked for together: the database has a few connections, the machine a few cores. */
const TOGETHER = 4;

/**
 * Walks the public site from its known addresses along its links. Every answer is the one that anybody gets: nothing is
 * copied that the site does not itself mark as public. Pages are looked at here and asked for again when they are written,
 * so that memory holds addresses only.
 */
export async function crawl({ ask, place, scope, keepFile, progress }: CrawlOptions): Promise<Crawled> {
  const copied = new Map<string, Copied>();
  const files = new Set<string>();
  const failed: { key: string; status: number }[] = [];
  const seen = new Set<string>(scope.seeds);
  let waiting: string[] = [...scope.seeds];
  let asked = 0;

  function come(addresses: readonly string[], from: string): void {
    for (const address of addresses) {
      const read = readAddress(address, from, place);
      const key = read && keyOf(read);
      if (key === null || seen.has(key) || !scope.includes(key, from)) continue;
      seen.add(key);
      waiting.push(key);
    }
  }

  /** Two addresses with one file (on file systems that do not tell A from a) are one too many: the first has it. */
  function take(file: string | null): file is string {
    if (file === null || files.has(file.toLowerCase())) return false;
    files.add(file.toLowerCase());
    return true;
  }

  async function visit(key: string): Promise<void> {
    const found = judge(await ask(key));
    if (found.kind === 'failed') failed.push({ key, status: found.status });
    if (found.kind === 'moved') {
      const file = fileOf(key, 'page');
      if (take(file)) copied.set(key, { kind: 'moved', file, to: found.to });
      come([found.to], key);
    }
    if (found.kind !== 'page' && found.kind !== 'file') return;
    const file = fileOf(key, found.kind);
    if (!take(file)) return;
    copied.set(key, { kind: found.kind, file });
    const text = () => found.body.toString('utf8');
    if (found.kind === 'page') {
      const beside = besideRecord(key).map((path) => `${place.base}${path}`);
      return come([...addressesInPage(text()), ...beside], key);
    }
    come(addressesInFile(found.type, /css|javascript|xml/.test(found.type) ? text() : ''), key);
    await keepFile(file, found.body);
  }

  while (waiting.length > 0) {
    const round = waiting;
    waiting = [];
    for (let at = 0; at < round.length; at += TOGETHER) {
      const some = round.slice(at, at + TOGETHER);
      await Promise.all(some.map(visit));
      asked += some.length;
      progress(asked, round.length - at - some.length + waiting.length);
    }
  }
  return { copied, failed };
}
