import { AlignmentType, HeadingLevel, Paragraph, TextRun } from 'docx';
import { reportTitle, type ReportDocument } from '../../domain/report-document.js';
import { CHARACTER } from './theme.js';

/** Characters of 22 pt that fit on a line of the text block. */
const TITLE_LINE = 20;
/** A paragraph that is only a heading of the second level, as `（一）主动公开情况`. */
const SUBHEADING = /^（[一二三四五六七八九十]+）[^。；：:]{1,40}$/;

/** The title; one too long for a line is parted after the organ's name, as officials do. */
export function drawTitle(report: ReportDocument): Paragraph {
  const title = reportTitle(report);
  const parts =
    title.length > TITLE_LINE && title.startsWith(report.organName) && title.length > report.organName.length
      ? [report.organName, title.slice(report.organName.length)]
      : [title];
  return new Paragraph({
    heading: HeadingLevel.TITLE,
    children: parts.map((text, index) => new TextRun(index === 0 ? { text } : { text, break: 1 })),
  });
}

export function drawHeading(text: string): Paragraph {
  return new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(text)] });
}

export function drawParagraph(text: string): Paragraph {
  return SUBHEADING.test(text)
    ? new Paragraph({ heading: HeadingLevel.HEADING_2, children: [new TextRun(text)] })
    : new Paragraph({ style: 'ReportBody', children: [new TextRun(text)] });
}

/** Width in characters of the text, two digits or letters to one. */
function widthOf(text: string): number {
  return [...text].reduce((sum, each) => sum + (each.charCodeAt(0) < 128 ? 0.5 : 1), 0);
}

/** 署名 and 成文日期: the date four characters from the right edge, the organ's name centred over it (GB/T 9704-2012 7.3.5). */
export function drawSignature(organName: string, publishedOn: string): Paragraph[] {
  const [year, month, day] = publishedOn.split('-').map(Number);
  const date = `${year}年${month}月${day}日`;
  const nameIndent = Math.max(0, 4 + (widthOf(date) - widthOf(organName)) / 2);
  const right = (text: string, characters: number) =>
    new Paragraph({
      style: 'ReportBody',
      alignment: AlignmentType.RIGHT,
      keepNext: text !== date,
      indent: { firstLine: 0, right: Math.round(characters * CHARACTER) },
      children: [new TextRun(text)],
    });
  return [new Paragraph({ style: 'ReportBody', children: [] }), right(organName, nameIndent), right(date, 4)];
}
