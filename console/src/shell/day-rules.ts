import type { Dayjs } from 'dayjs';
import { words } from '../messages/index.ts';

/** Rule of a form's field: a day not after today, `YYYY-MM-DD`; what the picker greys can still be typed. */
export function notAfter(today: string) {
  return {
    validator: (_: unknown, day: Dayjs | null | undefined) =>
      day && day.format('YYYY-MM-DD') > today
        ? Promise.reject(new Error(words.cases.fields.future))
        : Promise.resolve(),
  };
}
