import { parseLocalDate, type LocalDate } from '../../kernel/local-date.js';
import { ok, type Refusal, type Result } from '../../kernel/result.js';

/** The same object, with the texts under these keys known to be dates. */
export type WithDates<T, K extends string> = {
  [P in keyof T]: P extends K ? (T[P] extends undefined ? undefined : LocalDate | Extract<T[P], undefined>) : T[P];
};

/** Reads the dates of a body under the keys named, where they are given. Refuses `input.date`. */
export function datesIn<T extends object, K extends string>(body: T, keys: readonly K[]): Result<WithDates<T, K>> {
  const wrong = keys
    .map((key) => (body as Record<string, unknown>)[key])
    .filter((value): value is string => typeof value === 'string')
    .map((value) => parseLocalDate(value))
    .find((date): date is Refusal => !date.ok);
  return wrong ?? ok(body as unknown as WithDates<T, K>);
}
