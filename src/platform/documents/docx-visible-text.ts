import { ListCounter } from './docx-list-counter.js';
import { readNumbering } from './docx-numbering.js';
import { scanXml } from './xml-scan.js';

interface OpenParagraph {
  numId: string | null;
  level: number | null;
  styleId: string | null;
  deleted: boolean;
}

/**
 * Writes into a Word document's main part what Word shows but does not store as text: automatic numbers (`一、` before a
 * heading that Word numbers), and the empty places that rows leave out at their beginning (`w:gridBefore`).
 */
export function withVisibleText(documentXml: string, numberingXml: string, stylesXml: string): string {
  const numbered = numberingXml !== '' && (documentXml.includes('<w:numPr') || stylesXml.includes('<w:numPr'));
  if (!numbered && !documentXml.includes('<w:gridBefore')) return documentXml;
  const counter = new ListCounter(readNumbering(numberingXml, stylesXml));
  const insertions: { at: number; xml: string }[] = [];
  const paragraphs: OpenParagraph[] = [];
  const path: string[] = [];
  /** Elements around that Word does not show: an earlier state, or the newer of two alternatives (the older one is read). */
  let unseen = 0;
  let gridBefore = 0;

  scanXml(documentXml, {
    open(name, attributes) {
      const parent = path.at(-1);
      path.push(name);
      if (isUnseen(name)) unseen++;
      if (name === 'w:p') paragraphs.push({ numId: null, level: null, styleId: null, deleted: false });
      if (name === 'w:trPr') gridBefore = 0;
      const paragraph = paragraphs.at(-1);
      if (unseen > 0) return;
      const value = attributes['w:val'] ?? '';
      if (name === 'w:gridBefore') gridBefore = Math.min(Number(value) || 0, 100);
      if (paragraph === undefined) return;
      if (name === 'w:numId' && parent === 'w:numPr') paragraph.numId = value;
      if (name === 'w:ilvl' && parent === 'w:numPr') paragraph.level = Number(value);
      if (name === 'w:pStyle') paragraph.styleId = value;
      if (name === 'w:del' && parent === 'w:rPr') paragraph.deleted = true;
    },
    close(name, end) {
      path.pop();
      if (isUnseen(name)) unseen--;
      if (name === 'w:trPr' && gridBefore > 0) insertions.push({ at: end, xml: emptyCell(gridBefore) });
      if (name === 'w:pPr' && unseen === 0) {
        const paragraph = paragraphs.at(-1);
        const label = paragraph === undefined || paragraph.deleted ? null : counter.next(paragraph);
        if (label !== null) insertions.push({ at: end, xml: run(label) });
      }
      if (name === 'w:p') paragraphs.pop();
    },
  });
  return insertAll(documentXml, insertions);
}

function isUnseen(name: string): boolean {
  return name === 'w:pPrChange' || name === 'mc:Choice' || name === 'w:trPrChange';
}

function run(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<w:r><w:t xml:space="preserve">${escaped}</w:t></w:r>`;
}

function emptyCell(columns: number): string {
  return `<w:tc><w:tcPr><w:gridSpan w:val="${columns}"/></w:tcPr><w:p/></w:tc>`;
}

function insertAll(text: string, insertions: readonly { readonly at: number; readonly xml: string }[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { at, xml } of insertions) {
    parts.push(text.slice(from, at), xml);
    from = at;
  }
  return parts.join('') + text.slice(from);
}
