import { addDays, localDate, yearOf, type LocalDate } from '../../kernel/local-date.js';
import { TRADITIONAL_DAYS } from './traditional-days.js';

/** One version of the holidays of all citizens (全体公民放假的节日). */
interface Version {
  readonly inForceFrom: LocalDate;
  /** Days with a date of their own, as `MM-DD`. */
  readonly fixed: Readonly<Record<string, string>>;
  /** Days of the Spring Festival, counted from 正月初一: -1 is 除夕. */
  readonly springFestival: readonly number[];
}

const NATIONAL_DAY = { '10-01': '国庆节', '10-02': '国庆节', '10-03': '国庆节' };

/**
 * 《全国年节及纪念日放假办法》 Art. 2, by the day each version came into force: 国务院令第513号 (2007), 第644号 (2013),
 * 第795号 (2024). Versions before 2008 are not here: the notices of those years are.
 */
const VERSIONS: readonly Version[] = [
  {
    inForceFrom: localDate('2025-01-01'),
    fixed: { '01-01': '元旦', '05-01': '劳动节', '05-02': '劳动节', ...NATIONAL_DAY },
    springFestival: [-1, 0, 1, 2],
  },
  {
    inForceFrom: localDate('2014-01-01'),
    fixed: { '01-01': '元旦', '05-01': '劳动节', ...NATIONAL_DAY },
    springFestival: [0, 1, 2],
  },
  {
    inForceFrom: localDate('2008-01-01'),
    fixed: { '01-01': '元旦', '05-01': '劳动节', ...NATIONAL_DAY },
    springFestival: [-1, 0, 1],
  },
];

/**
 * The statutory holiday (法定节日) a day is by 《全国年节及纪念日放假办法》 alone, without the State Council's notice of the year:
 * its name, `null` where it is none. Holidays of the lunar calendar and 清明节 are known for 2008 to 2050. What only the notice
 * decides, days moved (调休) or given for a holiday on a weekend (补假), is not here (docs/decisions/0103).
 */
export function statutoryHoliday(date: LocalDate): string | null {
  const version = VERSIONS.find(({ inForceFrom }) => inForceFrom <= date);
  if (!version) return null;
  return traditional(date, version) ?? version.fixed[date.slice(5)] ?? null;
}

function traditional(date: LocalDate, { springFestival }: Version): string | null {
  const year = yearOf(date);
  const days = TRADITIONAL_DAYS[year];
  if (!days) return null;
  const [newYear, qingming, dragonBoat, midAutumn] = days;
  if (springFestival.some((offset) => addDays(localDate(`${year}-${newYear}`), offset) === date)) return '春节';
  switch (date.slice(5)) {
    case qingming:
      return '清明节';
    case dragonBoat:
      return '端午节';
    case midAutumn:
      return '中秋节';
    default:
      return null;
  }
}
