import { refuse, type Result } from '../../kernel/result.js';
import { actorOf, mayPublishFor, type Act } from '../../kernel/visibility.js';
import { withOrgan } from '../../platform/database/with-organ.js';
import type { Services } from '../../platform/services.js';
import { findByReceiptNumber } from '../db/applications.js';
import { eraseIdentity } from './erase-identity.js';

/** Erases the personal data of the application that has a receipt number (受理编号). Refuses as `eraseIdentity`. */
export async function eraseByNumber(
  services: Pick<Services, 'db' | 'files'>,
  act: Act,
  {
    organId,
    receiptNumber,
    ground,
  }: { readonly organId: string; readonly receiptNumber: string; readonly ground: string },
): Promise<Result<string[]>> {
  if (!mayPublishFor(act.viewer, organId)) return refuse('access.denied');
  const found = await withOrgan(services.db, { actor: actorOf(act.viewer), organId }, (trx) =>
    findByReceiptNumber(trx, organId, receiptNumber),
  );
  if (!found) return refuse('application.unknown');
  return eraseIdentity(services, act, { organId, applicationId: found.application_id, ground });
}
