import { timingSafeEqual } from 'node:crypto';
import { currentCalendar } from '../../calendar/index.js';
import { localDateInShanghai, type LocalDate } from '../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../kernel/result.js';
import { actorOf, maySee, type Viewer } from '../../kernel/visibility.js';
import { findOrgan, organSettings } from '../../organs/index.js';
import { withOrgan } from '../../platform/database/with-organ.js';
import type { Services } from '../../platform/services.js';
import { findByReceiptNumber } from '../db/applications.js';
import { normalizeQueryCode } from '../domain/query-code.js';
import { formatReceiptNumber, parseReceiptNumber } from '../domain/receipt-number.js';
import { loadApplication } from './load-application.js';
import { readReplyText } from './reply-text.js';
import { summarize, type ApplicationSummary } from './summarize.js';
import { queryCodeHash } from './query-code-hash.js';

export interface TrackInput {
  /** As typed. */
  readonly receiptNumber: string;
  readonly queryCode: string;
  readonly now: Date;
}

export interface TrackedApplication extends ApplicationSummary {
  readonly organName: string;
  /** Full names, from the organ's settings; `null` where not known. */
  readonly reconsiderationOrgan: string | null;
  readonly court: string | null;
  /** Text of the reply; `null` while there is none, or after erasure. */
  readonly replyText: string | null;
  readonly repliedOn: LocalDate | null;
}

/**
 * What an applicant sees of their own application (查询办理进度), by receipt number and query code. Refuses any that do
 * not belong together with one code (`application.track-failed`): which of the two was wrong is not told.
 */
export async function trackApplication(services: Services, input: TrackInput): Promise<Result<TrackedApplication>> {
  const failed = refuse('application.track-failed');
  const number = parseReceiptNumber(input.receiptNumber);
  const code = normalizeQueryCode(input.queryCode);
  if (!number || code === null) return failed;
  const today = localDateInShanghai(input.now);
  const organ = await findOrgan(services.db, number.organCode, today);
  if (!organ) return failed;
  return withOrgan(services.db, { actor: 'applicant', organId: organ.id }, async (trx) => {
    const receiptNumber = formatReceiptNumber(number);
    const row = await findByReceiptNumber(trx, organ.id, receiptNumber);
    if (!row || !sameText(row.query_code_hash, queryCodeHash(services.vault, receiptNumber, code))) return failed;
    const viewer: Viewer = { kind: 'applicant', organId: organ.id, applicationId: row.application_id };
    const subject = { organId: organ.id, applicationId: row.application_id };
    if (!maySee(viewer, { kind: 'case', ...subject }) || !maySee(viewer, { kind: 'identity', ...subject })) {
      return refuse('access.denied', { actor: actorOf(viewer) });
    }
    const loaded = await loadApplication(trx, organ.id, row.application_id);
    if (!loaded) throw new Error(`application ${row.application_id} has no events`);
    const place = { organId: organ.id, streamId: row.application_id };
    const text = await readReplyText(trx, services.vault, place, loaded.state);
    if (!text.ok) return text;
    const { reconsiderationOrgan, court } = await organSettings(trx, organ.id);
    return ok({
      ...summarize(row, today, await currentCalendar(trx)),
      organName: organ.name,
      reconsiderationOrgan,
      court,
      replyText: text.value,
      repliedOn: row.closed_on,
    });
  });
}

function sameText(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}
