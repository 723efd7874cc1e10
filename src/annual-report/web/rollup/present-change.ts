import type { LaterChange } from '../../domain/rollup/later-changes.js';
import type { MemberChange } from '../api-member-change-schemas.js';

export function presentChange({ code, name, kind, cells }: LaterChange): MemberChange {
  return { code, name, kind, cells: cells.map((cell) => ({ ...cell })) };
}
