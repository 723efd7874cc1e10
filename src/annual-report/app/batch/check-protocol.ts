import type { CheckOptions } from '../../domain/check/check-report.js';

/** One file to be read and checked in a process of the batch. */
export interface CheckRequest {
  readonly file: string;
  readonly settings: string;
  readonly options: Pick<CheckOptions, 'year' | 'level' | 'published' | 'asOf'>;
}

/** A `KeptCheck` as JSON: written down as it comes. */
export interface CheckAnswer {
  readonly kept: string;
}
