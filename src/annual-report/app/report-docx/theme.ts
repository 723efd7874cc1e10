import type { IFontAttributesProperties } from 'docx';

/** Font names a report is set in; a machine that lacks one shows its own substitute. */
export interface ReportFonts {
  readonly title: string;
  readonly heading: string;
  readonly subheading: string;
  readonly body: string;
  readonly table: string;
  readonly latin: string;
}

/** The faces of GB/T 9704-2012 7.3: 小标宋 for the title, 黑体 and 楷体 for headings, 仿宋 for the text. */
export const OFFICIAL_FONTS: ReportFonts = {
  title: '方正小标宋简体',
  heading: '黑体',
  subheading: '楷体_GB2312',
  body: '仿宋_GB2312',
  table: '宋体',
  latin: 'Times New Roman',
};

/** GB/T 9704-2012 5.2: A4, text block of 156 mm × 225 mm, in twips. */
export const PAGE = {
  width: '210mm',
  height: '297mm',
  margin: { top: '37mm', bottom: '35mm', left: '28mm', right: '26mm', footer: '28mm' },
  textWidth: 8844,
} as const;

/** Sizes in half points: 2号 22 pt, 3号 16 pt, 4号 14 pt; the tables 10 pt and, where 15 columns share the width, 9 pt. */
export const SIZE = { title: 44, body: 32, pageNumber: 28, table: 20, denseTable: 18 } as const;

/** 28 pt, exactly: 22 lines a page (GB/T 9704-2012 5.2.3). */
export const LINE = 560;

/** One character of the text, 16 pt, in twips. */
export const CHARACTER = 320;

export function face(eastAsia: string, fonts: ReportFonts): IFontAttributesProperties {
  return { ascii: fonts.latin, hAnsi: fonts.latin, cs: fonts.latin, eastAsia };
}
