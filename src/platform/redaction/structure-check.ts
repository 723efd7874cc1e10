import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { FileParts } from './file-parts.js';
import { check, type ProofCheck } from './proof.js';

/** Keys under which a PDF keeps what is not a page's picture or text (ISO 32000-1, 7.7, 12, 14). */
const FOREIGN =
  /\/(AA|AcroForm|Annots|AF|Dests|EmbeddedFiles?|Encrypt|Info|JavaScript|JS|Launch|Metadata|Names|OCProperties|OpenAction|Outlines|PieceInfo|Prev|RichMedia|StructTreeRoot|SubmitForm|Thumb|URI|XFA)(?![A-Za-z])/g;

/** Sees that a file is one generation of pages, pictures and text, and that a PDF library finds nothing else in it. */
export async function checkStructure(pdf: PDFDocumentProxy, { objects, broken }: FileParts): Promise<ProofCheck> {
  const foreign = objects.match(FOREIGN)?.length ?? 0;
  const generations = objects.match(/startxref/g)?.length ?? 0;
  const found = await whatTheLibraryFinds(pdf);
  return check('structure', pdf.numPages, foreign + Math.abs(generations - 1) + broken + found);
}

async function whatTheLibraryFinds(pdf: PDFDocumentProxy): Promise<number> {
  const { info, metadata } = await pdf.getMetadata();
  const about = ['Title', 'Author', 'Subject', 'Keywords', 'Creator', 'Producer', 'CreationDate', 'ModDate', 'Custom'];
  const things = [
    metadata,
    await pdf.getAttachments(),
    await pdf.getOutline(),
    await pdf.getFieldObjects(),
    await pdf.getJSActions(),
    await pdf.getOpenAction(),
    ...about.map((key) => (key in info ? key : null)),
  ];
  let found = things.filter((thing) => thing !== null && thing !== undefined).length;
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    found += (await page.getAnnotations()).length;
  }
  return found;
}
