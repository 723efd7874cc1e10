import { ok, refuse, type Result } from '../../../kernel/result.js';
import type { StoredMark } from './mark.js';

export const MARK_DECISIONS = ['false-alarm', 'removed', 'must-publish'] as const;
/** `false-alarm` 误报 · `removed` 已删除 · `must-publish` 依法应当公开. */
export type MarkDecision = (typeof MARK_DECISIONS)[number];
export const MARK_DECISION_NAMES: Readonly<Record<MarkDecision, { readonly zh: string; readonly en: string }>> = {
  'false-alarm': { zh: '误报', en: 'false alarm' },
  removed: { zh: '已删除', en: 'removed' },
  'must-publish': { zh: '依法应当公开', en: 'must be public' },
};

export const PUBLISH_GROUNDS = ['law', 'consent', 'interest', 'office'] as const;
/**
 * Why something marked is published all the same: `law` a statute has it published · `consent` who it is of agrees, Art. 15 ·
 * `interest` keeping it back would greatly harm the public interest, Art. 15 · `office` a contact of an office, no private one.
 */
export type PublishGround = (typeof PUBLISH_GROUNDS)[number];
export const PUBLISH_GROUND_NAMES: Readonly<Record<PublishGround, { readonly zh: string; readonly en: string }>> = {
  law: { zh: '法律、法规、规章规定应当公开', en: 'to be public by law' },
  consent: { zh: '第三方同意公开（《条例》第十五条）', en: 'the third party agrees' },
  interest: { zh: '不公开会对公共利益造成重大影响（《条例》第十五条）', en: 'the public interest' },
  office: { zh: '属于履行公务的联系方式', en: 'a contact of an office' },
};

/** What is kept of a decision. */
export interface DecidedMark {
  readonly key: string;
  readonly decision: MarkDecision;
  readonly ground: PublishGround | null;
  readonly reason: string | null;
}

export interface MarkDecisionInput {
  readonly decision: MarkDecision;
  readonly ground: PublishGround | null;
  readonly reason: string | null;
}

const MOST_REASON = 200;

/**
 * Decides on a mark (处置标记). Refuses `scan.still-there` to call removed what still stands, `input.missing` where something
 * is to be public without ground or reason, `input.invalid` for a reason too long.
 */
export function decideOnMark(
  key: string,
  marks: readonly StoredMark[],
  { decision, ground, reason: given }: MarkDecisionInput,
): Result<DecidedMark> {
  const mark = marks.find((each) => each.key === key);
  if (!mark) return refuse('scan.unknown-mark');
  if (decision === 'removed') return refuse('scan.still-there');
  const reason = given?.trim() || null;
  if ((reason?.length ?? 0) > MOST_REASON) {
    return refuse('input.invalid', { field: 'reason', reason: `理由不超过 ${MOST_REASON} 字` });
  }
  if (decision === 'false-alarm') return ok({ key, decision, ground: null, reason });
  if (ground === null) return refuse('input.missing', { field: '公开的依据' });
  if (reason === null) return refuse('input.missing', { field: '公开的理由' });
  return ok({ key, decision, ground, reason });
}

/** Marks that stand, are certain, and that nobody has decided; one called removed that came back is open again. */
export function undecidedMarks(marks: readonly StoredMark[], decided: readonly DecidedMark[]): readonly StoredMark[] {
  const settled = new Set(decided.filter(({ decision }) => decision !== 'removed').map(({ key }) => key));
  return marks.filter(({ key, confidence }) => confidence === 'certain' && !settled.has(key));
}

/** Certain marks that an earlier look found and that stand no more: taken out by who changed the words. */
export function removedMarks(before: readonly StoredMark[], after: readonly StoredMark[]): readonly string[] {
  const there = new Set(after.map(({ key }) => key));
  return before.filter(({ key, confidence }) => confidence === 'certain' && !there.has(key)).map(({ key }) => key);
}
