import { newId } from '../../../kernel/ids.js';
import { ok, refuse, type Refusal, type Result } from '../../../kernel/result.js';
import { actorOf, type Act, type Viewer } from '../../../kernel/visibility.js';
import { findGround } from '../../../law/outcomes/index.js';
import { withOrgan } from '../../../platform/database/with-organ.js';
import type { Services } from '../../../platform/services.js';
import {
  ALIVE_EVERY_MS,
  finishCopyOrder,
  insertCopyOrder,
  keepCopyOrderAlive,
  listCopyOrders,
} from '../../db/copy-orders.js';
import { makeCopy, type CopyWish, type MadeCopy } from './make-copy.js';
import { inCase, inOpenCase, openMaterial, type CasePlace, type MaterialPlace } from './material.js';

/** A copy ordered, and the end of its making. */
export interface OrderedCopy {
  readonly orderId: string;
  /** Settles once the copy is made or refused; never fails. */
  readonly done: Promise<void>;
}

/**
 * Orders a copy of a material: a long file takes minutes, which no request outlasts. Refuses at once as `inOpenCase` and
 * `openMaterial`, and `redaction.ground`, `redaction.nothing`; what `makeCopy` refuses is said by the order. An error that
 * nobody expected is told by `report`, and the order is lost.
 */
export async function orderCopy(
  services: Services,
  act: Act,
  place: MaterialPlace,
  wish: CopyWish,
  report: (error: unknown) => void,
): Promise<Result<OrderedCopy>> {
  const wrong = wish.way === 'redacted' ? checkAreas(wish.areas) : null;
  if (wrong) return wrong;
  const opened = await openMaterial(services, act.viewer, place);
  if (!opened.ok) return opened;
  const orderId = newId();
  const order = { orderId, askedAt: act.now, askedBy: actorOf(act.viewer) };
  const entered = await inOpenCase(services, act.viewer, place, async (trx) => {
    await insertCopyOrder(trx, place, order);
    return ok(null);
  });
  if (!entered.ok) return entered;
  const beat = setInterval(() => {
    withOrgan(services.db, { actor: order.askedBy, organId: place.organId }, (trx) =>
      keepCopyOrderAlive(trx, place.organId, orderId),
    ).catch(report);
  }, ALIVE_EVERY_MS);
  beat.unref();
  const done = work(services, act, place, wish, orderId)
    .catch(report)
    .finally(() => clearInterval(beat));
  return ok({ orderId, done });
}

/** 《条例》 Art. 37: a part is withheld on a ground of a refusal. */
function checkAreas(areas: Extract<CopyWish, { readonly way: 'redacted' }>['areas']): Refusal | null {
  if (areas.length === 0) return refuse('redaction.nothing');
  const unlawful = areas.find(({ ground }) => findGround(ground)?.outcome.startsWith('refused.') !== true);
  return unlawful ? refuse('redaction.ground', { ground: unlawful.ground }) : null;
}

async function work(
  services: Services,
  act: Act,
  place: MaterialPlace,
  wish: CopyWish,
  orderId: string,
): Promise<void> {
  const { organId } = place;
  const made = await makeCopy(services, act, place, wish);
  const outcome = made.ok
    ? { state: made.value.kind, answer: made.value }
    : ({ state: 'failed', answer: { code: made.code, params: made.params } } as const);
  await withOrgan(services.db, { actor: actorOf(act.viewer), organId }, (trx) =>
    finishCopyOrder(trx, organId, orderId, outcome),
  );
}

/**
 * What became of an order; `making` while it is at work. Refuses as `inCase`, `not.found`, `copy.lost`, and what `makeCopy`
 * refused.
 */
export async function followCopy(
  services: Services,
  viewer: Viewer,
  place: CasePlace,
  orderId: string,
): Promise<Result<MadeCopy | { readonly kind: 'making' }>> {
  return inCase<MadeCopy | { readonly kind: 'making' }>(services, viewer, place, async (trx) => {
    const orders = await listCopyOrders(trx, place.organId, place.applicationId);
    const order = orders.find((candidate) => candidate.orderId === orderId);
    if (!order) return refuse('not.found', { what: '该任务' });
    if (order.state === 'making') return ok({ kind: 'making' });
    if (order.state === 'lost') return refuse('copy.lost');
    if (order.state === 'failed') return { ok: false, ...(order.answer as Omit<Refusal, 'ok'>) };
    return ok(order.answer as MadeCopy);
  });
}
