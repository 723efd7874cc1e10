/** How much of a text may be undecodable or control characters before it is no text. */
const NOISE_SHARE = 0.02;
const NUL_SHARE = 0.1;
const SAMPLE_BYTES = 64 * 1024;

/**
 * Decodes bytes as text: by byte order mark; else UTF-16 where NUL bytes betray it; else strict UTF-8, the charset the
 * page declares, GB18030 (which holds GBK and GB2312); a few broken bytes are let pass as U+FFFD.
 * @returns the text without byte order mark and NUL characters, or `null` where the bytes are no text
 */
export function decodeText(bytes: Uint8Array): string | null {
  const decoded =
    byMark(bytes) ?? byNulBytes(bytes) ?? strict(bytes, 'utf-8') ?? byDeclaration(bytes) ?? byGuess(bytes);
  const nuls = count(decoded, /\0/g);
  if (nuls > decoded.length * NUL_SHARE) return null;
  const text = nuls > 0 ? decoded.replaceAll('\0', '') : decoded;
  // Form feeds stand between pages of converted text; the rest of the control characters do not occur in text.
  const noise = count(text, /[\x01-\x08\x0e-\x1f\x7f\ufffd]/g);
  return noise > text.length * NOISE_SHARE ? null : text;
}

function byMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return loose(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return loose(bytes, 'utf-16be');
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return loose(bytes, 'utf-8');
  return null;
}

/** UTF-16 without a mark: line ends and figures hold NUL bytes, and in the right order almost all characters are common ones. */
function byNulBytes(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  if (!sample.includes(0)) return null;
  const scored = ['utf-16le', 'utf-16be'].map((encoding) => ({
    encoding,
    share: commonShare(loose(sample, encoding)),
  }));
  const best = scored.reduce((a, b) => (b.share > a.share ? b : a));
  return best.share >= 0.95 ? loose(bytes, best.encoding) : null;
}

function commonShare(text: string): number {
  const common = count(text, /[\t\n\r\x20-\x7e\u2010-\u203b\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/g);
  return common / Math.max(text.length, 1);
}

function byDeclaration(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString('latin1');
  const label = /charset\s*=\s*["']?\s*([\w-]{2,20})/i.exec(head)?.[1];
  return label !== undefined && isEncoding(label) ? strict(bytes, label) : null;
}

function byGuess(bytes: Uint8Array): string {
  const chinese = strict(bytes, 'gb18030');
  if (chinese !== null) return chinese;
  const candidates = ['utf-8', 'gb18030'].map((encoding) => loose(bytes, encoding));
  const [first = '', second = ''] = candidates;
  return count(second, /\ufffd/g) < count(first, /\ufffd/g) ? second : first;
}

function isEncoding(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== '';
  } catch {
    // RangeError: the page names a charset that does not exist.
    return false;
  }
}

/** Every byte must fit, but for a last character cut off by a truncated file. */
function strict(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
  } catch {
    // TypeError: these bytes are not of this encoding.
    return null;
  }
}

function loose(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes);
}

function count(text: string, pattern: RegExp): number {
  let found = 0;
  for (const _ of text.matchAll(pattern)) found++;
  return found;
}
