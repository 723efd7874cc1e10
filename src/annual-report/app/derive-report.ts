import { localDateInShanghai, type LocalDate } from '../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../kernel/result.js';
import { maySee, type Viewer } from '../../kernel/visibility.js';
import type { CellKey, FormatId } from '../../law/report-format/index.js';
import { findOrgan } from '../../organs/index.js';
import { withViewer } from '../../platform/database/with-viewer.js';
import type { Services } from '../../platform/services.js';
import { signedFigures, type FrozenFigures } from '../db/records/frozen-figures.js';
import { momentAsOf, momentOf } from '../domain/derive/year-moment.js';
import type { CellSource, DraftCell } from '../domain/draft/draft.js';
import { formatOfYear } from '../domain/draft/report-year.js';
import { differencesSince, type FigureDifference } from '../domain/records/differences.js';
import { deriveYear } from './derive-year.js';

/**
 * An organ's year in figures: `t3` and `t4` counted, `t2` counted where records stand behind it and typed elsewhere; a cell
 * without a figure is absent.
 */
export interface DerivedReport {
  readonly organId: string;
  readonly organCode: string;
  readonly organName: string;
  readonly year: number;
  readonly format: FormatId;
  /** The day the figures stand on. */
  readonly asOf: LocalDate;
  readonly cells: Readonly<Record<CellKey, DraftCell>>;
  /** Where the year is signed the figures are those signed; what the records say since stands beside. */
  readonly signed: { readonly on: LocalDate; readonly differences: readonly FigureDifference[] } | null;
}

export interface DeriveInput {
  /** Id or code. */
  readonly organ: string;
  readonly year: number;
  readonly now: Date;
  /** The figures as they stood on this day, by legal dates; as they stand today (or were signed) where left out. */
  readonly asOf?: LocalDate | undefined;
}

/**
 * Derives the figures of an organ's annual report from its records. Refuses `organ.unknown`, `report.year` (before 2019, not
 * begun), `report.as-of` and `access.denied`.
 */
export async function deriveReport(
  { db }: Pick<Services, 'db'>,
  viewer: Viewer,
  { organ: idOrCode, year, now, asOf }: DeriveInput,
): Promise<Result<DerivedReport>> {
  const today = localDateInShanghai(now);
  const organ = await findOrgan(db, idOrCode, today);
  if (!organ) return refuse('organ.unknown', { organ: idOrCode });
  if (!maySee(viewer, { kind: 'reportDraft', organId: organ.id })) return refuse('access.denied');
  const format = formatOfYear(year, today);
  if (!format.ok) return format;
  const moment = asOf === undefined ? ok(momentOf(year, today)) : momentAsOf(year, asOf, today);
  if (!moment.ok) return moment;
  const [{ cells: figures }, signed] = await withViewer(db, viewer, organ.id, (trx) =>
    // Sent together: the second waits for no answer of the first.
    Promise.all([
      deriveYear(trx, organ, format.value, moment.value, asOf === undefined ? 'signed' : 'recorded'),
      asOf === undefined ? signedFigures(trx, organ.id, year) : null,
    ]),
  );
  const cells = signed ? frozenCells(signed, figures) : figures;
  return ok({
    organId: organ.id,
    organCode: organ.code,
    organName: organ.name,
    year,
    format: format.value.id,
    asOf: moment.value.to,
    cells: Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell.source !== 'unset')),
    signed: signed && { on: signed.signedOn, differences: differencesSince(signed.content.document, figures) },
  });
}

/** The cells as they were signed; who typed one stands beside it as long as it is the same. */
function frozenCells(
  { content: { document, sources } }: FrozenFigures,
  now: Readonly<Record<CellKey, DraftCell>>,
): Record<CellKey, DraftCell> {
  return Object.fromEntries(
    Object.entries(now).map(([key, cell]): [CellKey, DraftCell] => {
      const value = document.cells[key] ?? null;
      const source = (sources[key] ?? 'unset') as CellSource;
      return [key, cell.value === value && cell.source === source ? cell : { value, source }];
    }),
  );
}
