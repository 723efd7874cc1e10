import {
  writeOfficialDocx,
  writeOfficialPdf,
  type OfficialBlock,
  type OfficialDocument,
  type OfficialSeal,
} from '../../platform/documents/writers/index.js';
import type { Services } from '../../platform/services.js';
import { LETTER_KIND_RULES } from '../domain/letter-kind.js';
import type { LetterText } from '../domain/letter-text.js';
import { sayDate } from '../domain/phrases.js';

const HEADING = /^[一二三四五六七八九十]+、[^。；：]{1,40}$/u;
const FORUM = '此致';

/** A letter as an official document: what its layout needs to know of its words. `draft` is marked as one. */
export function toOfficialDocument(
  text: LetterText,
  state: 'draft' | 'issued',
  seal: OfficialSeal | null,
): OfficialDocument {
  const { table, remedies } = text;
  return {
    head: text.head,
    documentNumber: text.documentNumberPlace,
    title: text.title,
    addressee: text.addressee,
    blocks: [
      ...text.paragraphs.map((paragraph, index, all) => blockOf(paragraph, all[index - 1])),
      ...(table ? [{ kind: 'table', ...table } as const] : []),
      ...text.afterTable.map((paragraph) => blockOf(paragraph)),
      ...(remedies ? [blockOf(remedies)] : []),
    ],
    attachments: text.attachments,
    signature: text.signature,
    date: sayDate(text.date),
    datedAt: new Date(`${text.date}T00:00:00+08:00`),
    seal: state === 'issued' && LETTER_KIND_RULES[text.kind].reader !== 'file' ? seal : null,
    watermark: state === 'draft' ? '草　稿' : null,
  };
}

function blockOf(text: string, before?: string): OfficialBlock {
  if (HEADING.test(text)) return { kind: 'heading', text };
  return before === FORUM ? { kind: 'flush', text } : { kind: 'paragraph', text };
}

/** The forms a letter is handed out in. */
export const LETTER_FORMS = {
  docx: { mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  pdf: { mediaType: 'application/pdf' },
} as const;

export type LetterForm = keyof typeof LETTER_FORMS;

/** A letter as DOCX or PDF in the layout of GB/T 9704-2012; PDF in the fonts of the office's folder where it has one. */
export async function renderLetter(
  { fontFolder = null }: Pick<Services, 'fontFolder'>,
  letter: { readonly text: LetterText; readonly state: 'draft' | 'issued'; readonly seal: OfficialSeal | null },
  form: LetterForm,
): Promise<Uint8Array> {
  const document = toOfficialDocument(letter.text, letter.state, letter.seal);
  return form === 'docx' ? writeOfficialDocx(document) : writeOfficialPdf(document, fontFolder);
}
