import type { ExtractedDocument } from '../../../src/kernel/document-model.js';
import type { Result } from '../../../src/kernel/result.js';
import { readPdfWith } from '../../../src/platform/documents/read-pdf-with.js';

/** Folder of the library's own worker and of its tables, named by its version; put in by the build. */
declare const PDF_FOLDER: string;

const address = (name: string) => new URL(`${PDF_FOLDER}/${name}`, import.meta.url).href;
const WORKER = 'pdf.worker.min.mjs';

/** Fetches a table of characters or a standard font of the library: files of this site, nothing of the report's. */
class SiteTables {
  readonly #folders: Readonly<Record<string, string | undefined>>;

  constructor({ cMapUrl, standardFontDataUrl }: Readonly<Record<string, string | undefined>>) {
    this.#folders = { cMapUrl, standardFontDataUrl };
  }

  async fetch({ kind, filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
    const response = await fetch(`${this.#folders[kind] ?? ''}${filename}`);
    if (!response.ok) throw new Error(`${filename}: ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  }
}

/** Has the library and its worker at hand, so that reading does not wait for them. */
export async function fetchPdfLibrary(): Promise<void> {
  const [worker] = await Promise.all([fetch(address(WORKER)), import('pdfjs-dist/legacy/build/pdf.mjs')]);
  await worker.arrayBuffer();
}

/** Reads a PDF's text layer as the server does; the library works in a worker below this one, which ends with it. */
export function readPdfHere(bytes: Buffer): Promise<Result<ExtractedDocument>> {
  return readPdfWith(
    {
      async load() {
        const library = await import('pdfjs-dist/legacy/build/pdf.mjs');
        library.GlobalWorkerOptions.workerPort = new Worker(address(WORKER), { type: 'module' });
        return library;
      },
      tables: {
        cMapUrl: address('cmaps/'),
        standardFontDataUrl: address('standard_fonts/'),
        BinaryDataFactory: SiteTables,
      },
    },
    bytes,
  );
}
