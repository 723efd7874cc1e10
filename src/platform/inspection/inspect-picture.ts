import ExifReader from 'exifreader';
import type { FileProperty } from '../../kernel/file-pieces.js';
import type { PieceList } from './piece-list.js';

/** Tags that name a person or an organization, and those that say where a picture was taken. */
const AUTHOR = /^(Artist|Author|By-line|Creator|CameraOwnerName|OwnerName|XPAuthor|Writer\/Editor|creator|Copyright)$/i;
const COMPANY = /^(Credit|Source|HostComputer)$/;
/** Words that people or programs write. */
const WORDS =
  /^(ImageDescription|UserComment|XPTitle|XPComment|XPSubject|XPKeywords|Title|Description|Comment|Caption\/Abstract|Headline|Object Name|Keywords|title|description|subject|JPEG Comment|City|Sub-location|Province\/State|Location)$/;

type Tags = Readonly<Record<string, unknown>>;

/**
 * What is written in a picture beside its points (照片的拍摄信息): EXIF, IPTC, XMP and the words of PNG. Where it was taken, who
 * made it, and what was written of it; cameras and exposures are left out.
 */
export function inspectPicture(bytes: Buffer, list: PieceList, inside?: string): void {
  const tags = load(bytes);
  if (tags === null) return;
  const place = inside === undefined ? {} : { inside };
  const { gps, ...groups } = tags;
  const { Latitude, Longitude } = (gps ?? {}) as Tags;
  if (typeof Latitude === 'number' && typeof Longitude === 'number') {
    const text = `${Latitude.toFixed(5)}, ${Longitude.toFixed(5)}`;
    list.add({ part: 'property', text, property: { sort: 'location', name: 'GPS' }, ...place });
  }
  for (const group of Object.values(groups)) {
    if (typeof group !== 'object' || group === null) continue;
    for (const [name, tag] of Object.entries(group as Tags)) {
      const sort = sortOf(name);
      const text = sort === null ? '' : wordsOf(tag);
      if (sort !== null && text !== '') list.add({ part: 'property', text, property: { sort, name }, ...place });
    }
  }
}

/** `null` for a picture that holds nothing of the kind, or whose notes cannot be made out: the library throws on both. */
function load(bytes: Buffer): Tags | null {
  try {
    return ExifReader.load(bytes, { expanded: true, includeUnknown: false }) as unknown as Tags;
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}

function sortOf(name: string): FileProperty['sort'] | null {
  if (AUTHOR.test(name)) return 'author';
  if (COMPANY.test(name)) return 'company';
  return WORDS.test(name) ? 'words' : null;
}

function wordsOf(tag: unknown): string {
  const { description, value } = (tag ?? {}) as { readonly description?: unknown; readonly value?: unknown };
  const utf8 = utf8Of(value);
  if (utf8 !== null) return utf8;
  return typeof description === 'string' ? description.replaceAll('\0', '').trim() : '';
}

/** Chinese in EXIF is UTF-8 by usage, which the library shows byte by byte. */
function utf8Of(value: unknown): string | null {
  const text = Array.isArray(value) && value.every((each) => typeof each === 'string') ? value.join('') : value;
  if (typeof text !== 'string' || !/[\x80-\xff]/.test(text) || /[^\x00-\xff]/.test(text)) return null;
  const decoded = Buffer.from(text, 'latin1').toString('utf8');
  return decoded.includes('\ufffd') ? null : decoded.replaceAll('\0', '').trim();
}
