import {
  AlignmentType,
  Footer,
  HeadingLevel,
  LineRuleType,
  PageNumber,
  Paragraph,
  TextRun,
  type IFontAttributesProperties,
  type IParagraphOptions,
  type IStylesOptions,
} from 'docx';
import { CHARACTER_PT, LINE_PT, SIZE_PT, TRACKING_PT } from '../gbt-9704.js';
import { WORD_FACES } from '../official-fonts.js';

/** Twips: a twentieth of a point. */
export const twips = (points: number) => Math.round(points * 20);
export const LINE = twips(LINE_PT);
export const CHARACTER = twips(CHARACTER_PT);

export function face(eastAsia: string): IFontAttributesProperties {
  return { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia };
}

const spacing = { line: LINE, lineRule: LineRuleType.EXACT, before: 0, after: 0 };

/** Named styles (公文正文, 公文标题 …), so that an office can restyle its letters as a whole. */
export function documentStyles(): IStylesOptions {
  const body = {
    font: face(WORD_FACES.body),
    size: SIZE_PT.body * 2,
    characterSpacing: twips(TRACKING_PT),
    language: { value: 'en-US', eastAsia: 'zh-CN' },
  };
  return {
    default: {
      document: { run: body, paragraph: { spacing } },
      title: {
        run: { font: face(WORD_FACES.title), size: SIZE_PT.title * 2, color: '000000', characterSpacing: 0 },
        paragraph: {
          alignment: AlignmentType.CENTER,
          spacing: { line: twips(34), lineRule: LineRuleType.EXACT, before: 0, after: Math.round(LINE * 0.6) },
        },
      },
      heading1: {
        run: { font: face(WORD_FACES.heading), size: SIZE_PT.body * 2, color: '000000', bold: false },
        paragraph: { spacing, indent: { firstLine: 2 * CHARACTER }, keepNext: true },
      },
    },
    paragraphStyles: [
      {
        id: 'OfficialBody',
        name: '公文正文',
        basedOn: 'Normal',
        quickFormat: true,
        paragraph: { spacing, indent: { firstLine: 2 * CHARACTER }, alignment: AlignmentType.JUSTIFIED },
      },
      {
        id: 'OfficialTable',
        name: '公文表格',
        basedOn: 'Normal',
        run: { font: face(WORD_FACES.song), size: SIZE_PT.table * 2, characterSpacing: 0 },
        paragraph: { spacing: { line: twips(18), lineRule: LineRuleType.EXACT, before: 60, after: 60 } },
      },
    ],
  };
}

export function titleParagraph(title: string): Paragraph {
  return new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(title)] });
}

export function bodyParagraph(text: string, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ style: 'OfficialBody', ...options, children: [new TextRun(text)] });
}

export function flushParagraph(text: string): Paragraph {
  return bodyParagraph(text, { indent: { firstLine: 0 } });
}

/** A line without words. */
export function blankLine(height = LINE): Paragraph {
  return new Paragraph({ spacing: { ...spacing, line: height }, keepNext: true, children: [] });
}

/** Page number in 4号 宋体 between dashes, one character in from the outer edge (7.5). */
export function pageNumber(side: 'left' | 'right'): Footer {
  const run = { font: face(WORD_FACES.song), size: SIZE_PT.pageNumber * 2, characterSpacing: 0 };
  return new Footer({
    children: [
      new Paragraph({
        alignment: side === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: { [side]: twips(SIZE_PT.pageNumber) },
        children: [
          new TextRun({ ...run, text: '— ' }),
          new TextRun({ ...run, children: [PageNumber.CURRENT] }),
          new TextRun({ ...run, text: ' —' }),
        ],
      }),
    ],
  });
}
