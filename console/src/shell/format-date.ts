import { language, type Language } from '../messages/language.ts';

/** A legal date as it stands in running text: `2026年3月2日`, `2 March 2026`. */
export function formatDate(date: string): string {
  return dateIn(language, date);
}

export function dateIn(to: Language, date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  if (to === 'zh') return `${year}年${month}月${day}日`;
  const name = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
  return `${day} ${name} ${year}`;
}

/** An instant in Beijing time, to the minute, whatever the zone of the machine. */
export function formatInstant(instant: string): string {
  return new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    timeZone: 'Asia/Shanghai',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  }).format(new Date(instant));
}
