import { withoutFreeReason } from '../../law/erasure/index.js';

type Payload = Readonly<Record<string, unknown>>;

/** Version 1 knew applications for information alone, by one applicant without files. */
function submittedOfOneKind(payload: Payload): Payload {
  const registeredBy = payload['channel'] === 'online' ? 'online' : 'clerk';
  return { ...payload, kind: 'information', registeredBy, agent: false, joint: 1, attachments: [] };
}

/** Version 1 replied at once, without a draft that others had seen. */
function repliedAtOnce(payload: Payload): Payload {
  return { ...payload, draftId: null, documentNumber: null, letterId: null, withheld: [], again: false };
}

/** Version 1 did not say what a third party is, nor what of it may be harmed. */
function consultedOfNoKind(payload: Payload): Payload {
  return { ...payload, party: null, interest: null };
}

/** Version 1 did not say how far objections are followed; its first events did not name what goes with the reply. */
function draftedWithoutOpinions(payload: Payload): Payload {
  return { supplies: [], ...payload, opinions: [] };
}

/** Turns payloads of earlier schema versions into the next one's. */
export const APPLICATION_UPCASTERS = {
  'application.submitted': { 1: submittedOfOneKind },
  'application.replied': { 1: repliedAtOnce },
  'application.erased': { 1: withoutFreeReason },
  'application.consulted': { 1: consultedOfNoKind },
  'application.drafted': { 1: draftedWithoutOpinions },
} as const;
