import { ALL_GROUNDS, type Ground } from '../../../law/outcomes/index.js';

/** Grounds on which information is not published (不予公开的理由): 《条例》 Art. 14 to 16, as those of a reply. */
export const WITHHOLDING_GROUNDS: readonly Ground[] = ALL_GROUNDS.filter(({ id }) => /^1[456][.(]/.test(id));

export function isWithholdingGround(id: string): boolean {
  return WITHHOLDING_GROUNDS.some((ground) => ground.id === id);
}
