import { AlignmentType, BorderStyle, LineRuleType, Paragraph, TextRun } from 'docx';
import { markSizePt, MM_TO_PT, RED } from '../gbt-9704.js';
import type { OfficialDocument } from '../official-document.js';
import { WORD_FACES } from '../official-fonts.js';
import { blankLine, face, LINE, twips } from './styles.js';

/** The red head (版头): the organ's mark 35 mm below the edge of the type area, the number, the red line (7.2). */
export function drawHead({ head, documentNumber, watermark }: OfficialDocument): Paragraph[] {
  const draft = watermark === null ? [] : [draftMark(watermark)];
  if (head === null) return draft;
  const size = markSizePt(head);
  return [
    ...draft,
    blankLine(twips(35 * MM_TO_PT) - (draft.length > 0 ? LINE : 0)),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { line: twips(size * 1.2), lineRule: LineRuleType.EXACT, before: 0, after: LINE },
      children: [
        new TextRun({ text: head, font: face(WORD_FACES.title), size: size * 2, color: RED, characterSpacing: 0 }),
      ],
    }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { line: LINE, lineRule: LineRuleType.EXACT, before: 0, after: LINE },
      border: { bottom: { style: BorderStyle.SINGLE, size: 12, color: RED, space: 11 } },
      children: documentNumber === null ? [] : [new TextRun(documentNumber)],
    }),
  ];
}

function draftMark(text: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.RIGHT,
    children: [
      new TextRun({ text: `（${text.replace(/\s/gu, '')}）`, font: face(WORD_FACES.heading), color: '808080' }),
    ],
  });
}
