import { Type } from '@sinclair/typebox';
import type { LocalDate } from '../../../kernel/local-date.js';

export const Day = Type.Unsafe<LocalDate>(Type.String({ format: 'date', description: 'YYYY-MM-DD' }));
export const Text = Type.String({ minLength: 1, maxLength: 20_000 });
export const Note = Type.Optional(Type.String({ maxLength: 20_000 }));

export function oneOf<const T extends string>(values: readonly T[], description?: string) {
  const options = description === undefined ? {} : { description };
  return Type.Unsafe<T>(Type.Union([...values.map((value) => Type.Literal(value))], options));
}
