import { decodeText } from './decode-text.js';

const HEADER_BYTES = 8_192;
const FIELD = /^(content-type|content-transfer-encoding)[ \t]*:[ \t]*(.*)$/gimu;

interface Part {
  readonly type: string;
  readonly boundary: string | null;
  readonly charset: string | null;
  readonly encoding: string;
  readonly body: Buffer;
}

/**
 * The page in a web archive (MHT, which Word also writes under the name .doc): the first part of type text/html, decoded.
 * `null` where there is none.
 */
export function pageInWebArchive(bytes: Buffer): string | null {
  const whole = partOf(bytes);
  const parts = whole.boundary === null ? [whole] : partsBetween(whole.body, whole.boundary);
  const page = parts.find((part) => part.type === 'text/html');
  if (page === undefined) return null;
  const body = decodeBody(page);
  const charset = page.charset;
  if (charset !== null && !/^(?:us-ascii|unicode)$/iu.test(charset)) {
    try {
      return new TextDecoder(charset).decode(body);
    } catch {
      // RangeError: a charset that does not exist; the bytes then tell.
      return decodeText(body);
    }
  }
  return decodeText(body);
}

function partOf(bytes: Buffer): Part {
  const head = bytes.subarray(0, HEADER_BYTES).toString('latin1');
  const end = /\r?\n\r?\n/u.exec(head);
  const header = (end === null ? head : head.slice(0, end.index)).replace(/\r?\n[ \t]+/gu, ' ');
  const fields = new Map([...header.matchAll(FIELD)].map((match) => [match[1]?.toLowerCase(), match[2]?.trim() ?? '']));
  const type = fields.get('content-type') ?? '';
  const parameter = (name: string): string | null =>
    new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]*))`, 'iu').exec(type)?.slice(1).find(Boolean) ?? null;
  return {
    type: type.split(';', 1)[0]?.trim().toLowerCase() ?? '',
    boundary: parameter('boundary'),
    charset: parameter('charset'),
    encoding: fields.get('content-transfer-encoding')?.toLowerCase() ?? '',
    body: end === null ? Buffer.alloc(0) : bytes.subarray(end.index + end[0].length),
  };
}

const MOST_PARTS = 500;

function partsBetween(body: Buffer, boundary: string): Part[] {
  const mark = Buffer.from(`--${boundary}`, 'latin1');
  const parts: Part[] = [];
  for (let at = body.indexOf(mark); at >= 0 && parts.length < MOST_PARTS;) {
    const next = body.indexOf(mark, at + mark.length);
    const start = body.indexOf('\n', at + mark.length) + 1;
    if (start > 0 && (next < 0 || start < next)) parts.push(partOf(body.subarray(start, next < 0 ? undefined : next)));
    at = next;
  }
  return parts;
}

function decodeBody({ encoding, body }: Part): Buffer {
  if (encoding === 'base64') return Buffer.from(body.toString('latin1'), 'base64');
  return encoding === 'quoted-printable' ? decodeQuoted(body) : body;
}

/** `=E4` is a byte, `=` at the end of a line goes on in the next. */
function decodeQuoted(body: Buffer): Buffer {
  const decoded = Buffer.alloc(body.length);
  let length = 0;
  for (let at = 0; at < body.length; at++) {
    const byte = body[at] ?? 0;
    if (byte !== 0x3d) {
      decoded[length++] = byte;
      continue;
    }
    const next = body.toString('latin1', at + 1, at + 3);
    if (/^[0-9a-f]{2}$/iu.test(next)) {
      decoded[length++] = Number.parseInt(next, 16);
      at += 2;
    } else if (next.startsWith('\n')) at += 1;
    else if (next === '\r\n') at += 2;
    else decoded[length++] = byte;
  }
  return decoded.subarray(0, length);
}
