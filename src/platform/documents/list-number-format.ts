const DIGITS = '〇一二三四五六七八九';
const CAPITALS = '零壹贰叁肆伍陆柒捌玖';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';

/**
 * A list number as Word prints it, by the name of its format (ECMA-376 ST_NumberFormat).
 * @returns `null` for a bullet or a format that is not known: better no number than a wrong one
 */
export function formatListNumber(value: number, format: string): string | null {
  if (!Number.isInteger(value) || value < 0 || value > 9_999) return null;
  switch (format) {
    case 'decimal':
      return String(value);
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return [...String(value)].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('');
    // Word's own names: what it calls Japanese counting is what Chinese documents mostly carry.
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
    case 'taiwaneseDigital':
      return format.includes('igital') ? digitByDigit(value) : counted(value, DIGITS, '十百千');
    case 'chineseLegalSimplified':
      return counted(value, CAPITALS, '拾佰仟');
    case 'ideographTraditional':
      return STEMS[value - 1] ?? null;
    case 'ideographZodiac':
      return BRANCHES[value - 1] ?? null;
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return value >= 1 && value <= 20 ? String.fromCharCode(0x245f + value) : null;
    case 'lowerLetter':
      return letter(value);
    case 'upperLetter':
      return letter(value)?.toUpperCase() ?? null;
    case 'lowerRoman':
      return roman(value).toLowerCase();
    case 'upperRoman':
      return roman(value);
    default:
      return null;
  }
}

function digitByDigit(value: number): string {
  return [...String(value)].map((digit) => DIGITS[Number(digit)] ?? '').join('');
}

/** 11 → 十一, 20 → 二十, 105 → 一百〇五; in capitals 壹拾壹. */
function counted(value: number, digits: string, units: string): string {
  if (value === 0) return digits[0] ?? '';
  const places = [...String(value)].map(Number);
  const written = places
    .map((digit, index) => {
      const unit = units[places.length - 2 - index] ?? '';
      if (digit !== 0) return `${digits[digit] ?? ''}${unit}`;
      // One zero stands for a run of them, none at the end.
      return places[index - 1] !== 0 && places.slice(index).some((later) => later !== 0) ? (digits[0] ?? '') : '';
    })
    .join('');
  return value < 20 && units.startsWith('十') ? written.replace(/^一十/, '十') : written;
}

function letter(value: number): string | null {
  // After z come aa, bb, and so on.
  return value < 1 ? null : String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

function roman(value: number): string {
  const steps: readonly [number, string][] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let left = value;
  let written = '';
  for (const [worth, sign] of steps) {
    while (left >= worth) {
      written += sign;
      left -= worth;
    }
  }
  return written;
}
