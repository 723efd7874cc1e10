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

/** An instant in Beijing time, to the minute, whatever the zone of the machine: `2026年3月2日 09:05`, `2 March 2026, 09:05`. */
export function formatInstant(instant: string): string {
  return instantIn(language, instant);
}

export function instantIn(to: Language, instant: string): string {
  // The Swedish style writes `2026-03-02 09:05`.
  const [date = '', time = ''] = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'short',
    timeStyle: 'short',
  })
    .format(new Date(instant))
    .split(' ');
  return to === 'zh' ? `${dateIn(to, date)} ${time}` : `${dateIn(to, date)}, ${time}`;
}
