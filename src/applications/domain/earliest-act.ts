import type { LocalDate } from '../../kernel/local-date.js';
import type { Application } from './state.js';

/** The first day on which something was done in a case after it was received; `null` where nothing was. */
export function earliestAct(application: Application): LocalDate | null {
  const { restartedOn, acceptedOn, routes, searches, consultations } = application;
  const { correction, extension, reasons, fee, draft, firstClosed, reply, publicationSuggestedOn } = application;
  const days = [
    restartedOn,
    acceptedOn,
    ...routes.map(({ routedOn }) => routedOn),
    ...searches.map(({ on }) => on),
    ...consultations.map(({ issuedOn }) => issuedOn),
    correction?.askedOn,
    extension?.proposedOn,
    reasons?.askedOn,
    fee?.noticedOn,
    draft?.draftedOn,
    firstClosed?.issuedOn,
    reply?.issuedOn,
    publicationSuggestedOn,
  ].filter((day) => typeof day === 'string');
  return days.reduce<LocalDate | null>((first, day) => (first === null || day < first ? day : first), null);
}
