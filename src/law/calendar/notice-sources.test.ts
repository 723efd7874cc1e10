import { describe, expect, it } from 'vitest';
import { localDate } from '../../kernel/local-date.js';
import { NATIONAL_CALENDAR } from './national-calendar.js';
import { noticeSource } from './notice-sources.js';

describe('sources of the notices shipped', () => {
  it('names one number a year, of the year before, and after it what changed it that year', () => {
    for (let year = 2008; year <= 2026; year += 1) {
      const [own, ...changes] = noticeSource(year)?.documentNumber.split('、') ?? [];
      expect(own).toMatch(new RegExp(`^国办发明电〔${year - 1}〕\\d+号$`));
      for (const change of changes) expect(change).toContain(`〔${year}〕`);
    }
  });

  it('knows no number before 2008, nor of a year to come', () => {
    expect(noticeSource(2007)).toBeNull();
    expect(noticeSource(2027)).toBeNull();
  });

  it('names a changing notice for the days the calendar holds by it', () => {
    expect(noticeSource(2015)?.documentNumber).toContain('国发明电〔2015〕1号');
    expect(NATIONAL_CALENDAR.day(localDate('2015-09-03')).kind).toBe('holiday');
    expect(NATIONAL_CALENDAR.day(localDate('2019-05-02')).kind).toBe('holiday');
    expect(NATIONAL_CALENDAR.day(localDate('2020-01-31')).kind).toBe('holiday');
  });
});
