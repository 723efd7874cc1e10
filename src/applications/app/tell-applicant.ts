import type { Act } from '../../kernel/visibility.js';
import type { OrganTransaction } from '../../platform/database/schema.js';
import { queueNotice, type Notice } from '../../platform/mail/index.js';
import type { Services } from '../../platform/services.js';
import type { ApplicationEvent } from '../domain/events.js';

/** What an applicant is told of by mail, and by which event. The tracking page tells it always. */
export const NOTICES = ['receipt', 'correctionAsked', 'extended', 'reasonsAsked', 'fee', 'replied'] as const;
export type ApplicantNotice = (typeof NOTICES)[number];

const NOTICE_OF: Partial<Readonly<Record<ApplicationEvent['type'], ApplicantNotice>>> = {
  'application.submitted': 'receipt',
  'application.correctionAsked': 'correctionAsked',
  'application.extensionAgreed': 'extended',
  'application.reasonsAsked': 'reasonsAsked',
  'application.feeNoticed': 'fee',
  'application.replied': 'replied',
};

/**
 * Puts a notice (办理提醒) into the outbox of mail where the event is one an applicant is told of, in the transaction of the
 * event. Nothing where no mail is configured; loads of the demonstration and of old cases tell nobody.
 */
export async function tellApplicant(trx: OrganTransaction, services: Services, act: Act, told: Told): Promise<void> {
  const notice = noticeOf(services, act, told);
  if (notice) await queueNotice(trx, notice, act.now);
}

export interface Told {
  readonly organId: string;
  readonly applicationId: string;
  readonly event: ApplicationEvent;
}

/** The notice that `tellApplicant` would queue; `null` where it would none. */
export function noticeOf({ noticesByMail = false }: Services, act: Act, told: Told): Notice | null {
  const notice = NOTICE_OF[told.event.type];
  if (!noticesByMail || !notice || act.viewer.kind === 'system') return null;
  return { organId: told.organId, streamId: told.applicationId, notice };
}
