import { currentCalendar } from '../../calendar/index.js';
import { localDateInShanghai, type LocalDate } from '../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../kernel/result.js';
import { actorOf, type Act } from '../../kernel/visibility.js';
import { withOrgan } from '../../platform/database/with-organ.js';
import { appendEvents } from '../../platform/ledger/index.js';
import type { Services } from '../../platform/services.js';
import { sealPersonal, storeSealed } from '../../platform/vault/index.js';
import { selectApplication, updateApplication } from '../db/applications.js';
import { decideReply, evolve } from '../domain/application.js';
import { loadApplication } from './load-application.js';

export interface ReplyInput {
  readonly organId: string;
  readonly applicationId: string;
  /** `version` of the summary the clerk had before them. */
  readonly expectedVersion: number;
  /** An outcome row of table `t3`, as `granted` or `refused.process`. */
  readonly outcome: string;
  /** Id of a lawful ground of that outcome (src/law/outcomes), as `36(2)`. */
  readonly ground: string;
  /** What is written to the applicant: facts, ground, remedy. Kept encrypted. */
  readonly text: string;
  readonly issuedOn: LocalDate;
}

export interface Replied {
  readonly version: number;
  readonly overdue: boolean;
}

/**
 * Puts a reply on record that was made before the case was here (作出答复), 《条例》 Art. 33, 36 to 40, and closes it: for the
 * operator alone (import, demonstration). Staff draft, review, sign off and issue (`takeStep`). Refuses as `decideReply`, and
 * `access.denied`, `application.unknown`, `input.invalid` (text), `application.stale` where someone was faster.
 */
export async function replyToApplication(services: Services, act: Act, input: ReplyInput): Promise<Result<Replied>> {
  const { organId, applicationId } = input;
  if (act.viewer.kind !== 'system') return refuse('access.denied');
  const text = input.text.replaceAll('\0', '').trim();
  if (text.length < 2 || text.length > 20_000) {
    return refuse('input.invalid', { field: 'text', reason: '请填写答复内容（不超过 20000 字）' });
  }
  const today = localDateInShanghai(act.now);
  const actor = actorOf(act.viewer);
  return withOrgan(services.db, { actor, organId }, async (trx) => {
    // Two clerks replying at once: the second waits here and then finds the case closed.
    if (!(await selectApplication(trx, organId, applicationId).forUpdate().executeTakeFirst())) {
      return refuse('application.unknown');
    }
    const loaded = await loadApplication(trx, organId, applicationId);
    if (!loaded) throw new Error(`application ${applicationId} has no events`);
    const place = { organId, streamId: applicationId, kind: 'replyText' };
    const sealed = sealPersonal(services.vault, place, text);
    const { outcome, ground, issuedOn, expectedVersion } = input;
    const command = { outcome, ground, issuedOn, expectedVersion, textCommitment: sealed.commitment };
    const event = decideReply(loaded.state, command, today);
    if (!event.ok) return event;
    await storeSealed(trx, place, sealed);
    const state = evolve(loaded.state, event.value);
    await updateApplication(trx, organId, applicationId, state, await currentCalendar(trx));
    const origin = { organId, streamId: applicationId, actor, recordedAt: act.now, afterSeq: loaded.state.version };
    await appendEvents(trx, origin, [event.value]);
    return ok({ version: state.version, overdue: event.value.payload.overdue });
  });
}
