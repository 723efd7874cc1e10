/** Door of the writer of OFD files (GB/T 33190-2016). */
import { readPdfLayout } from './read-pdf-layout.js';
import { writeOfd, type OfdMetadata } from './write-ofd.js';

export type { OfdMetadata };

/**
 * A PDF of this program as OFD: the same pages, every glyph and line in the same place to the micron, the same fonts with
 * the same glyphs. Throws where the PDF has pictures or turned text: a bug, since nothing may be left out unsaid.
 */
export async function pdfToOfd(pdf: Uint8Array, metadata: OfdMetadata): Promise<Uint8Array> {
  return writeOfd(await readPdfLayout(pdf), metadata);
}
