import { scanPrivacy } from '../../disclosures/index.js';
import { localDateInShanghai } from '../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../kernel/result.js';
import { maySee, type Viewer } from '../../kernel/visibility.js';
import type { CellKey, FormatId, ReportFormat } from '../../law/report-format/index.js';
import { findOrgan } from '../../organs/index.js';
import { withViewer } from '../../platform/database/with-viewer.js';
import type { OrganTransaction } from '../../platform/database/schema.js';
import type { Services } from '../../platform/services.js';
import { readYear } from '../db/year-figures.js';
import { t3Figures } from '../domain/derive/t3-figures.js';
import { t4Figures } from '../domain/derive/t4-figures.js';
import { draftCells, type DraftCell } from '../domain/draft/draft.js';
import type { CountedGroup } from '../domain/open-ledger/counted-thing.js';
import { applicationGroups, disputeGroups, typedGroups } from '../domain/open-ledger/group-counts.js';
import { formatOfYear } from '../domain/draft/report-year.js';

/** An organ's year in figures: `t3` and `t4` counted, `t2` as far as typed; a cell without a figure is absent. */
export interface DerivedReport {
  readonly organId: string;
  readonly organCode: string;
  readonly organName: string;
  readonly year: number;
  readonly format: FormatId;
  readonly cells: Readonly<Record<CellKey, DraftCell>>;
}

export interface DeriveInput {
  /** Id or code. */
  readonly organ: string;
  readonly year: number;
  readonly now: Date;
}

/**
 * Derives the figures of an organ's annual report from the ledger's projections. Refuses `organ.unknown`, `report.year`
 * (before 2019, not begun) and `access.denied`.
 */
export async function deriveReport(
  { db }: Pick<Services, 'db'>,
  viewer: Viewer,
  { organ: idOrCode, year, now }: DeriveInput,
): Promise<Result<DerivedReport>> {
  const today = localDateInShanghai(now);
  const organ = await findOrgan(db, idOrCode, today);
  if (!organ) return refuse('organ.unknown', { organ: idOrCode });
  if (!maySee(viewer, { kind: 'reportDraft', organId: organ.id })) return refuse('access.denied');
  const format = formatOfYear(year, today);
  if (!format.ok) return format;
  const cells = await withViewer(db, viewer, organ.id, (trx) => deriveCells(trx, organ.id, year, format.value));
  return ok({
    organId: organ.id,
    organCode: organ.code,
    organName: organ.name,
    year,
    format: format.value.id,
    cells: Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell.source !== 'unset')),
  });
}

/** Every cell of the form: counted, typed, or unset. */
export async function deriveCells(
  trx: OrganTransaction,
  organId: string,
  year: number,
  format: ReportFormat,
): Promise<Record<CellKey, DraftCell>> {
  return (await deriveYear(trx, organId, year, format)).cells;
}

/** Every cell of the form, and the things counted in them, of one moment. */
export async function deriveYear(
  trx: OrganTransaction,
  organId: string,
  year: number,
  format: ReportFormat,
): Promise<{ readonly cells: Record<CellKey, DraftCell>; readonly counted: readonly CountedGroup[] }> {
  const { t3, t4, typed } = await readYear(trx, organId, year);
  const cells = draftCells(format.id, t3Figures(format, t3), t4Figures(format, t4), typed);
  const counted = [
    ...applicationGroups(format, t3),
    ...disputeGroups(format, t4),
    ...typedGroups(format, cells, (reason) => scanPrivacy(reason).length > 0),
  ];
  return { cells, counted };
}
