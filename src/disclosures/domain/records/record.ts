import type { LocalDate } from '../../../kernel/local-date.js';

/** What table `t2` counts of 《条例》 Art. 20 (1): rules (规章) and normative documents (行政规范性文件). */
export const RECORD_KINDS = ['rules', 'normative'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];
export const RECORD_KIND_NAMES: Readonly<Record<RecordKind, string>> = { rules: '规章', normative: '行政规范性文件' };

/**
 * How a document lost its effect: `repealed` 废止, by a decision of its own or a clause of a new one · `replaced` 被新文件替代 ·
 * `invalid` 失效, its time ran out or what it governed is gone (docs/decisions/0131).
 */
export const END_WAYS = ['repealed', 'replaced', 'invalid'] as const;
export type EndWay = (typeof END_WAYS)[number];
export const END_WAY_NAMES: Readonly<Record<EndWay, string>> = {
  repealed: '废止',
  replaced: '被新文件替代',
  invalid: '失效',
};

/** Why a record was taken out again; a code, so that the event holds no free words. */
export const WITHDRAW_REASONS = ['duplicate', 'notOurs', 'otherKind', 'mistaken'] as const;
export type WithdrawReason = (typeof WITHDRAW_REASONS)[number];
export const WITHDRAW_REASON_NAMES: Readonly<Record<WithdrawReason, string>> = {
  duplicate: '重复登记',
  notOurs: '不是本机关制发',
  otherKind: '不是规章或者行政规范性文件',
  mistaken: '登记有误',
};

export interface RecordEnd {
  /** From this day on it has no effect. */
  readonly on: LocalDate;
  readonly as: EndWay;
  /** Id of the record of the document that took its place. */
  readonly replacedBy: string | null;
}

/** What is on record of a document. */
export interface RecordFacts {
  readonly kind: RecordKind;
  readonly title: string;
  readonly documentNumber: string | null;
  /** 制发日期: the day it was signed and issued. */
  readonly madeOn: LocalDate;
  /** 公布日期; `null` where it is not published (yet). */
  readonly publishedOn: LocalDate | null;
  /** 施行日期. */
  readonly inForceOn: LocalDate;
  readonly end: RecordEnd | null;
}

export interface DisclosureRecord extends RecordFacts {
  readonly withdrawn: WithdrawReason | 'importTakenBack' | null;
  readonly version: number;
}
