import type { Borders, Fill, Font } from 'exceljs';

const solid = (argb: string): Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } });

/** Light grounds under dark text: readable printed in grey too. */
export const FILLS = {
  head: solid('FFE7ECF3'),
  required: solid('FFFFE9B8'),
  example: solid('FFF2F2F2'),
  wrong: solid('FFFFC7CE'),
} as const;

export const HEAD_FONT: Partial<Font> = { name: '宋体', size: 11, bold: true };
export const BODY_FONT: Partial<Font> = { name: '宋体', size: 11 };

const line = { style: 'thin', color: { argb: 'FFBFBFBF' } } as const;
export const BORDER: Partial<Borders> = { top: line, left: line, bottom: line, right: line };
