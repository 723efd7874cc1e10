import { findGround, OUTCOMES } from '../../../src/law/outcomes/index.js';

/** An outcome in words, as `不予公开：属于国家秘密`. */
export function outcomeName(outcome: string | null): string {
  return OUTCOMES.find((candidate) => candidate.key === outcome)?.label ?? outcome ?? '';
}

/** A ground with the articles it cites. */
export function groundName(id: string): string {
  const ground = findGround(id);
  return ground ? `${ground.label}（${ground.articles}）` : id;
}
