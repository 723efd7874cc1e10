import { LOCAL_HEADER_BYTES, type EntryPlace } from './archive-checks.js';

/** An entry as the directory of a ZIP lists it. */
export interface ZipEntry extends EntryPlace {
  readonly name: string;
  readonly encrypted: boolean;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly inflatedBytes: number;
}

const END = 0x06054b50;
const END_BYTES = 22;
const ZIP64_LOCATOR = 0x07064b50;
const ZIP64_LOCATOR_BYTES = 20;
const ZIP64_END = 0x06064b50;
const DIRECTORY_ENTRY = 0x02014b50;
const DIRECTORY_ENTRY_BYTES = 46;
const LOCAL_HEADER = 0x04034b50;
const LONGEST_COMMENT = 0xffff;
/** A field that says so stands in the ZIP64 extension instead. */
const ELSEWHERE_32 = 0xffffffff;
const ELSEWHERE_16 = 0xffff;

/**
 * The directory of a ZIP (APPNOTE 6.3.9, 4.3.12 to 4.3.16, with ZIP64). Needs nothing but the bytes, so that a browser can.
 * @returns the entries in their order; `null` where the directory is broken; `too-many` beyond `most`
 */
export function readZipDirectory(bytes: Uint8Array, most: number): ZipEntry[] | 'too-many' | null {
  try {
    return readEntries(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), most);
  } catch (error) {
    // RangeError: an offset leads out of the file.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Where the bytes of an entry begin; `null` where no entry begins there or it reaches out of the file. */
export function entryStart(bytes: Uint8Array, { at, bytes: length }: ZipEntry): number | null {
  if (at + LOCAL_HEADER_BYTES > bytes.length) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(at, true) !== LOCAL_HEADER) return null;
  const start = at + LOCAL_HEADER_BYTES + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  return start + length <= bytes.length ? start : null;
}

function readEntries(view: DataView, most: number): ZipEntry[] | 'too-many' | null {
  const end = findEnd(view);
  if (end === null) return null;
  const { count, offset } = end;
  if (count > most) return 'too-many';
  const entries: ZipEntry[] = [];
  let at = offset;
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY) return null;
    const nameBytes = view.getUint16(at + 28, true);
    const extraBytes = view.getUint16(at + 30, true);
    const name = new TextDecoder().decode(bytesOf(view, at + DIRECTORY_ENTRY_BYTES, nameBytes)).replaceAll('\\', '/');
    if (/^(?:[a-z]:|\/)/i.test(name) || name.split('/').includes('..')) return null;
    const extra = zip64Fields(view, at + DIRECTORY_ENTRY_BYTES + nameBytes, extraBytes);
    // In the extension stand those that say so, in this order.
    const field = (value: number) => (value === ELSEWHERE_32 ? (extra.shift() ?? value) : value);
    const inflatedBytes = field(view.getUint32(at + 24, true));
    const stored = field(view.getUint32(at + 20, true));
    entries.push({
      name,
      nameBytes,
      encrypted: (view.getUint16(at + 8, true) & 1) !== 0,
      method: view.getUint16(at + 10, true),
      inflatedBytes,
      bytes: stored,
      at: field(view.getUint32(at + 42, true)),
    });
    at += DIRECTORY_ENTRY_BYTES + nameBytes + extraBytes + view.getUint16(at + 32, true);
  }
  return entries;
}

function findEnd(view: DataView): { readonly count: number; readonly offset: number } | null {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) !== END) continue;
    if (view.getUint16(at + 20, true) !== last - at) return null;
    const count = view.getUint16(at + 10, true);
    const offset = view.getUint32(at + 16, true);
    if (count !== ELSEWHERE_16 && offset !== ELSEWHERE_32) return { count, offset };
    return findZip64End(view, at - ZIP64_LOCATOR_BYTES);
  }
  return null;
}

function findZip64End(view: DataView, locator: number): { readonly count: number; readonly offset: number } | null {
  if (view.getUint32(locator, true) !== ZIP64_LOCATOR) return null;
  const at = Number(view.getBigUint64(locator + 8, true));
  if (view.getUint32(at, true) !== ZIP64_END) return null;
  return { count: Number(view.getBigUint64(at + 32, true)), offset: Number(view.getBigUint64(at + 48, true)) };
}

function zip64Fields(view: DataView, from: number, length: number): number[] {
  for (let at = from; at + 4 <= from + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const fields = Math.floor(view.getUint16(at + 2, true) / 8);
    return Array.from({ length: Math.min(fields, 3) }, (_, index) =>
      Number(view.getBigUint64(at + 4 + index * 8, true)),
    );
  }
  return [];
}

function bytesOf(view: DataView, offset: number, length: number): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset + offset, length);
}
