/** Papers of the defence (答复材料) that are drafted from the case. */
export const PAPER_KINDS = ['defenceStatement', 'evidenceList', 'powerOfAttorney', 'representativeProof'] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

/** A paper asked for, with what the case does not know. What is left out is taken from the organ's settings, or left open. */
export interface PaperRequest {
  readonly kind: PaperKind;
  /** Head of the organ (法定代表人、负责人). */
  readonly representative?: { readonly name: string; readonly post: string } | undefined;
  /** Of a power of attorney: one or two (《行政诉讼法》 Art. 31, 《行政复议法》 Art. 17). */
  readonly agents?: readonly { readonly name: string; readonly post: string; readonly phone?: string }[] | undefined;
  /** Powers named one by one (特别授权); a general power where left out. */
  readonly powers?: readonly string[] | undefined;
}
