import { listApplications, openCase, type ListInput } from '../src/applications/index.js';
import { addDays, localDate } from '../src/kernel/local-date.js';
import type { Viewer } from '../src/kernel/visibility.js';
import { memoryFiles } from '../src/platform/files/testing.js';
import type { LoadedCases } from './open-cases.js';

const AS_OF = localDate('2026-01-05');
const NOW = new Date(`${AS_OF}T02:00:00Z`);

/** What a clerk opens all day. */
export const PAGES = ['workList', 'closedList', 'casePage'] as const;
export type Page = (typeof PAGES)[number];

/** Times of one size, in milliseconds. */
export interface PagesResult {
  readonly cases: number;
  readonly milliseconds: Readonly<Record<Page, readonly number[]>>;
}

/** A value that this share of the values do not pass. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

async function sampleIds({ bare, organId }: LoadedCases, count: number): Promise<readonly string[]> {
  const { rows } = await bare.query<{ application_id: string }>(
    'SELECT application_id FROM application WHERE organ_id = $1 ORDER BY md5(application_id::text) LIMIT $2',
    [organId, count],
  );
  return rows.map((row) => row.application_id);
}

/** Pages of one database: the list from its beginning and from places within it, and cases from all over. */
async function pagesOf(
  loaded: LoadedCases,
  runs: number,
): Promise<Readonly<Record<Page, (run: number) => Promise<void>>>> {
  const { organId, db, vault } = loaded;
  const ids = await sampleIds(loaded, runs);
  const viewer: Viewer = { kind: 'staff', accountId: ids[0] ?? '', organId, role: 'clerk', supervises: [] };
  const list = async (state: ListInput['state'], day: string | null) => {
    const input = { organId, asOf: AS_OF, state, limit: 50, ...(day && { after: `${day}_${ids[0] ?? ''}` }) };
    const page = await listApplications({ db }, viewer, input);
    if (!page.ok || page.value.items.length === 0) throw new Error('a page of the list is missing');
  };
  // Days within the time that the cases were received in.
  const within = (run: number) => addDays(localDate('2024-09-01'), (run * 7) % 450);
  return {
    workList: (run) => list('open', run % 2 === 0 ? null : within(run)),
    closedList: (run) => list('closed', run % 2 === 0 ? null : within(run)),
    async casePage(run) {
      const applicationId = ids[run % ids.length] ?? '';
      const services = { db, vault, files: memoryFiles() };
      const opened = await openCase(services, viewer, { organId, applicationId, now: NOW });
      if (!opened.ok) throw new Error(opened.code);
      if (typeof opened.value.texts['description'] !== 'string') throw new Error('a case without its description');
    },
  };
}

/** Opens the same pages over databases of several sizes by turns, so that a busy machine slows all alike. */
export async function benchPages(databases: readonly LoadedCases[], runs: number): Promise<readonly PagesResult[]> {
  const opened = await Promise.all(
    databases.map(async (loaded) => ({
      cases: loaded.cases,
      pages: await pagesOf(loaded, runs),
      milliseconds: { workList: [], closedList: [], casePage: [] } as Record<Page, number[]>,
    })),
  );
  // What is opened first fills caches and plans nothing.
  const warmUp = Math.min(runs, 10);
  for (let run = -warmUp; run < runs; run += 1) {
    for (const page of PAGES) {
      for (const { pages, milliseconds } of opened) {
        const begun = performance.now();
        await pages[page](Math.abs(run));
        if (run >= 0) milliseconds[page].push(performance.now() - begun);
      }
    }
  }
  return opened.map(({ cases, milliseconds }) => ({ cases, milliseconds }));
}
