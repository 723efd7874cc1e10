/** Where an entry of an archive lies. */
export interface EntryPlace {
  readonly at: number;
  readonly nameBytes: number;
  /** As they are stored. */
  readonly bytes: number;
}

/** A local header has so many bytes, and the name, before the data. */
export const LOCAL_HEADER_BYTES = 30;

/** Whether two entries share bytes: one that is inflated again and again under other names. */
export function overlap(entries: readonly EntryPlace[]): boolean {
  let end = 0;
  for (const { at, nameBytes, bytes } of [...entries].sort((a, b) => a.at - b.at)) {
    if (at < end) return true;
    end = at + LOCAL_HEADER_BYTES + nameBytes + bytes;
  }
  return false;
}

/** Parts in UTF-16 are legal, and a way round a search for a declaration: turned into UTF-8 before anyone reads them. */
export function asUtf8(part: Buffer): Buffer {
  const encoding =
    part[0] === 0xff && part[1] === 0xfe ? 'utf-16le' : part[0] === 0xfe && part[1] === 0xff ? 'utf-16be' : null;
  if (encoding === null) return part;
  const text = new TextDecoder(encoding).decode(part);
  return Buffer.from(text.replace(/^(<\?xml[^>]*?)\s+encoding\s*=\s*["'][^"']*["']/, '$1'));
}

/** No office program writes a document type declaration; an entity bomb needs one. */
export function declaresDocumentType(part: Buffer): boolean {
  return part.includes('<!DOCTYPE') || part.includes('<!ENTITY') || part.includes('<!doctype');
}
