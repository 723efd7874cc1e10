import type { LocalDate } from '../../kernel/local-date.js';
import type { Result } from '../../kernel/result.js';
import type { Act } from '../../kernel/visibility.js';
import type { Services } from '../../platform/services.js';

/** An open case whose limit another calendar has moved, or made certain. */
export interface ChangedLimit {
  readonly organId: string;
  readonly organName: string;
  readonly applicationId: string;
  readonly receiptNumber: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly fromProvisional: boolean;
  readonly toProvisional: boolean;
}

/** Counts the limits of all open cases anew by the calendar in force; given by the capability that has the cases. */
export type RecomputeLimits = (services: Services, act: Act) => Promise<Result<readonly ChangedLimit[]>>;
