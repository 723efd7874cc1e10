/** One thing the check looked at. `count` is how many breaches it found, or pages, texts or areas looked at. */
export interface ProofCheck {
  readonly name: ProofCheckName;
  readonly holds: boolean;
  readonly looked: number;
  readonly breaches: number;
}

/**
 * `bytes`: no removed text in the file's bytes or in its streams, however written; `text`: none in the text of its
 * pages; `pixels`: every area is of one colour; `structure`: nothing but pages, pictures and their text.
 */
export const PROOF_CHECKS = ['bytes', 'text', 'pixels', 'structure'] as const;
export type ProofCheckName = (typeof PROOF_CHECKS)[number];

/** What was found when a redacted file was read anew. It names no text, so that it may be kept beside the file. */
export interface RedactionProof {
  readonly holds: boolean;
  /** SHA-256 of the file checked, `sha256:` and 64 hexadecimal digits. */
  readonly outputHash: string;
  readonly pages: number;
  readonly checks: readonly ProofCheck[];
}

export function check(name: ProofCheckName, looked: number, breaches: number): ProofCheck {
  return { name, holds: breaches === 0, looked, breaches };
}
