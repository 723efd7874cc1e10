import type { FindingCode } from '../check/finding.js';
import type { FrozenReport } from '../draft/freeze-report.js';

/**
 * An error of the check kept when the report was signed (签发时保留的校验提示): what it says, why it was kept and who answers
 * for it. Public, printed with the report.
 */
export interface KeptFinding {
  readonly code: FindingCode;
  /** The finding in words, as it was shown to who signed. */
  readonly message: string;
  /** Article or notice it follows from. */
  readonly basis: string;
  readonly reason: string;
  readonly name: string;
}

/** A warning acknowledged (知悉) before signing; kept with the signing, not published. */
export interface AcknowledgedFinding {
  readonly code: FindingCode;
  readonly message: string;
  readonly remark?: string;
}

/**
 * What the head signs (签发), frozen: publication takes it over byte for byte (《条例》 Art. 49, 50). A report signed without
 * any kept error has no `kept`.
 */
export interface SignedContent extends FrozenReport {
  readonly kept?: readonly KeptFinding[];
}
