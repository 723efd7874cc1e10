import {
  AlignmentType,
  HorizontalPositionRelativeFrom,
  ImageRun,
  Paragraph,
  TextRun,
  TextWrappingType,
  VerticalPositionRelativeFrom,
} from 'docx';
import {
  CHARACTER_PT,
  MM_TO_PT,
  SIGNATURE_GAP_LINES,
  signatureIndents,
  TEXT_WIDTH_MM,
  widthInCharacters,
} from '../gbt-9704.js';
import type { OfficialDocument } from '../official-document.js';
import { blankLine, CHARACTER, LINE } from './styles.js';

/** English metric units: 914,400 to the inch. */
const emu = (points: number) => Math.round(points * 12_700);
/** The library takes the size of an image in pixels of 96 to the inch. */
const pixels = (mm: number) => Math.round((mm / 25.4) * 96);

/** Signature, date and the seal over both (7.3.5), held together. */
export function drawSignature(document: OfficialDocument): Paragraph[] {
  const { signature, date } = document;
  const indents = signatureIndents(signature, date);
  const right = (text: string, characters: number, keepNext: boolean, seal: ImageRun[]) =>
    new Paragraph({
      alignment: AlignmentType.RIGHT,
      keepNext,
      indent: { right: Math.round(characters * CHARACTER) },
      children: [new TextRun(text), ...seal],
    });
  return [
    blankLine(Math.round(LINE * SIGNATURE_GAP_LINES)),
    right(signature, indents.signature, true, []),
    right(date, indents.date, false, drawSeal(document, indents.date)),
  ];
}

/** Floats behind no text: centred over the date, and half over the signature. */
function drawSeal({ seal, date }: OfficialDocument, indent: number): ImageRun[] {
  if (!seal) return [];
  const [width, height] = [seal.widthMm * MM_TO_PT, seal.widthMm * seal.ratio * MM_TO_PT];
  const middle = TEXT_WIDTH_MM * MM_TO_PT - (indent + widthInCharacters(date) / 2) * CHARACTER_PT;
  return [
    new ImageRun({
      type: 'png',
      data: seal.png,
      transformation: { width: pixels(seal.widthMm), height: pixels(seal.widthMm * seal.ratio) },
      floating: {
        horizontalPosition: { relative: HorizontalPositionRelativeFrom.COLUMN, offset: emu(middle - width / 2) },
        verticalPosition: { relative: VerticalPositionRelativeFrom.PARAGRAPH, offset: emu(-height / 2) },
        wrap: { type: TextWrappingType.NONE },
        allowOverlap: true,
        behindDocument: false,
      },
      altText: { name: '印章', title: '印章', description: '发文机关印章' },
    }),
  ];
}
