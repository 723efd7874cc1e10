import { isId } from '../../kernel/ids.js';
import { localDateInShanghai } from '../../kernel/local-date.js';
import { refuse, type Result } from '../../kernel/result.js';
import { mayActFor, type Act } from '../../kernel/visibility.js';
import { findOrgan } from '../../organs/index.js';
import type { Services } from '../../platform/services.js';
import { dayOfReceipt } from '../domain/channel.js';
import { checkRequest } from '../domain/request.js';
import { groupCommit, type GroupCommit } from './intake/group-commit.js';
import { intakeOf, type Intake } from './intake/intake.js';
import type { Receipt, SubmitInput } from './intake/submission.js';
import { takeIn } from './intake/take-in.js';

export type { Receipt, SubmitInput } from './intake/submission.js';

/**
 * Takes an application in (接收申请), 《条例》 Art. 29 to 31. Anyone may submit online; the other channels are for the
 * organ's staff. Refuses contents that are missing or wrong (`input.invalid`), an unknown organ, a day of receipt ahead
 * (`application.received-future`), a key used for other contents (`application.key-reused`).
 */
export async function submitApplication(services: Services, act: Act, input: SubmitInput): Promise<Result<Receipt>> {
  const today = localDateInShanghai(act.now);
  if (input.channel !== 'online' && !mayActFor(act.viewer, input.organId)) return refuse('access.denied');
  // Backdating an online receipt is for the operator alone (demonstration, import).
  if (input.channel === 'online' && input.receivedOn && act.viewer.kind !== 'system') return refuse('access.denied');
  const request = checkRequest(input);
  if (!request.ok) return request;
  const key = input.idempotencyKey;
  if (key !== undefined && (key.length < 16 || key.length > 200)) {
    return refuse('input.invalid', { field: 'idempotencyKey', reason: '长度应为 16 至 200' });
  }
  const organId = isId(input.organId) ? input.organId : (await findOrgan(services.db, input.organId, today))?.id;
  if (organId === undefined) return refuse('organ.unknown', { organ: input.organId });
  const received = dayOfReceipt(input.channel, input.receivedOn, today);
  if (!received.ok) return received;
  const checked = { organId, input, request: request.value, receivedOn: received.value };
  return intakesOf(services).take(intakeOf(services.vault, act, checked));
}

/** At most as many are committed at once. */
const MOST_AT_ONCE = 64;
const INTAKES = new WeakMap<Services, GroupCommit<Intake, Result<Receipt>>>();

/** Submissions of this process are committed in groups (docs/decisions/0003). */
function intakesOf(services: Services): GroupCommit<Intake, Result<Receipt>> {
  const known = INTAKES.get(services);
  if (known) return known;
  const made = groupCommit<Intake, Result<Receipt>>(MOST_AT_ONCE, (group) => takeIn(services, group));
  INTAKES.set(services, made);
  return made;
}
