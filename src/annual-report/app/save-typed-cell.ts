import { ok, refuse, type Result } from '../../kernel/result.js';
import type { Act } from '../../kernel/visibility.js';
import type { CellKey } from '../../law/report-format/index.js';
import type { Services } from '../../platform/services.js';
import { deleteTypedCell, upsertTypedCell } from '../db/drafts.js';
import { readYear } from '../db/year-figures.js';
import { momentOf } from '../domain/derive/year-moment.js';
import { checkTypedCell } from '../domain/draft/typed-cell.js';
import { cellNames } from '../domain/form-layout/index.js';
import { t2Figures } from '../domain/records/t2-figures.js';
import { changeDraft, type DraftTarget } from './change-draft.js';

export interface TypedCellInput extends DraftTarget {
  readonly cell: CellKey;
  /** `null` takes the figure out again. Amounts in 万元. */
  readonly value: number | null;
  /** Who answers for the figure. */
  readonly name: string;
  /** Where it comes from. */
  readonly reason: string;
}

/**
 * Types a figure that has no record behind it (手工填报), with the name of who answers for it and the reason. Refuses cells
 * that are counted, and values the cell cannot hold (`report.cell`).
 */
export async function saveTypedCell(
  services: Pick<Services, 'db'>,
  act: Act,
  input: TypedCellInput,
): Promise<Result<{ readonly version: number }>> {
  const { organId, year, cell, value } = input;
  const name = input.name.trim();
  const reason = input.reason.trim();
  if (name === '' || name.length > 40)
    return refuse('input.invalid', { field: 'name', reason: '请填写填报人（不超过 40 字）' });
  if (reason === '' || reason.length > 400) {
    return refuse('input.invalid', { field: 'reason', reason: '请写明数据来源或理由（不超过 400 字）' });
  }
  return changeDraft(services, act, input, async (trx, { format, today }) => {
    const lawful = checkTypedCell(format, cell, value ?? 0);
    if (!lawful.ok) return lawful;
    const { documents, decisions } = await readYear(trx, organId, momentOf(year, today));
    if (value !== null && cell in t2Figures(format, documents, decisions)) {
      return refuse('report.cell-recorded', { cell: cellNames(format.id).get(cell) ?? cell });
    }
    if (value === null) await deleteTypedCell(trx, organId, year, cell);
    else {
      const row = { organ_id: organId, year, cell, value, typed_by: name, reason, typed_at: act.now };
      await upsertTypedCell(trx, row);
    }
    return ok({ type: 'report.cell-typed', payload: { cell, value }, value: {} });
  });
}
