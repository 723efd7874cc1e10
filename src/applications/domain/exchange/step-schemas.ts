import { Type, type Static, type TProperties } from '@sinclair/typebox';
import { CONSULTED, DELIVERY_WAYS, OPINIONS, RECEIPT_CORRECTION_REASONS, SEARCH_FINDINGS } from '../events.js';
import { FOLLOWED, INTERESTS, PARTIES } from '../third-party.js';
import { Day, Note, oneOf, Text } from './schema-parts.js';

/** Names what a step makes, within its case, for later steps to refer to. */
const Ref = Type.String({ minLength: 1, maxLength: 80 });
const Way = oneOf(DELIVERY_WAYS, '送达方式');
const Code = Type.String({ maxLength: 60 });
const Source = Type.Object(
  { system: Type.String({ minLength: 2, maxLength: 80 }), id: Type.String({ minLength: 1, maxLength: 120 }) },
  { additionalProperties: false },
);

function step<const T extends string, P extends TProperties>(type: T, fields: P) {
  return Type.Object({ step: Type.Literal(type), on: Day, ...fields }, { additionalProperties: false });
}

/** The statutory acts of a case; the names are those of `POST /applications/:id/steps`, and `reply` for one made at once. */
export const CASE_STEPS = [
  step('accept', {}),
  step('route', {
    ref: Ref,
    division: Type.String({ minLength: 1, maxLength: 80 }),
    answerBy: Type.Optional(Day),
    note: Note,
  }),
  step('recordSearch', {
    route: Type.Optional(Ref),
    found: oneOf(SEARCH_FINDINGS),
    where: Text,
    how: Text,
    result: Text,
    opinion: Note,
  }),
  step('judgeRepeat', { earlier: Source, repeated: Type.Boolean(), note: Text }),
  step('split', {
    items: Type.Array(Text, { minItems: 2, maxItems: 30 }),
    children: Type.Array(Source, { minItems: 1, maxItems: 29 }),
  }),
  step('askCorrection', { answerBy: Day, matters: Text }),
  step('deliverCorrection', { way: Way, proof: Note }),
  step('receiveCorrection', { text: Text, files: Type.Optional(Type.Array(Ref, { maxItems: 10 })) }),
  step('proposeExtension', { days: Type.Integer({ minimum: 1, maximum: 20 }), reason: Text }),
  step('agreeExtension', {}),
  step('declineExtension', { reason: Text }),
  step('consult', {
    ref: Ref,
    of: oneOf(CONSULTED),
    party: Type.Optional(oneOf(PARTIES, '第三方的类别')),
    interest: Type.Optional(oneOf(INTERESTS, '公开可能损害的权益')),
    name: Type.String({ minLength: 1, maxLength: 120 }),
    contact: Type.Optional(Type.String({ maxLength: 200 })),
    matters: Text,
  }),
  step('deliverConsultation', { consultation: Ref, way: Way, proof: Note }),
  step('answerConsultation', {
    consultation: Ref,
    opinion: oneOf(OPINIONS),
    reason: Note,
    via: Type.Optional(oneOf(['link', 'clerk', 'organ'])),
  }),
  step('askReasons', { answerBy: Day, matters: Text }),
  step('receiveReasons', { text: Text }),
  step('judgeReasons', { reasonable: Type.Boolean(), separateDate: Type.Optional(Day), note: Text }),
  step('noticeFee', {
    scale: oneOf(['items', 'pages']),
    quantity: Type.Integer({ minimum: 1 }),
    monthTotal: Type.Optional(Type.Integer({ minimum: 1 })),
    reason: Text,
  }),
  step('deliverFee', { way: Way, proof: Note }),
  step('payFee', { receipt: Note }),
  step('draft', {
    outcome: Code,
    ground: Code,
    text: Type.String({ maxLength: 20_000 }),
    withheld: Type.Optional(Type.Array(Type.Object({ what: Text, ground: Code }), { maxItems: 50 })),
    opinions: Type.Optional(
      Type.Array(Type.Object({ consultation: Ref, followed: oneOf(FOLLOWED) }), {
        maxItems: 50,
        description: '对第三方意见的采纳情况',
      }),
    ),
  }),
  step('review', { agreed: Type.Boolean(), note: Note }),
  step('signOff', { agreed: Type.Boolean(), note: Note }),
  step('issue', { documentNumber: Type.Optional(Type.String({ maxLength: 80 })) }),
  step('reply', {
    outcome: Code,
    ground: Code,
    text: Type.String({ maxLength: 20_000 }),
    documentNumber: Type.Optional(Type.String({ maxLength: 80 })),
    withheld: Type.Optional(Type.Array(Type.Object({ ground: Code }), { maxItems: 50 })),
  }),
  step('tellThirdParty', { consultation: Ref, way: Way, proof: Note }),
  step('deliver', { way: Way, proof: Note }),
  step('withdraw', { text: Note }),
  step('reopen', { by: oneOf(['reconsideration', 'court', 'self']), redoBy: Day, reason: Text }),
  step('correctReceipt', {
    receivedOn: Day,
    reason: oneOf(RECEIPT_CORRECTION_REASONS, '更正收到日期的情形'),
    note: Text,
  }),
  step('suggestPublication', { note: Note }),
] as const;

export type CaseStep = Static<(typeof CASE_STEPS)[number]>;
export type CaseStepOf<T extends CaseStep['step']> = Extract<CaseStep, { readonly step: T }>;

/** The schema of one kind of step; `null` for an unknown kind. */
export function stepSchemaOf(kind: unknown) {
  return CASE_STEPS.find((schema) => schema.properties.step.const === kind) ?? null;
}
