import type { LocalDate } from '../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../kernel/result.js';
import { findGround, restsOn } from './grounds.js';
import { REMEDY_TABLE, type RemedyRegime, type RemedyRule } from './remedy-table.js';

export interface RemedyQuestion {
  /** Row of table `t3`. */
  readonly outcome: string;
  readonly ground: string;
  /** For `partial`: the grounds on which parts are withheld (《条例》 Art. 37: 对不予公开的内容说明理由). */
  readonly withheldGrounds?: readonly string[];
  /** Date of the decision, which the regime goes by. */
  readonly decidedOn: LocalDate;
}

export interface Remedies {
  readonly regime: RemedyRegime;
  /** With `{organ}` and `{court}` to be filled in. */
  readonly text: string;
  readonly sources: readonly string[];
}

/** Whom an applicant turns to: names of an organ, or what stands for them where they are not known. */
export interface RemedyNames {
  /** 行政复议机关 */
  readonly organ: string;
  /** 人民法院 */
  readonly court: string;
}

/** The text of remedies with whom to turn to in the places of `{organ}` and `{court}`. */
export function nameRemedies(text: string, names: RemedyNames): string {
  return text.replaceAll('{organ}', () => names.organ).replaceAll('{court}', () => names.court);
}

/**
 * The remedies (救济途径) a reply must tell. Refuses `reply.ground` where a ground is not one of the outcome, or is
 * withheld on what is no refusal, and `remedy.date` before the first row of the table.
 */
export function remediesFor(question: RemedyQuestion, table: readonly RemedyRule[] = REMEDY_TABLE): Result<Remedies> {
  const { outcome, ground, withheldGrounds = [], decidedOn } = question;
  if (!restsOn(outcome, ground)) return refuse('reply.ground', { outcome, ground });
  const withheld = withheldGrounds.map((id) => ({ id, outcome: findGround(id)?.outcome ?? '' }));
  const stray = withheld.find((part) => outcome !== 'partial' || !part.outcome.startsWith('refused.'));
  if (stray) return refuse('reply.ground', { outcome, ground: stray.id });
  const rule = table.findLast((row) => row.decidedFrom <= decidedOn);
  if (!rule) return refuse('remedy.date', { date: decidedOn, from: table[0]?.decidedFrom ?? '—' });
  const refusals = outcome === 'partial' ? withheld.map((part) => part.outcome) : [outcome];
  const first = refusals.some((row) => rule.reconsiderationFirst.includes(row));
  const regime = first ? 'reconsiderationFirst' : 'either';
  return ok({ regime, text: rule.texts[regime], sources: rule.sources });
}
