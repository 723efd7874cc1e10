import type { FormRow } from './form-rows.js';
import { labelMatches, type LabelMatch } from './label-match.js';
import { fold, labelKey, squeeze } from './normalize.js';
import type { TableToken } from './table-token.js';

/** Which tokens make up the label of a row. */
export interface RowLabel {
  /** Index into the form's rows. */
  readonly row: number;
  /** Indices of tokens, ascending. */
  readonly tokens: readonly number[];
}

interface Step {
  readonly match: LabelMatch;
  readonly token: number;
  readonly score: number;
  /** End of what has been read of the row's label. */
  readonly to: number;
  readonly previous: Step | null;
}

const SKIPPED_ROW = 0.3;
const MOST_TOKENS = 4000;

/** What a label gains by carrying the number of its row: `（七）总计` is the row, `总计` may be the head of a column. */
const NUMBERED = 1.5;

function isNumbered(text: string, row: FormRow | undefined): boolean {
  if (!row || row.number === '') return false;
  const folded = squeeze(fold(text.slice(0, 200)));
  const at = folded.lastIndexOf(row.number);
  if (at < 0) return false;
  const digit = /\d/u;
  return !digit.test(folded.charAt(at - 1)) && !digit.test(folded.charAt(at + row.number.length));
}

function opening(match: LabelMatch): number {
  if (match.sufficient) return match.score - Math.min(match.from, 1) * 0.5;
  return match.score - match.from;
}

/** Best step that ends in a row before `row`, less what the rows passed over cost. */
function bestBefore(bestOfRow: readonly (Step | null)[], row: number): { step: Step | null; score: number } {
  let best: { step: Step | null; score: number } = { step: null, score: -SKIPPED_ROW * row };
  for (let earlier = 0; earlier < row; earlier++) {
    const step = bestOfRow[earlier];
    if (!step) continue;
    const score = step.score - SKIPPED_ROW * (row - earlier - 1);
    if (score > best.score) best = { step, score };
  }
  return best;
}

function continued(states: readonly Step[], match: LabelMatch, token: number): Step | null {
  let best: Step | null = null;
  for (const state of states) {
    const gap = match.from - state.to;
    if (gap < 0) continue;
    const score = state.score + match.score - gap;
    if (score <= state.score || (best && best.score >= score)) continue;
    best = { match, token, score, to: match.to, previous: state };
  }
  return best;
}

/**
 * Finds the row labels among the tokens: the pieces of text, in reading order, are laid along the rows of the form in
 * their order, so that the words read are as many as can be. Pieces that belong to no row (heads, captions, labels set
 * vertically beside the rows) stay out; a label wrapped over several pieces comes together.
 */
export function alignLabels(rows: readonly FormRow[], tokens: readonly TableToken[]): RowLabel[] {
  const bestOfRow: (Step | null)[] = rows.map(() => null);
  const states: Step[][] = rows.map(() => []);
  let last: Step | null = null;
  let seen = 0;
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== 'label') continue;
    if (++seen > MOST_TOKENS) break;
    const key = labelKey(token.text);
    const matches = labelMatches(rows, key);
    const steps: Step[] = [];
    for (const match of matches) {
      if (key.length > 1) {
        const before = bestBefore(bestOfRow, match.row);
        const own = opening(match);
        const score = before.score + own + (own > 0 && isNumbered(token.text, rows[match.row]) ? NUMBERED : 0);
        if (score > before.score) steps.push({ match, token: index, score, to: match.to, previous: before.step });
      }
      const next = continued(states[match.row] ?? [], match, index);
      if (next) steps.push(next);
    }
    for (const step of steps) {
      const { row } = step.match;
      const kept = (states[row] ?? []).filter((state) => state.to !== step.to || state.score > step.score);
      if (kept.every((state) => state.to !== step.to)) kept.push(step);
      states[row] = kept;
      const known = bestOfRow[row];
      if (!known || step.score > known.score) bestOfRow[row] = step;
      if (!last || step.score > last.score) last = step;
    }
  }
  const labels = new Map<number, number[]>();
  for (let step: Step | null = last; step; step = step.previous) {
    const known = labels.get(step.match.row);
    if (known) known.unshift(step.token);
    else labels.set(step.match.row, [step.token]);
  }
  return [...labels].map(([row, pieces]) => ({ row, tokens: pieces })).sort((a, b) => a.row - b.row);
}
