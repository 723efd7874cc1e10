import { localDateInShanghai, type LocalDate } from '../../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../../kernel/result.js';
import { maySee, type Viewer } from '../../../kernel/visibility.js';
import type { CellKey } from '../../../law/report-format/index.js';
import { findOrgan } from '../../../organs/index.js';
import { withViewer } from '../../../platform/database/with-viewer.js';
import type { Services } from '../../../platform/services.js';
import { sectionTexts } from '../../db/drafts.js';
import { selectPromises } from '../../db/tell/promises.js';
import { formatOfYear } from '../../domain/draft/report-year.js';
import { writtenParagraphs, type WrittenParagraph } from '../../domain/tell/written-paragraphs.js';
import type { PromiseAnswer } from '../../domain/tell/promises.js';
import type { FeeFigures } from '../../domain/tell/reference.js';
import type { DraftInput } from '../open-draft.js';
import { previousReport } from '../uploads/previous-report.js';
import { loadBeside } from './load-beside.js';
import { promisesOf } from './promises-of.js';

/** What stands beside a draft while it is written: last year's report, and the fees of the year. */
export interface Beside {
  readonly fees: FeeFigures | null;
  readonly previous: {
    readonly year: number;
    /** `null` for one that was put in as a file. */
    readonly publishedOn: LocalDate | null;
    readonly fileName: string | null;
    readonly cells: Readonly<Record<CellKey, number | null>>;
    /** By section, 0 the preamble. */
    readonly sections: Readonly<Record<string, readonly WrittenParagraph[]>>;
  } | null;
  /** What last year's report promised, and what is said of it. */
  readonly promises: readonly {
    readonly key: string;
    readonly text: string;
    readonly answer: PromiseAnswer | null;
  }[];
}

/** Opens what stands beside an organ's draft of a year. Refuses `report.year`, `organ.unknown` and `access.denied`. */
export async function openBeside(
  { db }: Pick<Services, 'db'>,
  viewer: Viewer,
  { organId, year, now }: DraftInput,
): Promise<Result<Beside>> {
  if (!maySee(viewer, { kind: 'reportDraft', organId })) return refuse('access.denied');
  const today = localDateInShanghai(now);
  const format = formatOfYear(year, today);
  if (!format.ok) return format;
  const organ = await findOrgan(db, organId, today);
  if (!organ) return refuse('organ.unknown', { organ: organId });
  return withViewer(db, viewer, organId, async (trx) => {
    const { fees } = await loadBeside(trx, { organ, year, today });
    const before = await previousReport(trx, { organ, year: year - 1, today });
    if (!before) return ok({ fees, previous: null, promises: [] });
    const { document, publishedOn, fileName } = before;
    // With what a file says there are no references: nothing was written here.
    const written = publishedOn === null ? {} : await sectionTexts(trx, organId, year - 1);
    const sections = Object.fromEntries([
      ['0', writtenParagraphs(document.preamble, written[0])],
      ...document.sections.map(({ id, paragraphs }) => [String(id), writtenParagraphs(paragraphs, written[id])]),
    ]) as Record<string, WrittenParagraph[]>;
    const previous = { year: year - 1, publishedOn, fileName, cells: document.cells, sections };
    const answers = new Map((await selectPromises(trx, organId, year)).map((row) => [row.promise_key, row]));
    const promises = promisesOf(document).map(({ key, text }) => {
      const row = answers.get(key);
      return { key, text, answer: row ? { state: row.state, words: row.words } : null };
    });
    return ok({ fees, previous, promises });
  });
}
