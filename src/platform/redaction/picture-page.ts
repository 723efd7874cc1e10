import { degrees, PDFDocument, type PDFImage } from 'pdf-lib';
import { ok, refuse, type Result } from '../../kernel/result.js';
import { REDACTION_LIMITS } from './limits.js';
import { turnOf } from './picture-turn.js';

const PNG = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
/** The longest side of a page that every reader takes, in points. */
const LONGEST = 14_400;

/** Whether a file is a picture that can be taken as a page: PNG or JPEG. */
export function isPicture(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, PNG.length));
  return head.equals(PNG) || (head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff);
}

/**
 * A PDF of one page that shows a picture the way its camera says it is to be seen, a pixel a dot of the redacted copy.
 * It is only drawn from: nothing that stands in the picture's file beside its pixels goes further. Refuses
 * `file.too-complex` (pixels), `file.damaged`.
 */
export async function pageOfPicture(bytes: Uint8Array): Promise<Result<Uint8Array>> {
  const file = Buffer.from(bytes);
  const isPng = file.subarray(0, PNG.length).equals(PNG);
  // A small file may unpack to any size: its head says how large it is before that.
  if (isPng && file.length >= 24 && file.readUInt32BE(16) * file.readUInt32BE(20) > REDACTION_LIMITS.picturePixels) {
    return tooLarge();
  }
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const embedded = await embed(pdf, file, isPng);
  if (!embedded.ok) return embedded;
  const { width, height } = embedded.value;
  if (width * height > REDACTION_LIMITS.picturePixels) return tooLarge();
  const scale = Math.min(72 / REDACTION_LIMITS.dotsPerInch, LONGEST / Math.max(width, height));
  const page = pdf.addPage([width * scale, height * scale]);
  page.drawImage(embedded.value, { x: 0, y: 0, width: width * scale, height: height * scale });
  if (!isPng) page.setRotation(degrees(turnOf(file)));
  return ok(await pdf.save());
}

async function embed(pdf: PDFDocument, file: Buffer, isPng: boolean): Promise<Result<PDFImage>> {
  try {
    // The library reads the whole memory behind an array: it gets one of its own.
    const own = new Uint8Array(file);
    return ok(isPng ? await pdf.embedPng(own) : await pdf.embedJpg(own));
  } catch {
    // The library throws on whatever it cannot make out.
    return refuse('file.damaged', { reason: '图片无法解码' });
  }
}

function tooLarge() {
  return refuse('file.too-complex', { what: `图片超过 ${REDACTION_LIMITS.picturePixels / 1_000_000} 百万像素` });
}
