import { isId } from '../../../kernel/ids.js';
import { parseLocalDate, type LocalDate } from '../../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../../kernel/result.js';

/** The place in a list after which to go on. */
export interface RecordPlace {
  readonly day: LocalDate;
  readonly id: string;
}

export function writePlace({ day, id }: RecordPlace): string {
  return `${day}_${id}`;
}

/** Refuses `input.invalid`. */
export function readPlace(text: string): Result<RecordPlace> {
  const [day = '', id = ''] = text.split('_');
  const date = parseLocalDate(day);
  if (!date.ok || !isId(id)) return refuse('input.invalid', { field: 'after', reason: '不是有效的翻页标记' });
  return ok({ day: date.value, id });
}
