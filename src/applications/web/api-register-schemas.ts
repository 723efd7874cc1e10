import { Type, type Static } from '@sinclair/typebox';
import { APPLICANT_COLUMNS } from '../../law/report-format/index.js';
import { CHANNELS } from '../domain/channel.js';
import { APPLICATION_KINDS } from '../domain/events.js';
import { IDENTITY_KINDS } from '../domain/identity-number.js';
import { WANTED_ROUTES, WANTED_WAYS } from '../domain/request.js';

const oneOf = <const T extends string>(values: readonly T[]) => Type.Union(values.map((value) => Type.Literal(value)));
const Line = Type.String({ maxLength: 200 });
const OptionalLine = Type.Optional(Line);
const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'YYYY-MM-DD' });
const Proof = oneOf([...IDENTITY_KINDS, 'creditCode'] as const);

const ApplicantBody = Type.Object(
  {
    column: oneOf(APPLICANT_COLUMNS),
    name: Line,
    proofKind: Proof,
    proofNumber: Line,
    contactPerson: OptionalLine,
    phone: OptionalLine,
    email: OptionalLine,
    address: OptionalLine,
    fax: OptionalLine,
    assistance: Type.Optional(Type.String({ maxLength: 500 })),
    agent: Type.Optional(
      Type.Object({ name: Line, proofKind: oneOf(IDENTITY_KINDS), proofNumber: Line, phone: OptionalLine }),
    ),
    joint: Type.Optional(
      Type.Array(Type.Object({ name: Line, proofKind: Proof, proofNumber: Line }), { maxItems: 49 }),
    ),
  },
  { additionalProperties: false },
);

/** What came in person, orally, by mail or fax, written down by a clerk (《条例》 Art. 29 to 31). */
export const RegisterBody = Type.Object(
  {
    channel: oneOf(CHANNELS.filter((channel) => channel !== 'online')),
    receivedOn: Day,
    kind: Type.Optional(oneOf(APPLICATION_KINDS)),
    applicant: ApplicantBody,
    description: Type.String({ maxLength: 5000 }),
    wantedForm: Type.Object({ way: oneOf(WANTED_WAYS), route: oneOf(WANTED_ROUTES) }),
    idempotencyKey: Type.String({
      minLength: 16,
      maxLength: 200,
      description: 'random, of the form: pressed twice is made once',
    }),
  },
  { additionalProperties: false },
);
export type RegisterBody = Static<typeof RegisterBody>;

export const RegisteredView = Type.Object({
  applicationId: Type.String(),
  receiptNumber: Type.String(),
  queryCode: Type.String({ description: 'told here and never again' }),
  receivedOn: Day,
  dueOn: Day,
  dueProvisional: Type.Boolean(),
  repeated: Type.Boolean({ description: 'this form had been sent before; nothing was made anew' }),
});
export type RegisteredView = Static<typeof RegisteredView>;

const RelatedApplicationView = Type.Object({
  applicationId: Type.String(),
  receiptNumber: Type.String(),
  receivedOn: Day,
  outcome: Type.Union([Type.String(), Type.Null()]),
  description: Type.String(),
  similarity: Type.Number({ description: '0 to 1' }),
});

export const RelatedView = Type.Object({
  repeats: Type.Array(RelatedApplicationView, { description: 'of the same applicant, perhaps repeated (Art. 36 (6))' }),
  inMonth: Type.Integer({ description: 'of the same applicant in the calendar month, this one with them' }),
  others: Type.Array(RelatedApplicationView, { description: 'of other applicants: perhaps to be published (Art. 44)' }),
});
export type RelatedView = Static<typeof RelatedView>;

export const AttachmentList = Type.Object({
  items: Type.Array(
    Type.Object({
      id: Type.String(),
      name: Type.Union([Type.String(), Type.Null()]),
      mediaType: Type.String(),
      size: Type.Integer(),
      storedAt: Type.String({ description: 'instant, UTC' }),
    }),
  ),
});
export type AttachmentList = Static<typeof AttachmentList>;

export const AttachmentPath = Type.Object({
  id: Type.String({ format: 'uuid' }),
  fileId: Type.String({ format: 'uuid' }),
});
