import { currentCalendar } from '../../calendar/index.js';
import { localDateInShanghai, type LocalDate } from '../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../kernel/result.js';
import { maySee, type Viewer } from '../../kernel/visibility.js';
import type { ReplyLimit } from '../../law/reply-limit/index.js';
import { organSettings } from '../../organs/index.js';
import { withViewer } from '../../platform/database/with-viewer.js';
import type { LedgerEvent } from '../../platform/ledger/index.js';
import type { Services } from '../../platform/services.js';
import { readPersonal } from '../../platform/vault/index.js';
import { selectApplication } from '../db/applications.js';
import { limitOf } from '../domain/application.js';
import { loadApplication } from './load-application.js';
import { readReplyText } from './reply-text.js';
import { summarize, type ApplicationSummary } from './summarize.js';

/** An application opened: what it is, what was done, and its limit day by day. */
export interface ApplicationDetail {
  readonly summary: ApplicationSummary;
  /** What is asked for; `null` for who may not see it, or after erasure. */
  readonly description: string | null;
  readonly replyText: string | null;
  readonly limit: ReplyLimit;
  readonly events: readonly ApplicationStep[];
  /** Whom the applicant may turn to, from the organ's settings; `null` where not known. */
  readonly reconsiderationOrgan: string | null;
  readonly court: string | null;
}

export interface ApplicationStep {
  readonly seq: number;
  readonly type: string;
  readonly recordedAt: string;
  readonly legalDate: LocalDate;
  readonly actor: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly hash: string;
}

/**
 * Opens an application (办理页) with its events and the day-by-day proof of its limit. Who applied is not in it: that is
 * `revealIdentity`, on record. Refuses `access.denied` and `application.unknown`.
 */
export async function openApplication(
  { db, vault }: Services,
  viewer: Viewer,
  input: { readonly organId: string; readonly applicationId: string; readonly now: Date },
): Promise<Result<ApplicationDetail>> {
  const { organId, applicationId } = input;
  if (!maySee(viewer, { kind: 'case', organId, applicationId })) return refuse('access.denied');
  const seesWords = maySee(viewer, { kind: 'identity', organId, applicationId });
  const seesLedger = maySee(viewer, { kind: 'ledger', organId });
  return withViewer(db, viewer, organId, async (trx) => {
    const row = await selectApplication(trx, organId, applicationId).executeTakeFirst();
    if (!row) return refuse('application.unknown');
    const loaded = await loadApplication(trx, organId, applicationId);
    if (!loaded) throw new Error(`application ${applicationId} has no events`);
    const calendar = await currentCalendar(trx);
    const limit = limitOf(loaded.state, calendar);
    if (!limit.ok) return limit;
    const place = { organId, streamId: applicationId };
    const description = seesWords ? await readPersonal(trx, vault, { ...place, kind: 'description' }) : ok(null);
    if (!description.ok) return description;
    const replyText = seesWords ? await readReplyText(trx, vault, place, loaded.state) : ok(null);
    if (!replyText.ok) return replyText;
    const events = seesLedger ? loaded.events : [];
    const summary = summarize(row, localDateInShanghai(input.now), calendar);
    const { reconsiderationOrgan, court } = await organSettings(trx, organId);
    return ok({
      summary,
      description: description.value as string | null,
      replyText: replyText.value,
      limit: limit.value,
      events: events.map(toStep),
      reconsiderationOrgan,
      court,
    });
  });
}

function toStep(event: LedgerEvent): ApplicationStep {
  const { seq, type, legalDate, actor, payload, hash } = event;
  return { seq, type, legalDate, actor, payload, hash, recordedAt: event.recordedAt.toISOString() };
}
