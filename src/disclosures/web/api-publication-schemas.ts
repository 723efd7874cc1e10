import { Type, type Static } from '@sinclair/typebox';
import { CATALOGUE_CODES, GENRE_CODES, type Genre } from '../../law/catalogue/index.js';
import { CONTENT_LIMITS } from '../domain/publication/check-content.js';
import {
  REVIEW_OUTCOMES,
  STAGES,
  VALIDITIES,
  WITHDRAWAL_GROUNDS,
  type ReviewOutcome,
  type Stage,
  type ValidityState,
  type WithdrawalGround,
} from '../domain/publication/publication.js';
import { STEPS, type Step } from '../domain/publication/steps.js';
import { RECORD_KINDS, type RecordKind } from '../domain/records/record.js';

const choice = <T extends string>(values: readonly T[]) => Type.Unsafe<T>({ type: 'string', enum: [...values] });
const orNull = <T extends string>(values: readonly T[]) =>
  Type.Unsafe<T | null>({ type: ['string', 'null'], enum: [...values, null] });
const Day = Type.String({ description: 'YYYY-MM-DD' });
const Instant = Type.String({ description: 'instant, UTC' });
/** As one type list, not a union: the validator would turn the `null` of a union into an empty text. */
const TextOrNull = (maxLength = 400) => Type.Unsafe<string | null>({ type: ['string', 'null'], maxLength });
const NumberOrNull = Type.Unsafe<number | null>({ type: ['integer', 'null'] });
const Id = Type.String({ format: 'uuid' });

export const PublicationPath = Type.Object({ id: Id });
export const PublicationFilePath = Type.Object({ id: Id, fileId: Id });
export const ShortCodePath = Type.Object({ shortCode: Type.String({ maxLength: 20 }) });
export const OpenQuery = Type.Object({ version: Type.Optional(Type.Integer({ minimum: 1 })) });

const Facts = Type.Object(
  {
    /** 目录: `GET /publications/catalogue` names them. */
    catalogue: choice(CATALOGUE_CODES),
    /** 体裁 */
    genre: choice<Genre>(GENRE_CODES),
    language: choice(['zh', 'en'] as const),
    /** 发文机关; empty: the organ itself. */
    issuer: Type.String({ maxLength: CONTENT_LIMITS.issuer }),
    /** 文号 */
    documentNumber: TextOrNull(CONTENT_LIMITS.documentNumber + 20),
    /** 主题 */
    topic: TextOrNull(CONTENT_LIMITS.topic + 20),
    /** 形成日期 */
    madeOn: Day,
    /** 变更日期, of a later version. */
    changedOn: TextOrNull(10),
    /** 施行日期 */
    inForceOn: TextOrNull(10),
    /** Published before, elsewhere. */
    earlierPublishedOn: TextOrNull(10),
    /** A rule or normative document goes on record too. */
    recordKind: orNull<RecordKind>(RECORD_KINDS),
  },
  { additionalProperties: false },
);
const Content = {
  title: Type.String({ maxLength: 400 }),
  /** 内容概述; empty: made of the body. */
  summary: Type.String({ maxLength: 1000 }),
  /** Rich text; what may not be shown is taken out. */
  bodyHtml: Type.String({ maxLength: CONTENT_LIMITS.body }),
  /** Ids of files, in the order they are listed. */
  attachments: Type.Array(Id, { maxItems: 200 }),
  facts: Facts,
  /** Id of the publication that this one interprets. */
  interprets: TextOrNull(36),
};
const Version = Type.Integer({ minimum: 1, description: 'the version the person looked at' });
const Validity = Type.Object({
  state: choice<ValidityState>(VALIDITIES),
  endedOn: TextOrNull(10),
  replacedBy: TextOrNull(36),
});

export const WriteBody = Type.Object(Content, { additionalProperties: false });
export type WriteBody = Static<typeof WriteBody>;
export const ChangeBody = Type.Object(
  { ...Content, version: Version, changeNote: TextOrNull(400) },
  { additionalProperties: false },
);
export type ChangeBody = Static<typeof ChangeBody>;
export const ReviewBody = Type.Object(
  {
    version: Version,
    outcome: choice<ReviewOutcome>(REVIEW_OUTCOMES),
    /** Key of a ground of Art. 14 to 16, as `15.privacy`; for `partly` and `withhold`. */
    ground: TextOrNull(40),
    remark: TextOrNull(1000),
  },
  { additionalProperties: false },
);
export type ReviewBody = Static<typeof ReviewBody>;

/** Steps that need nothing but the version, and those that need something more. */
export const StepBody = Type.Object(
  {
    version: Version,
    step: Type.Union([
      Type.Object(
        { type: choice(['askReview', 'publish', 'unschedule', 'discard'] as const) },
        { additionalProperties: false },
      ),
      Type.Object({ type: Type.Literal('schedule'), at: Instant }, { additionalProperties: false }),
      Type.Object(
        { type: Type.Literal('correct'), changeNote: Type.String({ maxLength: 400 }) },
        { additionalProperties: false },
      ),
      Type.Object(
        {
          type: Type.Literal('withdraw'),
          ground: choice<WithdrawalGround>(WITHDRAWAL_GROUNDS),
          reason: Type.String({ maxLength: 1000 }),
        },
        { additionalProperties: false },
      ),
      Type.Object(
        { type: Type.Literal('validity'), ...Validity.properties, inForceOn: TextOrNull(10) },
        { additionalProperties: false },
      ),
      Type.Object({ type: Type.Literal('relate'), interprets: TextOrNull(36) }, { additionalProperties: false }),
    ]),
  },
  { additionalProperties: false },
);
export type StepBody = Static<typeof StepBody>;

const Ref = Type.Object({ organId: Type.String(), publicationId: Type.String() });
const PublicationLine = {
  id: Type.String(),
  organId: Type.String(),
  shortCode: Type.String(),
  /** 索引号 */
  indexNumber: Type.String(),
  stage: choice<Stage>(STAGES),
  title: Type.String(),
  summary: Type.String(),
  catalogue: Type.String(),
  genre: choice<Genre>(GENRE_CODES),
  language: choice(['zh', 'en'] as const),
  issuer: Type.String(),
  documentNumber: TextOrNull(),
  topic: TextOrNull(),
  madeOn: Day,
  publishedOn: TextOrNull(),
  inForceOn: TextOrNull(),
  validity: Validity,
  /** The validity today: what ends later is in force still. */
  standing: choice<ValidityState | 'not_yet'>([...VALIDITIES, 'not_yet']),
  interprets: Type.Unsafe<Static<typeof Ref> | null>({ ...Ref, type: ['object', 'null'] }),
};
const AtDesk = {
  ...PublicationLine,
  /** The last day to publish (Art. 26). */
  dueOn: TextOrNull(),
  /** Working days it was published after its limit. */
  lateDays: NumberOrNull,
  recordId: TextOrNull(),
  importId: TextOrNull(),
  versionNo: Type.Integer(),
  shownVersion: NumberOrNull,
  scheduledFor: TextOrNull(),
  updatedAt: Instant,
  version: Type.Integer(),
};
export const PublicationLineItem = Type.Object(AtDesk);
export type PublicationLineItem = Static<typeof PublicationLineItem>;

export const DeskQuery = Type.Object(
  {
    organ: Type.Optional(Type.String({ format: 'uuid', description: 'of a member, for the competent department' })),
    stage: Type.Optional(choice<Stage>(STAGES)),
    catalogue: Type.Optional(choice(CATALOGUE_CODES)),
    importId: Type.Optional(Id),
    search: Type.Optional(Type.String({ maxLength: 100 })),
    after: Type.Optional(Type.String({ maxLength: 80 })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
  },
  { additionalProperties: false },
);
export const DeskList = Type.Object({
  items: Type.Array(PublicationLineItem),
  next: TextOrNull(),
  /** How many there are in each stage. */
  stages: Type.Record(Type.String(), Type.Integer()),
  mayWrite: Type.Boolean(),
  mayReview: Type.Boolean(),
});
export type DeskList = Static<typeof DeskList>;

export const LateQuery = Type.Object(
  { members: Type.Optional(Type.Boolean({ description: 'of all members, for the competent department' })) },
  { additionalProperties: false },
);
const LateItem = Type.Object({ ...AtDesk, organName: Type.String(), daysOver: Type.Integer() });
export type LateItem = Static<typeof LateItem>;
export const LateLists = Type.Object({
  overdue: Type.Array(LateItem),
  dueSoon: Type.Array(LateItem),
  publishedLate: Type.Array(LateItem),
});
export type LateLists = Static<typeof LateLists>;

export const FileItem = Type.Object({
  fileId: Type.String(),
  number: Type.Integer(),
  purpose: choice(['attachment', 'image'] as const),
  name: Type.String(),
  mediaType: Type.String(),
  bytes: Type.Integer(),
  sha256: Type.String(),
});
export type FileItem = Static<typeof FileItem>;
export const FileList = Type.Object({ items: Type.Array(FileItem) });
export type FileList = Static<typeof FileList>;

const VersionItem = Type.Object({
  versionNo: Type.Integer(),
  title: Type.String(),
  changeNote: TextOrNull(),
  publishedAt: TextOrNull(),
});
const ReviewItem = Type.Object({
  versionNo: Type.Integer(),
  round: Type.Integer(),
  /** 送审人、审查人 */
  askedBy: Type.String(),
  askedAt: Instant,
  reviewedBy: TextOrNull(),
  reviewedAt: TextOrNull(),
  outcome: orNull<ReviewOutcome>(REVIEW_OUTCOMES),
  ground: TextOrNull(),
  remark: TextOrNull(1000),
});
export const PublicationItem = Type.Object({
  ...AtDesk,
  content: Type.Object({
    versionNo: Type.Integer(),
    title: Type.String(),
    summary: Type.String(),
    bodyHtml: Type.String(),
    /** What the body says: places of marks are offsets in it. */
    bodyText: Type.String(),
    facts: Facts,
    changeNote: TextOrNull(),
  }),
  /** Files the version shows, and all there are. */
  attachments: Type.Array(FileItem),
  files: Type.Array(FileItem),
  reviews: Type.Array(ReviewItem),
  versions: Type.Array(VersionItem),
  /** What may be done now. */
  steps: Type.Array(choice(Object.keys(STEPS) as Step[])),
  mayWrite: Type.Boolean(),
  /** Neither wrote nor sent it, and may review. */
  mayReview: Type.Boolean(),
  interpretations: Type.Array(PublicationLineItem),
});
export type PublicationItem = Static<typeof PublicationItem>;
/** `null` where nothing of it is left to work on. */
export const PublicationAfter = Type.Object({
  publication: Type.Unsafe<PublicationItem | null>({ ...PublicationItem, type: ['object', 'null'] }),
});
export type PublicationAfter = Static<typeof PublicationAfter>;

export const PublicationImportPath = Type.Object({ importId: Id });
export const ImportSettledAnswer = Type.Object({
  done: Type.Integer(),
  /** By title, in words. */
  refused: Type.Array(Type.Object({ title: Type.String(), reason: Type.String() })),
  /** Some may be left: ask again. */
  more: Type.Boolean(),
});
export type ImportSettledAnswer = Static<typeof ImportSettledAnswer>;

// What everyone may ask.
export const OpenListQuery = Type.Object(
  {
    organ: Type.Optional(Type.String({ maxLength: 40, description: 'id or code' })),
    catalogue: Type.Optional(choice(CATALOGUE_CODES)),
    genre: Type.Optional(choice<Genre>(GENRE_CODES)),
    year: Type.Optional(Type.Integer({ minimum: 1949, maximum: 2999, description: 'published in the year' })),
    validity: Type.Optional(choice(['effective', 'ended', 'pending'] as const)),
    documentNumber: Type.Optional(Type.String({ maxLength: 80, description: 'in any brackets' })),
    after: Type.Optional(Type.String({ maxLength: 80 })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
  },
  { additionalProperties: false },
);
export const OpenLine = Type.Object(PublicationLine);
export type OpenLine = Static<typeof OpenLine>;
export const OpenList = Type.Object({ items: Type.Array(OpenLine), next: TextOrNull() });
export type OpenList = Static<typeof OpenList>;
export const OpenItem = Type.Object({
  ...PublicationLine,
  versionNo: Type.Integer(),
  bodyHtml: Type.String(),
  bodyText: Type.String(),
  attachments: Type.Array(Type.Object({ ...FileItem.properties, address: Type.String() })),
  versions: Type.Array(VersionItem),
  interpretations: Type.Array(OpenLine),
});
export type OpenItem = Static<typeof OpenItem>;
export const WithdrawnItem = Type.Object({
  shortCode: Type.String(),
  indexNumber: Type.String(),
  title: TextOrNull(),
  publishedOn: Day,
  withdrawnOn: Day,
  ground: choice<WithdrawalGround>(WITHDRAWAL_GROUNDS),
  reason: Type.String(),
});
export type WithdrawnItem = Static<typeof WithdrawnItem>;
