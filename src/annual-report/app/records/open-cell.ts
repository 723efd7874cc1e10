import { localDateInShanghai, type LocalDate } from '../../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../../kernel/result.js';
import { maySee, type Viewer } from '../../../kernel/visibility.js';
import type { CellKey } from '../../../law/report-format/index.js';
import { findOrgan } from '../../../organs/index.js';
import { withViewer } from '../../../platform/database/with-viewer.js';
import type { OrganTransaction } from '../../../platform/database/schema.js';
import type { Services } from '../../../platform/services.js';
import {
  applicationsOfCell,
  decisionsOfCell,
  disputesOfCell,
  documentsOfCell,
  type RecordsPage,
} from '../../db/records/cell-records.js';
import { signedFigures } from '../../db/records/frozen-figures.js';
import { momentAsOf, momentOf } from '../../domain/derive/year-moment.js';
import type { DraftCell } from '../../domain/draft/draft.js';
import { formatOfYear } from '../../domain/draft/report-year.js';
import { cellNames } from '../../domain/form-layout/index.js';
import { contentOf, type CellContent } from '../../domain/records/cell-content.js';
import { readPlace, writePlace } from '../../domain/records/record-place.js';
import { deriveYear } from '../derive-year.js';

type Row<F extends (...args: never[]) => Promise<unknown[]>> = Awaited<ReturnType<F>>[number];

/** One thing a cell counts. */
export type CellRecord =
  | ({ readonly type: 'application' } & Row<typeof applicationsOfCell>)
  | ({ readonly type: 'dispute' } & Row<typeof disputesOfCell>)
  | ({ readonly type: 'document' } & Row<typeof documentsOfCell>)
  | ({ readonly type: 'decisions' } & Row<typeof decisionsOfCell>);

/** A cell of a sum, with its own figure. */
export interface CellPart {
  readonly cell: CellKey;
  readonly label: string;
  readonly value: number | null;
}

export interface OpenedCell {
  readonly cell: CellKey;
  /** Its name in words. */
  readonly label: string;
  readonly asOf: LocalDate;
  /** As the records make it now; the list counts to this. */
  readonly figure: DraftCell;
  /** The figure the report is signed with, where it is; `null` where it is not, or the cell was blank. */
  readonly signed: number | null;
  /** The cells that a sum adds up. */
  readonly parts: readonly CellPart[];
  /** What it counts, the latest first; empty where a person typed it. */
  readonly items: readonly CellRecord[];
  /** Give it as `after` for the next page; `null` on the last. */
  readonly next: string | null;
}

export interface OpenCellInput {
  readonly organId: string;
  readonly year: number;
  readonly cell: CellKey;
  readonly now: Date;
  readonly asOf?: LocalDate | undefined;
  /** 1 to 200, 50 where left out. */
  readonly limit?: number | undefined;
  readonly after?: string | undefined;
}

/**
 * Opens a cell onto what it counts (穿透查看): cases by number, disputes, documents, decisions, as the gate lets the viewer see
 * them; of sums its parts as well. Refuses `access.denied`, `report.year`, `report.as-of`, `report.cell-unknown`.
 */
export async function openCell(
  { db }: Pick<Services, 'db'>,
  viewer: Viewer,
  { organId, year, cell, now, asOf, limit: wanted, after }: OpenCellInput,
): Promise<Result<OpenedCell>> {
  const allowed = (['reportDraft', 'caseList', 'dispute', 'disclosureRecord'] as const).every((kind) =>
    maySee(viewer, { kind, organId }),
  );
  if (!allowed) return refuse('access.denied');
  const today = localDateInShanghai(now);
  const format = formatOfYear(year, today);
  if (!format.ok) return format;
  const found = contentOf(format.value, cell);
  if (!found) return refuse('report.cell-unknown', { cell });
  const moment = asOf === undefined ? ok(momentOf(year, today)) : momentAsOf(year, asOf, today);
  if (!moment.ok) return moment;
  const place = after === undefined ? ok(null) : readPlace(after);
  if (!place.ok) return place;
  const organ = await findOrgan(db, organId, today);
  if (!organ) return refuse('organ.unknown', { organ: organId });
  const limit = Math.min(Math.max(wanted ?? 50, 1), 200);
  const page = { organId, moment: moment.value, after: place.value, limit: limit + 1 };
  return withViewer(db, viewer, organId, async (trx) => {
    const { cells } = await deriveYear(
      trx,
      organ,
      format.value,
      moment.value,
      asOf === undefined ? 'signed' : 'recorded',
    );
    const names = cellNames(format.value.id);
    const figure = cells[cell] ?? { value: null, source: 'unset' as const };
    // Of a government's sum the records are its own part; the members' stand in the roll-up.
    const { source } = figure.own ?? figure;
    const frozen = asOf === undefined ? await signedFigures(trx, organId, year) : null;
    const rows = source === 'typed' || source === 'unset' ? [] : await read(trx, page, found.content);
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    return ok({
      cell,
      label: names.get(cell) ?? cell,
      asOf: moment.value.to,
      figure,
      signed: frozen?.content.document.cells[cell] ?? null,
      parts: found.parts.map((part) => ({
        cell: part,
        label: names.get(part) ?? part,
        value: cells[part]?.value ?? null,
      })),
      items,
      next: rows.length > limit && last ? writePlace({ day: dayOf(last), id: last.id }) : null,
    });
  });
}

async function read(trx: OrganTransaction, page: RecordsPage, content: CellContent): Promise<readonly CellRecord[]> {
  if (content.of === 'applications') return typed('application', await applicationsOfCell(trx, page, content));
  if (content.of === 'disputes') return typed('dispute', await disputesOfCell(trx, page, content));
  if (content.of === 'typed') return [];
  return content.from === 'documents'
    ? typed('document', await documentsOfCell(trx, page, content))
    : typed('decisions', await decisionsOfCell(trx, page, content.kind));
}

function typed<T extends string, R extends object>(type: T, rows: readonly R[]): ({ readonly type: T } & R)[] {
  return rows.map((row) => ({ type, ...row }));
}

/** The day a record stands by in its list. */
function dayOf(record: CellRecord): LocalDate {
  switch (record.type) {
    case 'application':
      return record.receivedOn;
    case 'dispute':
      return record.openedOn;
    case 'document':
      return record.madeOn;
    case 'decisions':
      return record.countsOn;
  }
}
