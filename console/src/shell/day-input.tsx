import { DatePicker, type DatePickerProps } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import customParseFormat from 'dayjs/plugin/customParseFormat.js';
import { useRef, type KeyboardEvent } from 'react';

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
  const typed = useRef('');
  const keep = (): void => {
    const day = dayjs(typed.current, FORMATS, true);
    typed.current = '';
    if (day.isValid() && !(value && day.isSame(value, 'day'))) onChange?.(day);
  };
  return (
    <span
      // The picker drops a day out of bounds before it is left, and tells nobody what was typed.
      onInput={({ target }) => {
        typed.current = (target as HTMLInputElement).value;
      }}
      onBlur={keep}
    >
      <DatePicker
        {...given}
        className="date"
        value={value}
        onChange={(day: Dayjs | null) => {
          typed.current = '';
          onChange?.(day);
        }}
        format={FORMATS}
        {...(min !== undefined && { minDate: dayjs(min) })}
        {...(max !== undefined && { maxDate: dayjs(max) })}
        onKeyDown={(event: KeyboardEvent<HTMLElement>) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          keep();
        }}
      />
    </span>
  );
}
