import { FORMAT_IN_USE, labelOfOutcome } from './outcome-rows.js';
import { GROUNDS, type GroundEntry, type GroundId } from './ground-table.js';

export interface Ground extends GroundEntry {
  readonly id: GroundId;
}

export const ALL_GROUNDS: readonly Ground[] = (Object.keys(GROUNDS) as GroundId[]).map((id) => ({
  id,
  ...GROUNDS[id],
}));

/** The lawful grounds of an outcome row, in the order a clerk is shown them; empty for what is no outcome row. */
export function groundsOf(outcome: string): readonly Ground[] {
  return ALL_GROUNDS.filter((ground) => ground.outcome === outcome);
}

/** A ground by id; `null` for an unknown one. */
export function findGround(id: string): Ground | null {
  return ALL_GROUNDS.find((ground) => ground.id === id) ?? null;
}

/** Whether an outcome may rest on a ground: it is one of that row of table `t3`. */
export function restsOn(outcome: string, groundId: string): boolean {
  return findGround(groundId)?.outcome === outcome;
}

/** An outcome row of table `t3` with what a clerk needs to choose it. */
export interface Outcome {
  readonly key: string;
  /** As printed on the form, its group before it: `不予公开：属于国家秘密`. */
  readonly label: string;
  readonly grounds: readonly Ground[];
}

/** Every outcome (办理结果) of the form in use, in its order. */
export const OUTCOMES: readonly Outcome[] = FORMAT_IN_USE.t3
  .filter((row) => row.role === 'outcome')
  .map((row) => ({ key: row.key, label: labelOfOutcome(row), grounds: groundsOf(row.key) }));
