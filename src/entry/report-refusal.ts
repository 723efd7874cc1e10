import { describeError, ERRORS } from '../kernel/errors.js';
import type { Refusal } from '../kernel/result.js';

/** Says a refusal on standard error, in Chinese and English, and leaves its exit status to the process. */
export function reportRefusal({ code, params }: Refusal): void {
  process.stderr.write(`${describeError(code, params, 'zh')}\n${describeError(code, params, 'en')}\n`);
  process.exitCode = ERRORS[code].exit;
}
