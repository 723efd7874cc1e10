import { fill } from '../messages/fill.ts';
import { words } from '../messages/index.ts';

/** Working days from which on a limit is shown as near. */
const NEAR = 5;

export interface LimitFacts {
  readonly state: string;
  readonly workingDaysLeft: number | null;
  readonly overdue: boolean;
  readonly running: boolean;
  readonly dueProvisional: boolean;
}

export interface LimitState {
  readonly kind: 'paused' | 'overdue' | 'near' | 'far' | 'closedInTime' | 'closedLate';
  /** In words: nothing is told by colour alone. */
  readonly text: string;
}

/** Where a case stands to its limit: closed in time or late, not running, overdue, near, far. */
export function limitState({ state, workingDaysLeft: left, overdue, running, dueProvisional }: LimitFacts): LimitState {
  if (state === 'closed') {
    return overdue
      ? { kind: 'closedLate', text: words.limit.closedLate }
      : { kind: 'closedInTime', text: words.limit.closedInTime };
  }
  if (!running || left === null) return { kind: 'paused', text: words.cases.list.pausedTag };
  if (overdue || left < 0) return { kind: 'overdue', text: fill(words.limit.overdue, { days: Math.abs(left) }) };
  const text = left === 0 ? words.limit.lastDay : fill(words.limit.left, { days: left });
  const said = dueProvisional ? `${text}${words.limit.provisionalMark}` : text;
  return { kind: left <= NEAR ? 'near' : 'far', text: said };
}
