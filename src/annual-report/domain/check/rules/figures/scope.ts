import type { Clause } from './clauses.js';

/** Whose figures the table holds: `region` a government's with all its departments, `organ` one organ's own. */
export interface Scope {
  readonly kind: 'region' | 'organ';
  readonly organ: string | null;
}

const REGION = /(?:省|自治区|市|州|盟|县|旗|区)人民政府$/;

export function scopeOf(organ: string | null): Scope {
  return { kind: organ !== null && REGION.test(organ) ? 'region' : 'organ', organ };
}

/** In a government's report: the government's own office or one of its parts, not all of them together. */
const PART_OF_REGION =
  /本级|办公室|办公厅|(?:省|市|区|县|州|旗)(?:人民)?政府(?!信息|网|门户|各|系统)|各部门|部门|乡镇|镇街|街道|县区|县（市|区县/;
const WHOLE_REGION = /全(?:省|市|区|县|州|盟|旗|域)|各级/;
/** In one organ's report: a part below it, or the system or region around it. */
const PART_OF_ORGAN =
  /下属|所属|直属|分局|派出所|局机关|委机关|厅机关|机关本级|本级|大队|支队|全系统|系统(?:共|内)|全(?:省|市|区|县|州|盟|旗)/;

/** True where a clause (or what stands before it in the sentence) tells of a part of what the table covers, or of more. */
export function isPartOfOrgan(clause: Clause, scope: Scope): boolean {
  const words = clause.before + clause.text;
  if (scope.kind === 'region') return PART_OF_REGION.test(words) && !WHOLE_REGION.test(words);
  return PART_OF_ORGAN.test(words.replace(scope.organ ?? '\u0000', ''));
}
