import type { LocalDate } from '../../../kernel/local-date.js';
import type { Punctuality } from '../workflow/due.js';
import { isEditable, type Stage } from '../workflow/stage.js';
import type { MemberLine, RolledUp } from './roll-up.js';

/** What is to be said of a member in a sum, the gravest first. */
export const ROLLUP_PROBLEMS = [
  /** Two signed sums hold it: it counts twice until one is corrected. */
  'countedTwice',
  /** It belongs to a government whose signed sum does not hold it: it counts nowhere. */
  'leftOut',
  /** A signed sum holds it already: it is not added where it stands besides. */
  'alreadyIn',
  /** A government that was signed without saying whom it adds up. */
  'unlisted',
  /** Its report has not been begun · not been signed · was signed and not handed in. */
  'notBegun',
  'notSigned',
  'notHandedIn',
  /** It came as a file, which is what is added · which was left aside for its records. */
  'byFile',
  'fileAside',
  /** Its day is past and it is not there · it came late. */
  'overdue',
  'late',
  /** Abolished or merged within the year · belonged to another earlier in the year. */
  'ended',
  'moved',
] as const;
export type RollupProblemKind = (typeof ROLLUP_PROBLEMS)[number];

interface Named {
  readonly code: string;
  readonly name: string;
}

export interface RollupProblem {
  readonly kind: RollupProblemKind;
  readonly organ: Named;
  /** Whose sums hold it, or whose it should be in. */
  readonly by: readonly Named[];
  readonly on: LocalDate | null;
}

/** How a member's report stands. */
export interface MemberStanding {
  /** `none`: not begun. */
  readonly stage: Stage | 'none';
  readonly punctuality: Punctuality;
  readonly dueOn: LocalDate;
  /** The competent department received it as a file. */
  readonly asFile?: boolean;
}

/** Names members that are missing, late, counted twice or nowhere (缺报、迟报、重复), the gravest first. */
export function problemsOf(sum: RolledUp, standingOf: (line: MemberLine) => MemberStanding): RollupProblem[] {
  const named = ({ code, name }: Named): Named => ({ code, name });
  const problems: RollupProblem[] = [
    ...sum.countedTwice.map((each) => problem('countedTwice', each, each.in.map(named))),
    ...sum.leftOut.map(({ organ, of }) => problem('leftOut', organ, [named(of)])),
    ...sum.unlisted.map((organ) => problem('unlisted', organ)),
  ];
  for (const line of sum.lines) {
    const { organ, itself, frozen, countedIn } = line;
    if (itself) continue;
    if (countedIn) problems.push(problem('alreadyIn', organ, [named(countedIn)]));
    if (organ.endedOn) problems.push(problem('ended', organ, [], organ.endedOn));
    if (organ.movedFrom.length > 0) problems.push(problem('moved', organ));
    // An organ that is no more has nobody who could sign for it.
    if (organ.endedOn) continue;
    const { stage, punctuality, dueOn, asFile } = standingOf(line);
    if (line.upload) problems.push(problem('byFile', organ));
    else if (frozen === null && asFile) problems.push(problem('fileAside', organ));
    else if (stage === 'none') problems.push(problem('notBegun', organ));
    else if (frozen === null || isEditable(stage)) problems.push(problem('notSigned', organ));
    else if (stage === 'signed') problems.push(problem('notHandedIn', organ));
    if (punctuality === 'overdue' || punctuality === 'late') problems.push(problem(punctuality, organ, [], dueOn));
  }
  return problems.sort((a, b) => ROLLUP_PROBLEMS.indexOf(a.kind) - ROLLUP_PROBLEMS.indexOf(b.kind));
}

function problem(
  kind: RollupProblemKind,
  organ: Named,
  by: readonly Named[] = [],
  on: LocalDate | null = null,
): RollupProblem {
  return { kind, organ: { code: organ.code, name: organ.name }, by, on };
}
