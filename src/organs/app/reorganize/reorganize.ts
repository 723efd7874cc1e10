import { localDateInShanghai, yearOf, type LocalDate } from '../../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../../kernel/result.js';
import { actorOf, type Act, type Viewer } from '../../../kernel/visibility.js';
import type { Db, OrganTransaction } from '../../../platform/database/schema.js';
import { enterOrgan, withOrgan } from '../../../platform/database/with-organ.js';
import { appendEvents, readStream } from '../../../platform/ledger/index.js';
import { openMatters, signedYearsFrom, type OpenMatters } from '../../db/open-matters.js';
import { lastVersion } from '../../db/organs.js';
import type { Organ } from '../../domain/organ.js';
import { idsAbove, type TreeChange } from '../../domain/reorganize.js';
import { findOrgan } from '../find-organ.js';
import { listOrgans } from '../list-organs.js';
import { listSupervised } from '../list-supervised.js';

export interface ReorganizeInput {
  /** Id or code. */
  readonly organ: string;
  /** The change holds from this day on. */
  readonly from: LocalDate;
  /** Id or code of the new parent, or of the organ it is merged into; `null` for none. */
  readonly other: string | null;
}

/** What a change of the tree is decided on: the row of the organ's newest version is locked. */
export interface Reorganized extends TreeChange {
  readonly other: Organ | null;
  readonly open: OpenMatters;
}

interface TreeEvent {
  readonly type: 'organ.moved' | 'organ.ended';
  readonly payload: Readonly<Record<string, string | null>>;
}

/**
 * Changes where an organ stands in the tree, with its event. The operator may, and the administrator of the competent
 * department for the organs it supervises (《条例》 Art. 3), never itself. Refuses `access.denied`, `organ.unknown`,
 * `organ.sum-signed` where a government above has signed a year that the change would alter, and what `change` refuses.
 */
export async function reorganize(
  db: Db,
  act: Act,
  input: ReorganizeInput,
  change: (trx: OrganTransaction, found: Reorganized) => Promise<Result<TreeEvent>>,
): Promise<Result<Organ>> {
  const today = localDateInShanghai(act.now);
  const organ = await findOrgan(db, input.organ, today);
  if (!organ) return refuse('organ.unknown', { organ: input.organ });
  const other = input.other === null ? null : await findOrgan(db, input.other, input.from);
  if (input.other !== null && !other) return refuse('organ.unknown', { organ: input.other });
  if (!(await mayReorganize(db, act.viewer, [organ, ...(other ? [other] : [])]))) return refuse('access.denied');
  const organs = await listOrgans(db, input.from);
  const actor = actorOf(act.viewer);
  return withOrgan(db, { actor, organId: organ.id }, async (trx) => {
    const untouched = await checkSums(trx, { organ, other, organs, from: input.from, actor });
    if (!untouched.ok) return untouched;
    const since = await lastVersion(trx, organ.id);
    const open = await openMatters(trx, organ.id);
    const made = await change(trx, { organ, organs, other, open, since, from: input.from, today });
    if (!made.ok) return made;
    const { type, payload } = made.value;
    const events = await readStream(trx, organ.id, organ.id);
    const origin = { organId: organ.id, streamId: organ.id, actor, recordedAt: act.now, afterSeq: events.length };
    await appendEvents(trx, origin, [{ type, schemaVersion: 1, legalDate: input.from, payload }]);
    return ok(organ);
  });
}

interface SumsInput extends Pick<Reorganized, 'organ' | 'other' | 'organs' | 'from'> {
  readonly actor: string;
}

/** No government that the change concerns has signed the year of its day, or a later one. */
async function checkSums(trx: OrganTransaction, input: SumsInput): Promise<Result<null>> {
  const { organ, other, organs, from, actor } = input;
  const above = new Set([...idsAbove(organ, organs), ...(other ? [other.id, ...idsAbove(other, organs)] : [])]);
  for (const { id, name } of organs.filter((each) => each.level === 'government' && above.has(each.id))) {
    await enterOrgan(trx, { actor, organId: id });
    const year = (await signedYearsFrom(trx, id, yearOf(from))).at(-1);
    if (year !== undefined) return refuse('organ.sum-signed', { government: name, year, next: year + 1 });
  }
  await enterOrgan(trx, { actor, organId: organ.id });
  return ok(null);
}

async function mayReorganize(db: Db, viewer: Viewer, organs: readonly Organ[]): Promise<boolean> {
  if (viewer.kind === 'system') return true;
  if (viewer.kind !== 'staff' || viewer.role !== 'admin') return false;
  const supervised = new Set(await listSupervised(db, viewer.organId));
  return organs[0]?.id !== viewer.organId && organs.every(({ id }) => supervised.has(id));
}
