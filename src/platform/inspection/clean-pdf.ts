import { PDFDict, PDFDocument, PDFName, PDFRef } from 'pdf-lib';
import { ok, refuse, type Result } from '../../kernel/result.js';

/**
 * A PDF without its properties (Info, XMP, what programs keep of their own), written anew, so that earlier generations of
 * its objects go too. Refuses `file.encrypted`, `file.damaged`, and a signed file (`scan.cannot-clean`): its signature would
 * not hold any more.
 */
export async function cleanPdf(bytes: Buffer): Promise<Result<Buffer>> {
  const pdf = await opened(bytes);
  if (!pdf.ok) return pdf;
  const { context, catalog } = pdf.value;
  if (isSigned(pdf.value)) return refuse('scan.cannot-clean');
  const { Info } = context.trailerInfo;
  if (Info instanceof PDFRef) context.delete(Info);
  delete context.trailerInfo.Info;
  for (const [, object] of context.enumerateIndirectObjects()) {
    const dict = object instanceof PDFDict ? object : 'dict' in object ? (object.dict as unknown) : null;
    if (dict instanceof PDFDict) dropNotes(pdf.value, dict);
  }
  dropNotes(pdf.value, catalog);
  return ok(Buffer.from(await pdf.value.save({ addDefaultPage: false, updateFieldAppearances: false })));
}

function dropNotes({ context }: PDFDocument, dict: PDFDict): void {
  for (const key of ['Metadata', 'PieceInfo', 'LastModified']) {
    const value = dict.get(PDFName.of(key));
    if (value === undefined) continue;
    if (value instanceof PDFRef) context.delete(value);
    dict.delete(PDFName.of(key));
  }
}

function isSigned(pdf: PDFDocument): boolean {
  return pdf.context
    .enumerateIndirectObjects()
    .some(([, object]) => object instanceof PDFDict && object.get(PDFName.of('ByteRange')) !== undefined);
}

async function opened(bytes: Buffer): Promise<Result<PDFDocument>> {
  try {
    return ok(await PDFDocument.load(bytes, { updateMetadata: false }));
  } catch (error) {
    // The library throws on whatever it cannot make out.
    const encrypted = error instanceof Error && /encrypted/i.test(error.message);
    return encrypted ? refuse('file.encrypted') : refuse('file.damaged', { reason: 'PDF 结构有误' });
  }
}
