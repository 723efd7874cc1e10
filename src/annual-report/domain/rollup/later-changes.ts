import { allCellKeys, type CellKey, type ReportFormat } from '../../../law/report-format/index.js';
import type { SummedMember } from './member-figures.js';

/** A member whose report is no longer the one a government was signed with. */
export interface LaterChange {
  readonly code: string;
  readonly name: string;
  /** Was not added when the government signed · is no longer its member · has other figures. */
  readonly kind: 'added' | 'gone' | 'changed';
  readonly cells: readonly { readonly cell: CellKey; readonly summed: number | null; readonly now: number | null }[];
}

/** What members have corrected, or who has come and gone, since a government signed its sum. */
export function changesSince(
  format: ReportFormat,
  summed: readonly SummedMember[],
  now: readonly SummedMember[],
): LaterChange[] {
  const before = new Map(summed.map((member) => [member.code, member]));
  const after = new Map(now.map((member) => [member.code, member]));
  const changes = [...new Set([...before.keys(), ...after.keys()])].sort().map((code): LaterChange => {
    const [was, is] = [before.get(code), after.get(code)];
    const cells = allCellKeys(format).flatMap((cell) => {
      const [then, today] = [valueOf(was, cell), valueOf(is, cell)];
      return then === today ? [] : [{ cell, summed: then, now: today }];
    });
    const kind = !was ? 'added' : is ? 'changed' : 'gone';
    return { code, name: (is ?? was)?.name ?? code, kind, cells };
  });
  return changes.filter(({ kind, cells }) => kind !== 'changed' || cells.length > 0);
}

/** Those of the changes that move a figure of the sum: for them the government's own report is to be corrected. */
export function movingChanges(changes: readonly LaterChange[]): LaterChange[] {
  return changes.filter(({ cells }) => cells.length > 0);
}

function valueOf(member: SummedMember | undefined, cell: CellKey): number | null {
  if (!member) return null;
  const value = member.cells[cell];
  return value === undefined ? 0 : value;
}
