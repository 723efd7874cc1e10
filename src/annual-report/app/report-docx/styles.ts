import { AlignmentType, Footer, LineRuleType, PageNumber, Paragraph, TextRun, type IStylesOptions } from 'docx';
import { CHARACTER, face, LINE, SIZE, type ReportFonts } from './theme.js';

/** Paragraph styles of the report, named, so that an organ can restyle the file as a whole. */
export function reportStyles(fonts: ReportFonts): IStylesOptions {
  const spacing = { line: LINE, lineRule: LineRuleType.EXACT, before: 0, after: 0 };
  const heading = (eastAsia: string) => ({
    run: { font: face(eastAsia, fonts), size: SIZE.body, color: '000000', bold: false },
    paragraph: { spacing: { ...spacing, after: 60 }, indent: { firstLine: 2 * CHARACTER }, keepNext: true },
  });
  return {
    default: {
      document: {
        run: { font: face(fonts.body, fonts), size: SIZE.body, language: { value: 'en-US', eastAsia: 'zh-CN' } },
      },
      title: {
        run: { font: face(fonts.title, fonts), size: SIZE.title, color: '000000' },
        paragraph: {
          alignment: AlignmentType.CENTER,
          spacing: { line: 700, lineRule: LineRuleType.EXACT, before: 0, after: LINE },
        },
      },
      heading1: heading(fonts.heading),
      heading2: heading(fonts.subheading),
    },
    paragraphStyles: [
      {
        id: 'ReportBody',
        name: 'Report Body',
        basedOn: 'Normal',
        quickFormat: true,
        paragraph: { spacing, indent: { firstLine: 2 * CHARACTER }, alignment: AlignmentType.JUSTIFIED },
      },
      {
        id: 'ReportTable',
        name: 'Report Table',
        basedOn: 'Normal',
        run: { font: face(fonts.table, fonts), size: SIZE.table },
        paragraph: { spacing: { line: 240, lineRule: LineRuleType.AUTO, before: 0, after: 0 } },
      },
    ],
  };
}

/** Page number in 4号 宋体 between dashes, one character in from the outer edge (GB/T 9704-2012 7.5). */
export function pageNumber(fonts: ReportFonts, side: 'left' | 'right'): Footer {
  const font = face(fonts.table, fonts);
  const dash = (text: string) => new TextRun({ text, font, size: SIZE.pageNumber });
  return new Footer({
    children: [
      new Paragraph({
        alignment: side === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: { [side]: CHARACTER },
        children: [
          dash('— '),
          new TextRun({ children: [PageNumber.CURRENT], font, size: SIZE.pageNumber }),
          dash(' —'),
        ],
      }),
    ],
  });
}
