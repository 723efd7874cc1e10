import type { LocalDate } from '../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../kernel/result.js';
import type { Organ } from './organ.js';

/** What a change of the tree of organs is judged by. */
export interface TreeChange {
  /** As it stands before the change. */
  readonly organ: Organ;
  /** All organs as they stand on the day. */
  readonly organs: readonly Organ[];
  /** Its newest version holds from this day. */
  readonly since: LocalDate;
  /** From this day the change holds. */
  readonly from: LocalDate;
  readonly today: LocalDate;
}

/** May the organ belong to another from the day on (变更隶属关系). Refuses `organ.day`, `organ.circle`, `organ.unchanged`. */
export function checkMove(change: TreeChange, parent: Organ): Result<null> {
  const { organ, organs } = change;
  if (parent.id === organ.parentId) return refuse('organ.unchanged', { organ: organ.name, parent: parent.name });
  if ([parent.id, ...idsAbove(parent, organs)].includes(organ.id)) {
    return refuse('organ.circle', { organ: organ.name, parent: parent.name });
  }
  return checkDay(change);
}

/** May the organ be no more from the day on (撤销、合并). Refuses `organ.day`, and `organ.unknown` for itself as its successor. */
export function checkEnd(change: TreeChange, successor: Organ | null): Result<null> {
  if (successor?.id === change.organ.id) return refuse('organ.unknown', { organ: successor.name });
  return checkDay(change);
}

function checkDay({ since, from, today }: TreeChange): Result<null> {
  if (from > today) return refuse('organ.day', { day: from, reason: '晚于今天，请在生效当日或者之后办理' });
  if (from <= since) return refuse('organ.day', { day: from, reason: `该机关${since}起已有变更记录，应晚于该日` });
  return ok(null);
}

/** The organs above one, the nearest first; each once, whatever circle they form. */
export function idsAbove(organ: Organ, organs: readonly Organ[]): string[] {
  const byId = new Map(organs.map((each) => [each.id, each]));
  const above: string[] = [];
  for (let id = organ.parentId; id !== null && !above.includes(id); id = byId.get(id)?.parentId ?? null) above.push(id);
  return above;
}
