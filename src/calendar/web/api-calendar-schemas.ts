import { Type, type Static } from '@sinclair/typebox';

const LocalDateText = Type.String({ description: 'YYYY-MM-DD' });
const TextOrNull = Type.Union([Type.String(), Type.Null()]);

export const NoticeItem = Type.Object({
  year: Type.Integer(),
  version: Type.Integer({ description: '0: shipped with the program' }),
  inForce: Type.Boolean(),
  title: TextOrNull,
  documentNumber: TextOrNull,
  loadedAt: TextOrNull,
});
export type NoticeItem = Static<typeof NoticeItem>;

export const NoticeList = Type.Object({
  items: Type.Array(NoticeItem),
  version: Type.String({ description: 'the calendar in force' }),
  mayLoad: Type.Boolean(),
});
export type NoticeList = Static<typeof NoticeList>;

export const CalendarYearPath = Type.Object({ year: Type.Integer({ minimum: 2004, maximum: 2999 }) });

const Kind = Type.Union([Type.Literal('holiday'), Type.Literal('makeUp')]);
export const NoticeDay = Type.Object({ date: LocalDateText, kind: Kind, name: Type.String() });
export type NoticeDay = Static<typeof NoticeDay>;

export const CalendarYear = Type.Object({ year: Type.Integer(), days: Type.Array(NoticeDay) });
export type CalendarYear = Static<typeof CalendarYear>;

export const ReadNoticeBody = Type.Object(
  {
    /** The notice's text, or one day a line: `2027-01-01 元旦 放假`. */
    text: Type.String({ minLength: 1, maxLength: 20_000 }),
    year: Type.Optional(Type.Integer({ minimum: 2004, maximum: 2999 })),
  },
  { additionalProperties: false },
);
export type ReadNoticeBody = Static<typeof ReadNoticeBody>;

export const NoticeRead = Type.Object({
  year: Type.Integer(),
  days: Type.Array(NoticeDay),
  title: TextOrNull,
  documentNumber: TextOrNull,
  missing: Type.Array(Type.String(), { description: 'statutory holidays that the text does not name' }),
});
export type NoticeRead = Static<typeof NoticeRead>;

export const NoticeText = Type.Object({
  text: Type.String({ description: 'of the file, to be looked through and read' }),
});
export type NoticeText = Static<typeof NoticeText>;

export const LoadNoticeBody = Type.Object(
  {
    year: Type.Integer({ minimum: 2004, maximum: 2999 }),
    title: Type.String({ maxLength: 200 }),
    documentNumber: Type.String({ maxLength: 80 }),
    /** Every day off with its holiday's name, and every weekend day turned working. */
    days: Type.Array(Type.Object({ date: LocalDateText, kind: Kind, name: Type.String({ maxLength: 40 }) }), {
      maxItems: 120,
    }),
  },
  { additionalProperties: false },
);
export type LoadNoticeBody = Static<typeof LoadNoticeBody>;

export const ChangedLimitItem = Type.Object({
  organName: Type.String(),
  applicationId: Type.String(),
  receiptNumber: Type.String(),
  from: LocalDateText,
  to: LocalDateText,
  provisional: Type.Boolean({ description: 'the limit is provisional still' }),
});
export type ChangedLimitItem = Static<typeof ChangedLimitItem>;

export const NoticeLoadedView = Type.Object({
  year: Type.Integer(),
  version: Type.Integer(),
  recomputation: Type.Integer({ description: 'number of the recomputation that it has begun' }),
});
export type NoticeLoadedView = Static<typeof NoticeLoadedView>;

export const RecomputationView = Type.Object({
  number: Type.Integer(),
  begunAt: Type.String(),
  organs: Type.Integer(),
  organsDone: Type.Integer(),
  cases: Type.Integer({ description: 'open cases looked at so far' }),
  ended: Type.Union([Type.Literal('done'), Type.Literal('overtaken'), Type.Null()]),
  endedAt: TextOrNull,
});
export type RecomputationView = Static<typeof RecomputationView>;

export const LastRecomputation = Type.Object({ last: Type.Union([RecomputationView, Type.Null()]) });
export type LastRecomputation = Static<typeof LastRecomputation>;

export const RecomputationPath = Type.Object({ number: Type.Integer({ minimum: 1, maximum: 2 ** 31 - 1 }) });

export const ChangedLimitQuery = Type.Object({
  after: Type.Optional(Type.String({ maxLength: 80 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
});

export const ChangedLimitList = Type.Object({ items: Type.Array(ChangedLimitItem), next: TextOrNull });
export type ChangedLimitList = Static<typeof ChangedLimitList>;
