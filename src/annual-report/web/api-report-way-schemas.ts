import { Type, type Static } from '@sinclair/typebox';
import { MemberChange } from './api-member-change-schemas.js';
import { DraftFinding, ReportDraft, ReportYear } from './api-report-schemas.js';

const Day = Type.String({ description: 'YYYY-MM-DD' });
const DayOrNull = Type.Unsafe<string | null>({ type: ['string', 'null'], description: 'YYYY-MM-DD' });
const TextOrNull = Type.Unsafe<string | null>({ type: ['string', 'null'] });
const IntegerOrNull = Type.Unsafe<number | null>({ type: ['integer', 'null'] });
const oneOf = <const T extends string>(...values: readonly T[]) => Type.Unsafe<T>({ type: 'string', enum: values });

export const Stage = oneOf('drafting', 'signed', 'submitted', 'returned', 'accepted', 'published');
export type Stage = Static<typeof Stage>;
export const StageOrNone = oneOf('none', 'drafting', 'signed', 'submitted', 'returned', 'accepted', 'published');
export type StageOrNone = Static<typeof StageOrNone>;
export const Punctuality = oneOf('pending', 'overdue', 'inTime', 'late');
export type Punctuality = Static<typeof Punctuality>;
const Level = oneOf('department', 'government');

const Due = {
  /** Set by the competent department, else the day of the law. */
  dueOn: Day,
  /** 《条例》 Art. 49: 31 January for departments, 31 March for governments. */
  lawDueOn: Day,
  handedInOn: DayOrNull,
  punctuality: Punctuality,
};

export const JudgedFinding = Type.Object({
  ...DraftFinding.properties,
  /** Names the finding in a decision; an edit that changes the finding changes it. */
  key: Type.String(),
  /** An error kept, a warning acknowledged; `null` while it stands in the way. */
  decision: Type.Union([
    Type.Object({
      kind: oneOf('override', 'acknowledged'),
      reason: TextOrNull,
      name: TextOrNull,
      decidedOn: Day,
    }),
    Type.Null(),
  ]),
});
export type JudgedFinding = Static<typeof JudgedFinding>;

export const OfferedStep = Type.Object({
  type: oneOf('sign', 'recall', 'submit', 'return', 'accept', 'publish', 'correct', 'drop'),
  name: Type.String(),
  basis: Type.String({ description: 'what it rests on' }),
  lawful: Type.Boolean(),
  code: Type.Optional(Type.String({ description: 'why not: code of the refusal' })),
  reason: Type.Optional(Type.String({ description: 'why not, in Chinese' })),
});
export type OfferedStep = Static<typeof OfferedStep>;

export const Remark = Type.Object({
  id: Type.String(),
  signingNo: Type.Integer(),
  cell: TextOrNull,
  section: IntegerOrNull,
  paragraph: IntegerOrNull,
  /** What stood there. */
  excerpt: TextOrNull,
  text: Type.String(),
  madeOn: Day,
  /** `null` while it is the department's own. */
  returnedOn: DayOrNull,
  settledAs: Type.Union([oneOf('changed', 'explained'), Type.Null()]),
  answer: TextOrNull,
  settledOn: DayOrNull,
});
export type Remark = Static<typeof Remark>;

const KeptFinding = Type.Object({
  code: Type.String(),
  message: Type.String(),
  basis: Type.String(),
  reason: Type.String(),
  name: Type.String(),
});
export type KeptFinding = Static<typeof KeptFinding>;

export const ReportWay = Type.Object({
  ...Due,
  stage: Stage,
  /** The competent department it is handed in to. */
  department: TextOrNull,
  publishedVersion: Type.Integer(),
  signing: Type.Union([
    Type.Object({
      no: Type.Integer(),
      signedOn: Day,
      correctionNote: TextOrNull,
      contentHash: Type.String(),
      kept: Type.Array(KeptFinding),
      acknowledged: Type.Array(
        Type.Object({ code: Type.String(), message: Type.String(), remark: Type.Optional(Type.String()) }),
      ),
    }),
    Type.Null(),
  ]),
  steps: Type.Array(OfferedStep),
  remarks: Type.Array(Remark),
});
export type ReportWay = Static<typeof ReportWay>;

/** A report as its office works on it. */
export const ReportPage = Type.Object({
  ...ReportDraft.properties,
  findings: Type.Array(JudgedFinding),
  /** Text and figures may be changed now. */
  editable: Type.Boolean(),
  way: ReportWay,
  /** From signing on: counted figures that the records put otherwise since. */
  differences: Type.Array(
    Type.Object({
      cell: Type.String(),
      signed: Type.Unsafe<number | null>({ type: ['number', 'null'] }),
      now: Type.Unsafe<number | null>({ type: ['number', 'null'] }),
    }),
  ),
  /** From signing on, of a government: members whose figures are no longer those it was signed with. */
  memberChanges: Type.Array(MemberChange),
});
export type ReportPage = Static<typeof ReportPage>;

export const ReportYearLine = Type.Object({ ...ReportYear.properties, ...Due, stage: StageOrNone });
export type ReportYearLine = Static<typeof ReportYearLine>;
export const ReportYearLines = Type.Object({ items: Type.Array(ReportYearLine) });
export type ReportYearLines = Static<typeof ReportYearLines>;

const Version = Type.Integer({ minimum: 0, description: 'of the report the person looked at' });

export const ReportStepBody = Type.Object(
  {
    version: Version,
    step: Type.Union([
      Type.Object(
        { type: Type.Literal('sign'), correctionNote: Type.Optional(Type.String({ maxLength: 4000 })) },
        { additionalProperties: false },
      ),
      Type.Object({ type: Type.Literal('recall') }, { additionalProperties: false }),
      Type.Object({ type: Type.Literal('submit') }, { additionalProperties: false }),
      Type.Object({ type: Type.Literal('publish') }, { additionalProperties: false }),
      Type.Object({ type: Type.Literal('correct') }, { additionalProperties: false }),
      Type.Object({ type: Type.Literal('drop') }, { additionalProperties: false }),
    ]),
  },
  { additionalProperties: false },
);
export type ReportStepBody = Static<typeof ReportStepBody>;

export const DecisionBody = Type.Object(
  {
    /** Not needed: the keys say which findings are meant, and one that an edit has changed is refused. */
    version: Type.Optional(Version),
    keys: Type.Array(Type.String({ pattern: '^[0-9a-f]{64}$' }), { minItems: 1, maxItems: 500 }),
    reason: Type.Optional(Type.String({ maxLength: 2000 })),
    name: Type.Optional(Type.String({ maxLength: 200 })),
  },
  { additionalProperties: false },
);
export type DecisionBody = Static<typeof DecisionBody>;

export const AnswerBody = Type.Object(
  { settledAs: oneOf('changed', 'explained'), answer: Type.Optional(Type.String({ maxLength: 4000 })) },
  { additionalProperties: false },
);
export type AnswerBody = Static<typeof AnswerBody>;

export const MemberReport = Type.Object({
  organId: Type.String(),
  organName: Type.String(),
  level: Level,
  stage: StageOrNone,
  ...Due,
  publishedOn: DayOrNull,
  version: IntegerOrNull,
  page: TextOrNull,
  /** It hands in to the department that looks. */
  received: Type.Boolean(),
  /** The file that its department received. */
  upload: Type.Union([
    Type.Object({ uploadId: Type.String(), fileName: Type.String(), receivedOn: Day, rolledUp: Type.Boolean() }),
    Type.Null(),
  ]),
});
export type MemberReport = Static<typeof MemberReport>;

export const MemberReports = Type.Object({
  year: Type.Integer(),
  items: Type.Array(MemberReport),
  /** The days set for those who hand in to this department. */
  due: Type.Object({
    department: Type.Object({ set: DayOrNull, law: Day }),
    government: Type.Object({ set: DayOrNull, law: Day }),
  }),
});
export type MemberReports = Static<typeof MemberReports>;

/** A member's report as its competent department reads it: what was signed and handed in. */
export const MemberReportPage = Type.Object({
  organId: Type.String(),
  organName: Type.String(),
  year: Type.Integer(),
  version: Type.Integer(),
  way: ReportWay,
  /** `null` until it is handed in. */
  document: Type.Union([
    Type.Object({
      title: Type.String(),
      format: Type.String(),
      preamble: Type.Array(Type.String()),
      sections: Type.Array(Type.Object({ id: Type.Integer(), paragraphs: Type.Array(Type.String()) })),
      cells: Type.Record(Type.String(), Type.Unsafe<number | null>({ type: ['number', 'null'] })),
      sources: Type.Record(Type.String(), Type.String()),
    }),
    Type.Null(),
  ]),
});
export type MemberReportPage = Static<typeof MemberReportPage>;

export const MemberStepBody = Type.Object(
  {
    version: Version,
    step: Type.Union([
      Type.Object({ type: Type.Literal('return') }, { additionalProperties: false }),
      Type.Object({ type: Type.Literal('accept') }, { additionalProperties: false }),
    ]),
  },
  { additionalProperties: false },
);
export type MemberStepBody = Static<typeof MemberStepBody>;

export const RemarkBody = Type.Object(
  {
    cell: Type.Optional(Type.String({ maxLength: 80 })),
    section: Type.Optional(Type.Integer({ minimum: 0, maximum: 6 })),
    paragraph: Type.Optional(Type.Integer({ minimum: 0, maximum: 2000 })),
    text: Type.String({ maxLength: 4000 }),
  },
  { additionalProperties: false },
);
export type RemarkBody = Static<typeof RemarkBody>;

export const DueDayBody = Type.Object(
  { year: Type.Integer({ minimum: 2019, maximum: 2999 }), level: Level, dueOn: DayOrNull },
  { additionalProperties: false },
);
export type DueDayBody = Static<typeof DueDayBody>;

const Id = Type.String({ pattern: '^[0-9a-f-]{36}$' });
const year = Type.Integer({ minimum: 1900, maximum: 2999 });
export const DecisionPath = Type.Object({ year, key: Type.String({ pattern: '^[0-9a-f]{64}$' }) });
export const RemarkPath = Type.Object({ year, remarkId: Id });
export const MemberPath = Type.Object({ organId: Id, year });
export const MemberRemarkPath = Type.Object({ ...MemberPath.properties, remarkId: Id });
