import { Type, type Static, type TProperties } from '@sinclair/typebox';
import { CONSULTED, DELIVERY_WAYS, OPINIONS, RECEIPT_CORRECTION_REASONS, SEARCH_FINDINGS } from '../domain/events.js';
import { FOLLOWED, INTERESTS, PARTIES } from '../domain/third-party.js';
import { CaseSummary } from './api-case-schemas.js';

const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'YYYY-MM-DD' });
const Text = Type.String({ minLength: 1, maxLength: 20_000 });
const Note = Type.Optional(Type.String({ maxLength: 20_000 }));
const Id = Type.String({ format: 'uuid' });
/** The day of the act; today where left out. */
const On = Type.Optional(Day);
/** A drafted letter of the case, issued with the step. */
const Letter = Type.Optional(Id);
const oneOf = <const T extends string>(values: readonly T[]) => Type.Union(values.map((value) => Type.Literal(value)));
const Way = oneOf(DELIVERY_WAYS);

function step<const T extends string, P extends TProperties>(type: T, fields: P) {
  return Type.Object({ type: Type.Literal(type), ...fields }, { additionalProperties: false });
}

/** A step of a case: one statutory act, by its `type`. */
export const StepBodyOf = Type.Union([
  step('accept', { on: On }),
  step('route', {
    on: On,
    division: Type.String({ minLength: 1, maxLength: 80 }),
    answerBy: Type.Optional(Day),
    note: Note,
  }),
  step('recordSearch', {
    on: On,
    routeId: Type.Optional(Id),
    found: oneOf(SEARCH_FINDINGS),
    where: Text,
    how: Text,
    result: Text,
    opinion: Note,
  }),
  step('judgeRepeat', { earlierId: Id, repeated: Type.Boolean(), note: Text }),
  step('split', { items: Type.Array(Text, { minItems: 2, maxItems: 30 }) }),
  step('askCorrection', { on: On, answerBy: Day, matters: Text, letterId: Letter }),
  step('deliverCorrection', { on: On, way: Way, proof: Note }),
  step('receiveCorrection', { on: On, text: Text, files: Type.Optional(Type.Array(Id, { maxItems: 10 })) }),
  step('proposeExtension', { on: On, days: Type.Integer({ minimum: 1, maximum: 20 }), reason: Text }),
  step('agreeExtension', { on: On, letterId: Letter }),
  step('declineExtension', { reason: Text }),
  step('consult', {
    on: On,
    of: oneOf(CONSULTED),
    party: Type.Optional(oneOf(PARTIES)),
    interest: Type.Optional(oneOf(INTERESTS)),
    name: Type.String({ minLength: 1, maxLength: 120 }),
    contact: Type.Optional(Type.String({ maxLength: 200 })),
    matters: Text,
    organId: Type.Optional(Id),
    letterId: Letter,
  }),
  step('deliverConsultation', { on: On, consultationId: Id, way: Way, proof: Note }),
  step('answerConsultation', { on: On, consultationId: Id, opinion: oneOf(OPINIONS), reason: Note }),
  step('askReasons', { on: On, answerBy: Day, matters: Text, letterId: Letter }),
  step('receiveReasons', { on: On, text: Text }),
  step('judgeReasons', {
    on: On,
    reasonable: Type.Boolean(),
    separateDate: Type.Optional(Day),
    note: Text,
    letterId: Letter,
  }),
  step('noticeFee', {
    on: On,
    scale: oneOf(['items', 'pages']),
    quantity: Type.Integer({ minimum: 1, maximum: 100_000 }),
    monthTotal: Type.Optional(Type.Integer({ minimum: 1 })),
    reason: Text,
    letterId: Letter,
  }),
  step('deliverFee', { on: On, way: Way, proof: Note }),
  step('payFee', { on: On, receipt: Note }),
  step('draft', {
    on: On,
    outcome: Type.String({ maxLength: 60 }),
    ground: Type.String({ maxLength: 60 }),
    text: Note,
    withheld: Type.Optional(
      Type.Array(
        Type.Object({ what: Type.String({ minLength: 1, maxLength: 2000 }), ground: Type.String({ maxLength: 60 }) }),
        {
          maxItems: 50,
        },
      ),
    ),
    opinions: Type.Optional(
      Type.Array(Type.Object({ consultationId: Id, followed: oneOf(FOLLOWED) }, { additionalProperties: false }), {
        maxItems: 50,
      }),
    ),
    letterId: Letter,
  }),
  step('review', { on: On, agreed: Type.Boolean(), note: Note }),
  step('signOff', { on: On, agreed: Type.Boolean(), note: Note }),
  step('issue', { on: On, letterId: Letter }),
  step('tellThirdParty', { on: On, consultationId: Id, way: Way, proof: Note, letterId: Letter }),
  step('deliver', { on: On, way: Way, proof: Note, letterId: Letter }),
  step('withdraw', { on: On, text: Note, letterId: Letter }),
  step('reopen', {
    on: On,
    by: oneOf(['reconsideration', 'court', 'self']),
    disputeId: Type.Optional(Id),
    redoBy: Day,
    reason: Text,
  }),
  step('correctReceipt', { receivedOn: Day, reason: oneOf(RECEIPT_CORRECTION_REASONS), note: Text }),
  step('suggestPublication', { note: Note }),
]);
export type StepBodyOf = Static<typeof StepBodyOf>;

export const StepBody = Type.Object(
  {
    version: Type.Integer({ minimum: 1, description: 'the version of the case that was looked at' }),
    step: StepBodyOf,
  },
  { additionalProperties: false },
);
export type StepBody = Static<typeof StepBody>;

export const StepAnswer = Type.Object({
  version: Type.Integer(),
  dueOn: Type.String(),
  letterIds: Type.Array(Type.String()),
  documentNumber: Type.Union([Type.String(), Type.Null()]),
  splitOff: Type.Array(
    Type.Object({ applicationId: Type.String(), receiptNumber: Type.String(), queryCode: Type.String() }),
  ),
  case: CaseSummary,
});
export type StepAnswer = Static<typeof StepAnswer>;

/** Days of a step, told apart from texts that look like days. */
export const STEP_DAYS = ['on', 'answerBy', 'separateDate', 'redoBy', 'receivedOn'] as const;
