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

/** Turns payloads of earlier schema versions into the next one's. */
export const APPLICATION_UPCASTERS = {
  'application.submitted': { 1: submittedOfOneKind },
  'application.replied': { 1: repliedAtOnce },
} as const;
