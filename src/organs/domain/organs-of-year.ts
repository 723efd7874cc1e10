import type { LocalDate } from '../../kernel/local-date.js';
import type { Organ } from './organ.js';

/** A version of an organ, with the day it holds from. */
export interface DatedOrgan extends Organ {
  readonly validFrom: LocalDate;
  /** From this day the organ is no more (撤销、合并). */
  readonly ended: boolean;
}

/** An organ as a year counts it. */
export interface OrganOfYear extends Organ {
  /** The day within the year from which it is no more; `null` where it stood at the end. */
  readonly endedOn: LocalDate | null;
  /** Ids of those it belonged to earlier in the year; empty where it did not change over. */
  readonly movedFrom: readonly string[];
}

/**
 * The organs that a year counts, each once (docs/decisions/0150): as it stood on the last day looked at; one abolished or
 * merged within the year as it stood last. One that ended before the year, or on its first day, is none of it.
 *
 * @param versions of all organs, begun by `to`, those of an organ in the order of their days
 */
export function organsOfYear(
  versions: readonly DatedOrgan[],
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
): OrganOfYear[] {
  const byOrgan = new Map<string, DatedOrgan[]>();
  for (const version of versions) {
    if (version.validFrom > to) continue;
    const own = byOrgan.get(version.id);
    if (own) own.push(version);
    else byOrgan.set(version.id, [version]);
  }
  return [...byOrgan.values()].flatMap((own) => asCounted(own, from));
}

function asCounted(own: readonly DatedOrgan[], from: LocalDate): OrganOfYear[] {
  const end = own.at(-1);
  if (!end || (end.ended && end.validFrom <= from)) return [];
  const last = end.ended ? own.findLast(({ ended }) => !ended) : end;
  if (!last) return [];
  const ofYear = own.filter(({ ended }, index) => !ended && (own[index + 1]?.validFrom ?? '9999') > from);
  const before = ofYear.flatMap(({ parentId }) => (parentId === null || parentId === last.parentId ? [] : [parentId]));
  const { id, code, name, level, kind, parentId } = last;
  const endedOn = end.ended ? end.validFrom : null;
  return [{ id, code, name, level, kind, parentId, endedOn, movedFrom: [...new Set(before)] }];
}
