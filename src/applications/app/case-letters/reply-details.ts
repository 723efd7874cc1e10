import type { ReplyDetails } from '../../../letters/index.js';
import type { SearchFinding } from '../../domain/events.js';
import { paymentDue } from '../../domain/standing.js';
import { textOf, type LetterCase } from './letter-case.js';

/** What the case itself knows of the facts a reply tells; the rest stays open in 【】 for who drafts it. */
export function replyDetails(of: LetterCase): ReplyDetails {
  const { state, calendar, today } = of;
  const { correction, fee, reasons } = state;
  const asked = state.consultations.find((one) => one.of === 'thirdParty' && one.opinion && one.opinion !== 'agree');
  const opinion = asked?.opinion === 'agree' ? undefined : asked?.opinion;
  return {
    ...searchDetails(of),
    ...(opinion && { thirdPartyOpinion: opinion }),
    ...(correction && {
      correctionAskedOn: correction.askedOn,
      correctionDeliveredOn: correction.deliveredOn ?? undefined,
      correctionBy: correction.answerBy,
    }),
    ...(reasons && { reasonsAskedOn: reasons.askedOn, reasonsGiven: reasons.answeredOn ? 'given' : 'none' }),
    ...(fee && {
      feeNoticedOn: fee.noticedOn,
      feeDeliveredOn: fee.deliveredOn ?? undefined,
      feePayBy: fee.deliveredOn ? paymentDue(fee.deliveredOn, calendar) : undefined,
      feeYuan: fee.yuan,
    }),
    withdrawnOn: today,
  };
}

/** The last search that found nothing (《条例》 Art. 36 (4)): where and how, and the day. */
function searchDetails({ events, texts }: LetterCase): Pick<ReplyDetails, 'search' | 'searchedOn'> {
  const found: SearchFinding = 'notFound';
  const event = events.findLast(({ type, payload }) => type === 'application.searched' && payload['found'] === found);
  const [kind] = Object.keys((event?.payload['commitments'] ?? {}) as object);
  const record = kind === undefined ? undefined : (texts[kind] as { where?: string; how?: string } | undefined);
  if (!event || !record) return {};
  const parts = [textOf(record.where), textOf(record.how)].filter((part) => part !== undefined);
  return { search: parts.join('；'), searchedOn: event.legalDate };
}
