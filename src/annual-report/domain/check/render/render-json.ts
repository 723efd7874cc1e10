import type { CheckResult } from '../check-result.js';

/** One JSON object on a line of its own. */
export function renderJson(result: CheckResult): string {
  return `${JSON.stringify(result)}\n`;
}
