/**
 * A number as a spreadsheet shows it, as far as reports need it: decimals, thousands, percent, words in quotes (`0"件"`),
 * the section for zero. Unknown formats show the plain number.
 */
export function displayNumber(value: number, format: string): string {
  const section = sectionFor(value, format);
  if (section === null) return plain(value);
  const literal = section
    .replace(/\[[^\]]*\]/g, '')
    .replace(/_./g, '')
    .replace(/\*./g, '');
  const pattern = /[#0?,.]*[#0?][#0?,.]*%?/.exec(withoutQuotes(literal));
  if (pattern === null) return /general/i.test(literal) ? plain(value) : unquoted(literal).trim();
  const shown = byPattern(section === firstSection(format) ? value : Math.abs(value), pattern[0]);
  const [before = '', after = ''] = splitAt(literal, pattern[0]);
  return `${unquoted(before)}${shown}${unquoted(after)}`.trim();
}

/** A date as a spreadsheet shows it: in Chinese where its format says so, else in ISO order. */
export function displayDate(date: Date, format: string): string {
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  if (Number.isNaN(year)) return '';
  if (!/[年月]/.test(format)) return date.toISOString().slice(0, 10);
  return `${/y/i.test(format) ? `${year}年` : ''}${month}月${/d/i.test(format) ? `${day}日` : ''}`;
}

function firstSection(format: string): string {
  return sections(format)[0] ?? '';
}

function sections(format: string): string[] {
  return format.match(/("[^"]*"|\\.|[^;])+|(?<=;)(?=;|$)/g) ?? [];
}

function sectionFor(value: number, format: string): string | null {
  if (format === '' || /^general$/i.test(format) || format === '@') return null;
  const all = sections(format);
  if (value < 0 && all.length > 1) return all[1] ?? null;
  if (value === 0 && all.length > 2) return all[2] ?? null;
  return all[0] ?? null;
}

function byPattern(value: number, pattern: string): string {
  const percent = pattern.endsWith('%');
  const decimals = /\.([0#?]*)/.exec(pattern)?.[1] ?? '';
  const fixed = (percent ? value * 100 : value).toFixed(Math.min(decimals.length, 20));
  // `#` after the point shows no zeros at the end.
  const optional = /#+$/.exec(decimals)?.[0].length ?? 0;
  let [whole = '', fraction = ''] = fixed.split('.');
  while (fraction.length > decimals.length - optional && fraction.endsWith('0')) fraction = fraction.slice(0, -1);
  // Without a `0` before the point, no zero is shown there.
  if (whole === '0' && !/^[^.]*0/.test(pattern)) whole = '';
  if (/[#0],[#0]/.test(pattern)) whole = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${whole}${fraction === '' ? '' : `.${fraction}`}${percent ? '%' : ''}`;
}

/** Sums of decimals as the spreadsheet shows them: 0.1 + 0.2 is 0.3. */
function plain(value: number): string {
  return String(Number(value.toPrecision(12)));
}

/** Same length, quoted and escaped words blanked out, so that a digit in them is no place holder. */
function withoutQuotes(section: string): string {
  return section.replace(/"[^"]*"|\\./g, (quoted) => ' '.repeat(quoted.length));
}

function splitAt(section: string, pattern: string): [string, string] {
  const at = withoutQuotes(section).indexOf(pattern);
  return [section.slice(0, at), section.slice(at + pattern.length)];
}

function unquoted(section: string): string {
  return section.replace(/"([^"]*)"|\\(.)/g, (_, quoted?: string, escaped?: string) => quoted ?? escaped ?? '');
}
