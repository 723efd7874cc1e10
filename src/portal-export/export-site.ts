import { ok, refuse, type Refusal, type Result } from '../kernel/result.js';
import { judge, type Ask } from './ask.js';
import { copyPage, movedPage, notePage, NOTE_KEY, type Linking } from './copy-page.js';
import { crawl, type Copied } from './crawl.js';
import { openFolder, type Folder, type Written } from './folder.js';
import { oneOrgan, wholeSite } from './scope.js';
import { fileOf, type CopyPlace } from './site-address.js';

export interface ExportOptions {
  readonly ask: Ask;
  readonly dir: string;
  readonly place: CopyPlace;
  readonly liveUrl: URL | null;
  /** Code of the one organ to be copied; `null` for the whole site. */
  readonly organ: string | null;
  readonly progress: (stage: 'reading' | 'writing', done: number, left: number) => void;
}

export interface Exported extends Written {
  readonly pages: number;
  readonly files: number;
}

/**
 * Writes everything public into a folder, for a web server without the program: pages as `index.html` in the folder of
 * their address, files by their name, each whole or not at all. Run again it writes what changed and takes away what is no
 * longer public; run after an interruption it goes on. Refuses `export.not-a-copy` for a folder that holds something else,
 * `export.organ-unknown`, and `export.failed` where the site did not answer: then nothing is taken away.
 */
export async function exportSite(options: ExportOptions): Promise<Result<Exported>> {
  const { ask, dir, place, liveUrl, organ, progress } = options;
  const scope = organ === null ? wholeSite : oneOrgan(organ);
  const first = judge(await ask(scope.seeds[0] ?? '/'));
  if (organ !== null && first.kind === 'missing') return refuse('organ.unknown', { organ });
  const opened = await openFolder(dir);
  if (!opened.ok) return opened;
  const folder = opened.value;
  const keepFile = (file: string, body: Buffer) => folder.keep(file, body);
  const crawled = await crawl({
    ask,
    place,
    scope,
    keepFile,
    progress: (asked, left) => progress('reading', asked, left),
  });
  const failed = [...crawled.failed];
  const linking = { place, liveUrl, copied: crawled.copied };
  const pages = [...crawled.copied].filter(([, { kind }]) => kind !== 'file');
  let written = 0;
  for (const [key, entry] of pages) {
    const body = await pageOf(ask, key, entry, linking);
    if (body === null) failed.push({ key, status: 0 });
    else await folder.keep(entry.file, body);
    written += 1;
    progress('writing', written, pages.length - written);
  }
  const home = judge(await ask('/'));
  if (home.kind === 'page') await keepOwnPages(folder, home.body.toString('utf8'), scope.seeds[0] ?? '/', linking);
  const about = { url: place.url?.href ?? null, base: place.base, liveUrl: liveUrl?.href ?? null, organ };
  const ended = await folder.finish(about, failed.length === 0 ? 'remove' : 'stay');
  if (failed.length > 0) return failure(failed);
  return ok({ ...ended, pages: pages.length, files: crawled.copied.size - pages.length });
}

function failure(failed: readonly { readonly key: string; readonly status: number }[]): Refusal {
  const [some] = failed;
  return refuse('export.failed', { count: failed.length, address: some?.key ?? '', status: some?.status ?? 0 });
}

/** The page as it is now; `null` where it is no longer there: it changed while the copy was made. */
async function pageOf(ask: Ask, key: string, entry: Copied, linking: Linking): Promise<string | null> {
  if (entry.kind === 'moved') return movedPage(entry.to, key, linking);
  const found = judge(await ask(key));
  return found.kind === 'page' ? copyPage(found.body.toString('utf8'), key, linking) : null;
}

/** What a copy has of its own: what it cannot do, what is not there, and where one organ's copy begins. */
async function keepOwnPages(folder: Folder, home: string, start: string, linking: Linking): Promise<void> {
  await folder.keep(fileOf(NOTE_KEY, 'page') ?? '', copyPage(notePage(home, 'copy'), '/', linking));
  await folder.keep('404.html', copyPage(notePage(home, 'missing'), '/', linking));
  if (start !== '/') await folder.keep('index.html', movedPage(`${linking.place.base}${start}`, '/', linking));
}
