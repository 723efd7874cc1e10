/** Shorter forms stand in any file by chance. */
const LEAST_BYTES = 6;

/**
 * The ways a text may stand in a PDF's bytes: as UTF-8 and UTF-16, as hexadecimal digits of these, in octal escapes, in
 * escapes of links, scripts and XML; each with and without its blanks, as written and in its normal form.
 */
export function writtenForms(text: string): Buffer[] {
  const normal = text.normalize('NFKC');
  const texts = new Set([text, normal, text.replace(/\s+/g, ''), normal.replace(/\s+/g, '')]);
  const forms = new Map<string, Buffer>();
  for (const form of [...texts].flatMap(formsOf)) {
    if (form.length >= LEAST_BYTES) forms.set(form.toString('latin1'), form);
  }
  return [...forms.values()];
}

function formsOf(text: string): Buffer[] {
  const utf8 = Buffer.from(text, 'utf8');
  const littleEndian = Buffer.from(text, 'utf16le');
  const bigEndian = Buffer.from(littleEndian).swap16();
  const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
  const spelled = [
    ...[utf8, bigEndian].flatMap((bytes) => [bytes.toString('hex'), bytes.toString('hex').toUpperCase()]),
    ...[utf8, bigEndian].flatMap((bytes) => [octal(bytes, () => false), octal(bytes, isPrintable)]),
    encodeURIComponent(text),
    units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join(''),
    [...text].map((character) => `&#${character.codePointAt(0)};`).join(''),
    [...text].map((character) => `&#x${(character.codePointAt(0) ?? 0).toString(16)};`).join(''),
  ];
  return [utf8, bigEndian, littleEndian, ...spelled.map((form) => Buffer.from(form, 'latin1'))];
}

function octal(bytes: Buffer, stays: (byte: number) => boolean): string {
  return [...bytes]
    .map((byte) => (stays(byte) ? String.fromCharCode(byte) : `\\${byte.toString(8).padStart(3, '0')}`))
    .join('');
}

function isPrintable(byte: number): boolean {
  return byte >= 0x20 && byte < 0x7f && byte !== 0x28 && byte !== 0x29 && byte !== 0x5c;
}
