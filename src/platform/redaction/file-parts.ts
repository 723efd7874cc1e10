import { inflateSync } from 'node:zlib';

/** A PDF's bytes taken apart without a PDF library: its objects without their streams, and the streams decompressed. */
export interface FileParts {
  /** Objects and file structure, those packed in object streams too. */
  readonly objects: string;
  /** Decompressed streams other than pictures. */
  readonly streams: readonly Buffer[];
  /** Streams that could not be decompressed though they say they can. */
  readonly broken: number;
}

const INFLATED_BYTES = 256 * 1024 * 1024;

/** Takes a file apart by the words `stream` and `endstream`. */
export function fileParts(file: Uint8Array): FileParts {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  let objects = '';
  let broken = 0;
  let from = 0;
  const streams: Buffer[] = [];
  for (;;) {
    const start = bytes.indexOf('stream', from);
    const end = start < 0 ? -1 : bytes.indexOf('endstream', start);
    if (end < 0) break;
    const head = bytes.toString('latin1', from, start);
    objects += head;
    const begin = start + 6 + (bytes[start + 6] === 0x0d ? 2 : 1);
    const dictionary = head.slice(head.lastIndexOf(' obj'));
    if (!/\/Subtype\s*\/Image\b/.test(dictionary)) {
      const stream = inflated(bytes.subarray(begin, end), dictionary);
      if (stream === null) broken++;
      else streams.push(stream);
      if (stream !== null && /\/Type\s*\/(ObjStm|XRef)\b/.test(dictionary))
        objects += `\n${stream.toString('latin1')}\n`;
    }
    from = end + 'endstream'.length;
  }
  objects += bytes.toString('latin1', from);
  return { objects, streams, broken };
}

function inflated(body: Buffer, dictionary: string): Buffer | null {
  if (!/\/FlateDecode\b/.test(dictionary)) return body;
  try {
    return inflateSync(body, { maxOutputLength: INFLATED_BYTES });
  } catch {
    // Whatever zlib says of it: what cannot be looked into has not been looked into.
    return null;
  }
}
