import { localDateInShanghai } from '../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../kernel/result.js';
import { maySee, type Viewer } from '../../kernel/visibility.js';
import { annualReportDue } from '../../law/limits/index.js';
import { findOrgan, type Organ } from '../../organs/index.js';
import type { OrganTransaction } from '../../platform/database/schema.js';
import { withViewer } from '../../platform/database/with-viewer.js';
import type { Services } from '../../platform/services.js';
import { sectionTexts, selectReport } from '../db/drafts.js';
import { momentOf } from '../domain/derive/year-moment.js';
import { usualPreamble, type ReportDraft } from '../domain/draft/draft.js';
import { formatOfYear, hasEnded } from '../domain/draft/report-year.js';
import { deriveYear } from './derive-year.js';
import { memberProblems } from './rollup/member-standings.js';
import { loadBeside } from './tell/load-beside.js';

export interface DraftInput {
  readonly organId: string;
  readonly year: number;
  readonly now: Date;
}

/** Opens an organ's draft for a year: nothing is written until something is saved. Refuses as `deriveReport`. */
export async function openDraft(
  { db }: Pick<Services, 'db'>,
  viewer: Viewer,
  input: DraftInput,
): Promise<Result<ReportDraft>> {
  if (!maySee(viewer, { kind: 'reportDraft', organId: input.organId })) return refuse('access.denied');
  const organ = await findOrgan(db, input.organId, localDateInShanghai(input.now));
  if (!organ) return refuse('organ.unknown', { organ: input.organId });
  return withViewer(db, viewer, organ.id, (trx) => loadDraft(trx, organ, input));
}

/** The draft within a transaction of its organ. */
export async function loadDraft(
  trx: OrganTransaction,
  organ: Organ,
  { year, now }: Omit<DraftInput, 'organId'>,
): Promise<Result<ReportDraft>> {
  const today = localDateInShanghai(now);
  const format = formatOfYear(year, today);
  if (!format.ok) return format;
  const row = await selectReport(trx, organ.id, year).executeTakeFirst();
  const texts = await sectionTexts(trx, organ.id, year);
  const { cells, counted, members, sum } = await deriveYear(trx, organ, format.value, momentOf(year, today));
  const text = (section: number) => texts[section] ?? '';
  return ok({
    organId: organ.id,
    organName: organ.name,
    level: organ.level,
    year,
    format: format.value.id,
    dueOn: annualReportDue(organ.level, year),
    version: row?.version ?? 0,
    yearOpen: !hasEnded(year, today),
    cells,
    counted,
    ...(members && { members }),
    ...(sum && { problems: await memberProblems(trx, sum, { governmentId: organ.id, year, today }) }),
    beside: await loadBeside(trx, { organ, year, today }),
    sections: {
      0: texts[0] ?? usualPreamble(organ.name, year, format.value.id),
      1: text(1),
      2: text(2),
      3: text(3),
      4: text(4),
      5: text(5),
      6: text(6),
    },
  });
}
