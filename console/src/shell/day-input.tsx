import { DatePicker, type DatePickerProps } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import customParseFormat from 'dayjs/plugin/customParseFormat.js';
import type { FocusEvent, KeyboardEvent } from 'react';

dayjs.extend(customParseFormat);

/** As a day is written in forms; the other ways are understood where it is typed. */
const FORMATS = ['YYYY-MM-DD', 'YYYYMMDD', 'YYYY.MM.DD', 'YYYY/MM/DD'];

interface DayInputProps extends Omit<
  DatePickerProps<Dayjs, false>,
  'format' | 'minDate' | 'maxDate' | 'onKeyDown' | 'onBlur' | 'multiple' | 'value' | 'onChange' | 'picker'
> {
  readonly value?: Dayjs | null;
  readonly onChange?: (day: Dayjs | null) => void;
  /** The first and the last day to choose from, `YYYY-MM-DD`. */
  readonly min?: string | undefined;
  readonly max?: string | undefined;
}

/**
 * A day, typed or picked. Enter takes the day and leaves the form alone; what was typed stays when the field is left, also
 * a day out of bounds, so that the form can say what is wrong with it.
 */
export function DayInput({ value = null, onChange, min, max, ...given }: DayInputProps) {
  const keep = ({ target }: FocusEvent<HTMLElement>): void => {
    const typed = dayjs((target as HTMLInputElement).value, FORMATS, true);
    if (typed.isValid() && !(value && typed.isSame(value, 'day'))) onChange?.(typed);
  };
  return (
    <DatePicker
      {...given}
      className="date"
      value={value}
      onChange={(day: Dayjs | null) => onChange?.(day)}
      format={FORMATS}
      {...(min !== undefined && { minDate: dayjs(min) })}
      {...(max !== undefined && { maxDate: dayjs(max) })}
      onKeyDown={(event: KeyboardEvent<HTMLElement>) => {
        if (event.key === 'Enter') event.preventDefault();
      }}
      onBlur={keep}
    />
  );
}
