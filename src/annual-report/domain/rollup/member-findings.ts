import type { FoundMember, MemberCode } from '../check/finding.js';
import type { RollupProblem, RollupProblemKind } from './problems.js';

/** The code of the check that a problem comes under. Overdue is a missing member's; who came or went within the year is no fault. */
const CODES: Readonly<Record<RollupProblemKind, MemberCode | null>> = {
  countedTwice: 'rollup.double',
  leftOut: 'rollup.left-out',
  alreadyIn: 'rollup.overlap',
  unlisted: 'rollup.unlisted',
  notBegun: 'rollup.missing',
  notSigned: 'rollup.missing',
  notHandedIn: 'rollup.missing',
  byFile: null,
  fileAside: 'rollup.missing',
  overdue: null,
  late: 'rollup.late',
  ended: null,
  moved: null,
};

/** What the gate of a government's report is told of its members (缺报、迟报、重复). */
export function memberFindings(problems: readonly RollupProblem[]): FoundMember[] {
  return problems.flatMap(({ kind, organ, by, on }): FoundMember[] => {
    const code = CODES[kind];
    if (code === null) return [];
    const params = {
      member: organ.name,
      ...(code === 'rollup.missing' && { kind }),
      ...(by.length > 0 && { by: by.map(({ name }) => name).join('、') }),
      ...(code === 'rollup.late' && on !== null && { due: on }),
    };
    return [{ code, params }];
  });
}
