import { addDays, localDate, yearOf, type LocalDate } from '../../kernel/local-date.js';

/**
 * The day of the same number `months` later; the last of the month where it has no such day (到期月的对应日为期间的最后一日，
 * 没有对应日的，月末日为期间的最后一日: 《民法典》 Art. 202).
 */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const index = yearOf(date) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const first = firstOf(index);
  const same = addDays(first, Number(date.slice(8, 10)) - 1);
  const next = firstOf(index + 1);
  return same < next ? same : addDays(next, -1);
}

function firstOf(index: number): LocalDate {
  return localDate(`${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-01`);
}
