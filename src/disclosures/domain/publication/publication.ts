import type { Genre } from '../../../law/catalogue/index.js';
import type { LocalDate } from '../../../kernel/local-date.js';
import type { RecordKind } from '../records/record.js';

/**
 * Where the version being worked on stands: `draft` 起草 · `review` 保密审查 · `approved` 待发布 · `scheduled` 定时发布 ·
 * `published` 已发布 · `withheld` 不予公开 (《条例》 Art. 14 to 16) · `withdrawn` 已撤回 · `discarded` 已作废.
 */
export const STAGES = [
  'draft',
  'review',
  'approved',
  'scheduled',
  'published',
  'withheld',
  'withdrawn',
  'discarded',
] as const;
export type Stage = (typeof STAGES)[number];

export const STAGE_NAMES: Readonly<Record<Stage, { readonly zh: string; readonly en: string }>> = {
  draft: { zh: '正在起草', en: 'a draft' },
  review: { zh: '正在保密审查', en: 'under review' },
  approved: { zh: '已审查、待发布', en: 'reviewed, to be published' },
  scheduled: { zh: '已定时发布', en: 'scheduled' },
  published: { zh: '已发布', en: 'published' },
  withheld: { zh: '经审查不予公开', en: 'withheld' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
  discarded: { zh: '已作废', en: 'discarded' },
};

/**
 * Validity (效力状态): `in_force` 有效 · `amended` 有效、已修改 · `repealed` 废止 · `replaced` 被新文件替代 · `invalid` 失效 · `none` 不涉及效力.
 */
export const VALIDITIES = ['in_force', 'amended', 'repealed', 'replaced', 'invalid', 'none'] as const;
export type ValidityState = (typeof VALIDITIES)[number];
export const VALIDITY_NAMES: Readonly<Record<ValidityState, { readonly zh: string; readonly en: string }>> = {
  in_force: { zh: '有效', en: 'in force' },
  amended: { zh: '有效（已修改）', en: 'in force, amended' },
  repealed: { zh: '废止', en: 'repealed' },
  replaced: { zh: '被新文件替代', en: 'replaced' },
  invalid: { zh: '失效', en: 'no longer in force' },
  none: { zh: '不涉及', en: 'not applicable' },
};

export interface Validity {
  readonly state: ValidityState;
  /** From this day on it has no effect; `null` but for 废止, 被替代 and 失效. */
  readonly endedOn: LocalDate | null;
  /** Id of the publication of the same organ that took its place. */
  readonly replacedBy: string | null;
}

/** What is said of a publication beside its words, version by version. */
export interface PublicationFacts {
  /** Code of `CATALOGUE`. */
  readonly catalogue: string;
  readonly genre: Genre;
  readonly language: 'zh' | 'en';
  /** 发文机关, the organ's name where it issued it alone. */
  readonly issuer: string;
  readonly documentNumber: string | null;
  /** 主题, as the organ groups its information. */
  readonly topic: string | null;
  /** 形成日期: made, signed, or approved (budgets). */
  readonly madeOn: LocalDate;
  /** 变更日期 of a later version: the limit runs anew from it (Art. 26). */
  readonly changedOn: LocalDate | null;
  /** 施行日期. */
  readonly inForceOn: LocalDate | null;
  /** Published before, elsewhere or on a site that is no more: it keeps that day. */
  readonly earlierPublishedOn: LocalDate | null;
  /** A rule or normative document: it is on record too, typed once. */
  readonly recordKind: RecordKind | null;
}

/** A publication as its events have made it; words are not of it. */
export interface PublicationState {
  readonly stage: Stage;
  readonly versionNo: number;
  readonly shownVersion: number | null;
  readonly indexNumber: string;
  readonly recordId: string | null;
  readonly contentHash: string;
  readonly dueOn: LocalDate | null;
  readonly publishedOn: LocalDate | null;
  readonly lateDays: number | null;
  readonly validity: Validity;
  readonly inForceOn: LocalDate | null;
  readonly scheduledFor: Date | null;
  readonly interprets: PublicationRef | null;
  /** Events so far. */
  readonly version: number;
}

/** A publication of any organ. */
export interface PublicationRef {
  readonly organId: string;
  readonly publicationId: string;
}

/**
 * Why a publication is withdrawn (撤回理由): `mistaken` 发布有误 · `duplicate` 重复发布 · `notOurs` 不由本机关公开 · `penaltyChanged`
 * 处罚决定被依法变更、撤销 (《行政处罚法》 Art. 48) · `privacy` 涉及个人隐私 · `secret` 不宜公开 (Art. 14) · `other`.
 */
export const WITHDRAWAL_GROUNDS = [
  'mistaken',
  'duplicate',
  'notOurs',
  'penaltyChanged',
  'privacy',
  'secret',
  'other',
] as const;
export type WithdrawalGround = (typeof WITHDRAWAL_GROUNDS)[number];
export const WITHDRAWAL_GROUND_NAMES: Readonly<Record<WithdrawalGround, { readonly zh: string; readonly en: string }>> =
  {
    mistaken: { zh: '内容有误', en: 'mistaken' },
    duplicate: { zh: '重复发布', en: 'published twice' },
    notOurs: { zh: '不属于本机关公开范围', en: 'not this organ’s to publish' },
    penaltyChanged: {
      zh: '行政处罚决定被依法变更、撤销、确认违法或者确认无效',
      en: 'the penalty was changed or annulled',
    },
    privacy: { zh: '涉及个人隐私或者商业秘密', en: 'privacy or a trade secret' },
    secret: { zh: '依法不予公开', en: 'may not be public by law' },
    other: { zh: '其他原因', en: 'another reason' },
  };

/** On these grounds the title may say too much itself, and goes with the rest (docs/decisions/0182). */
export const TITLE_GOES: readonly WithdrawalGround[] = ['privacy', 'secret'];

export const REVIEW_OUTCOMES = ['public', 'partly', 'withhold', 'return'] as const;
/** `public` 予以公开 · `partly` 区分处理后公开 · `withhold` 不予公开 · `return` 退回修改. */
export type ReviewOutcome = (typeof REVIEW_OUTCOMES)[number];
export const REVIEW_OUTCOME_NAMES: Readonly<Record<ReviewOutcome, { readonly zh: string; readonly en: string }>> = {
  public: { zh: '予以公开', en: 'public' },
  partly: { zh: '区分处理后公开', en: 'public in part' },
  withhold: { zh: '不予公开', en: 'withheld' },
  return: { zh: '退回修改', en: 'sent back' },
};
