import { Type, type Static, type TProperties } from '@sinclair/typebox';
import { DELIVERY_WAYS } from '../domain/events.js';
import { INTERESTS, PARTIES } from '../domain/third-party.js';

const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'YYYY-MM-DD' });
const Text = Type.Optional(Type.String({ maxLength: 20_000 }));
const Count = Type.Integer({ minimum: 1 });
const Name = Type.String({ minLength: 1, maxLength: 120 });
const oneOf = <const T extends string>(values: readonly T[]) => Type.Union(values.map((value) => Type.Literal(value)));

function letter<const K extends string, P extends TProperties>(kind: K, fields: P) {
  return Type.Object({ kind: Type.Literal(kind), ...fields }, { additionalProperties: false });
}

/** A letter of a case, with what its step will say. */
export const CaseLetterBody = Type.Union([
  letter('receipt', {}),
  letter('correctionNotice', { answerBy: Type.Optional(Day), matters: Text }),
  letter('extensionNotice', {}),
  letter('thirdPartyLetter', {
    name: Name,
    matters: Text,
    interest: oneOf(INTERESTS),
    party: oneOf(PARTIES),
  }),
  letter('otherOrganLetter', { name: Name, matters: Text }),
  letter('reasonsLetter', { answerBy: Type.Optional(Day), delayedTo: Type.Optional(Day) }),
  letter('feeNotice', {
    scale: oneOf(['items', 'pages']),
    quantity: Count,
    reason: Text,
  }),
  letter('reply', {
    outcome: Type.String({ maxLength: 60 }),
    ground: Type.String({ maxLength: 60 }),
    withheld: Type.Optional(
      Type.Array(Type.Object({ what: Type.String({ maxLength: 2000 }), ground: Type.String({ maxLength: 60 }) }), {
        maxItems: 50,
      }),
    ),
  }),
  letter('thirdPartyNotice', {
    consultationId: Type.String({ format: 'uuid' }),
    because: oneOf(['publicInterest', 'noGoodReason', 'followedInPart']),
  }),
  letter('deliveryRecord', { way: oneOf(DELIVERY_WAYS), on: Type.Optional(Day), proof: Text }),
  letter('caseFileIndex', {}),
]);
export type CaseLetterBody = Static<typeof CaseLetterBody>;

export const CaseLetterDrafted = Type.Object({ letterId: Type.String(), version: Type.Integer() });
export type CaseLetterDrafted = Static<typeof CaseLetterDrafted>;
