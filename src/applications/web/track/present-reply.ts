import { findGround, nameRemedies, OUTCOMES, remediesFor } from '../../../law/outcomes/index.js';
import { sayDate, type Language } from '../../../platform/http/portal/index.js';
import type { OwnCase } from '../../app/own-case.js';

export interface ReplyView {
  readonly closedOn: string;
  /** The outcome (办理结果) by its row of the report form, in Chinese. */
  readonly outcome: string;
  /** The articles it rests on, in Chinese. */
  readonly ground: string | null;
  /** `null` once erased, and where there was none. */
  readonly text: string | null;
  /** 救济途径, in Chinese; `null` where the reply's own text tells it. */
  readonly remedy: string | null;
}

/** An outcome in the words of the report form: `不予公开：属于国家秘密`. */
export function outcomeName(outcome: string): string {
  return OUTCOMES.find(({ key }) => key === outcome)?.label ?? outcome;
}

/**
 * The remedies against a reply, by its outcome and day. A partial reply withholds on grounds that stand in its own text
 * alone; its remedy is read there (`null`).
 */
function remedyOf({ state: { reply }, organ }: OwnCase): string | null {
  if (!reply || reply.outcome === 'partial') return null;
  const remedies = remediesFor({ outcome: reply.outcome, ground: reply.ground, decidedOn: reply.issuedOn });
  if (!remedies.ok) return null;
  return nameRemedies(remedies.value.text, {
    organ: organ.reconsiderationOrgan ?? '行政复议机关',
    court: organ.court ?? '有管辖权的人民法院',
  });
}

/** The reply as its applicant reads it; `null` while there is none, and for a case they withdrew. */
export function presentReply(own: OwnCase, language: Language): ReplyView | null {
  const { reply } = own.state;
  if (!reply || reply.ground === 'withdrawn') return null;
  return {
    closedOn: sayDate(reply.issuedOn, language),
    outcome: outcomeName(reply.outcome),
    ground: findGround(reply.ground)?.articles ?? null,
    text: own.texts.reply,
    remedy: remedyOf(own),
  };
}
