import { describe, expect, it } from 'vitest';
import { localDate } from '../../../kernel/local-date.js';
import { momentAsOf, momentOf } from './year-moment.js';

describe('a year', () => {
  it.each([
    [2025, '2026-03-01', '2025-12-31', 'counts'],
    [2025, '2025-12-31', '2025-12-31', 'counts'],
    [2025, '2025-06-30', '2025-06-30', 'counts'],
  ])('%i looked at on %s stands as on %s, from %s', (year, today, to, applications) => {
    expect(momentOf(year, localDate(today))).toMatchObject({ from: '2025-01-01', to, applications });
  });

  it.each([
    ['2025-06-30', '2026-03-01', '2025-06-30', 'cases'],
    ['2025-12-31', '2026-03-01', '2025-12-31', 'counts'],
    ['2026-02-01', '2026-03-01', '2025-12-31', 'counts'],
    ['2025-06-30', '2025-06-30', '2025-06-30', 'counts'],
    ['2025-06-29', '2025-06-30', '2025-06-29', 'cases'],
  ])('as of %s, today being %s, stands as on %s, from %s', (asOf, today, to, applications) => {
    const moment = momentAsOf(2025, localDate(asOf), localDate(today));
    expect(moment).toMatchObject({ ok: true, value: { to, applications } });
  });

  it.each(['2024-12-31', '2026-03-02'])('cannot be asked for as of %s', (asOf) => {
    expect(momentAsOf(2025, localDate(asOf), localDate('2026-03-01'))).toMatchObject({ code: 'report.as-of' });
  });
});
