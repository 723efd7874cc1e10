import { AlignmentType, HeadingLevel, Paragraph, TextRun } from 'docx';
import { isSubheading, sayDay, titleLines, type ReportDocument } from '../../domain/report-document.js';
import { CHARACTER } from './theme.js';

/** The title; one too long for a line is parted after the organ's name, as officials do. */
export function drawTitle(report: ReportDocument): Paragraph {
  return new Paragraph({
    heading: HeadingLevel.TITLE,
    children: titleLines(report).map((text, index) => new TextRun(index === 0 ? { text } : { text, break: 1 })),
  });
}

export function drawHeading(text: string): Paragraph {
  return new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(text)] });
}

export function drawParagraph(text: string): Paragraph {
  return isSubheading(text)
    ? new Paragraph({ heading: HeadingLevel.HEADING_2, children: [new TextRun(text)] })
    : new Paragraph({ style: 'ReportBody', children: [new TextRun(text)] });
}

/** Width in characters of the text, two digits or letters to one. */
function widthOf(text: string): number {
  return [...text].reduce((sum, each) => sum + (each.charCodeAt(0) < 128 ? 0.5 : 1), 0);
}

/** 署名 and 成文日期: the date four characters from the right edge, the organ's name centred over it (GB/T 9704-2012 7.3.5). */
export function drawSignature(organName: string, publishedOn: string): Paragraph[] {
  const date = sayDay(publishedOn);
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
