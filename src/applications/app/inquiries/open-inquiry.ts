import type { LocalDate } from '../../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../../kernel/result.js';
import { actorOf, mayActFor, maySee, type Viewer } from '../../../kernel/visibility.js';
import { letterFile, readLetter, type LetterFile, type LetterForm, type LetterText } from '../../../letters/index.js';
import { readOrgan } from '../../../platform/database/with-organ.js';
import { withViewer } from '../../../platform/database/with-viewer.js';
import type { Services } from '../../../platform/services.js';
import { readPersonal } from '../../../platform/vault/index.js';
import { selectInquiry, type InquiryRow } from '../../db/organ-inquiries.js';
import { summarizeInquiries, type InquirySummary } from './inquiry-state.js';

export interface InquiryInput {
  /** The organ asked. */
  readonly organId: string;
  readonly inquiryId: string;
  readonly today: LocalDate;
}

/** An inquiry opened: what is asked and the letter; nothing else of the case it belongs to. */
export interface OpenedInquiry extends InquirySummary {
  /** What information it is asked about; `null` once erased. */
  readonly matters: string | null;
  /** `null` where no letter went out in the system, or it was erased. */
  readonly letter: LetterText | null;
  /** The reasons this organ gave. */
  readonly reason: string | null;
  readonly mayAnswer: boolean;
}

/** Asks for the letters of the organ that asks: the row in the inbox is the right to read this one. */
const INBOX: Viewer = { kind: 'system', name: 'inquiry' };

/** Opens an inquiry of an organ's inbox. Refuses `access.denied`, `inquiry.unknown`. */
export async function openInquiry(
  services: Services,
  viewer: Viewer,
  input: InquiryInput,
): Promise<Result<OpenedInquiry>> {
  const found = await findInquiry(services, viewer, input);
  if (!found.ok) return found;
  const { row, summary } = found.value;
  const texts = await readTexts(services, viewer, row);
  if (!texts.ok) return texts;
  const letter = await letterOf(services, row);
  if (!letter.ok) return letter;
  const mayAnswer = summary.state === 'open' && mayActFor(viewer, input.organId);
  return ok({ ...summary, ...texts.value, letter: letter.value, mayAnswer });
}

/** The letter of an inquiry as a file, the bytes the organ that asks has. Refuses as `openInquiry`, and `letter.unknown`. */
export async function inquiryLetter(
  services: Services,
  viewer: Viewer,
  input: InquiryInput & { readonly form: LetterForm },
): Promise<Result<LetterFile>> {
  const found = await findInquiry(services, viewer, input);
  if (!found.ok) return found;
  const { letter_id: letterId, asking_organ_id: organId } = found.value.row;
  if (letterId === null) return refuse('letter.unknown');
  return letterFile(services, INBOX, { organId, letterId, form: input.form });
}

/** A row of the inbox, for who may see it. Refuses `access.denied`, `inquiry.unknown`. */
export async function findInquiry(
  { db }: Pick<Services, 'db'>,
  viewer: Viewer,
  { organId, inquiryId, today }: InquiryInput,
): Promise<Result<{ readonly row: InquiryRow; readonly summary: InquirySummary }>> {
  if (!maySee(viewer, { kind: 'inquiry', organId })) return refuse('access.denied');
  return withViewer(db, viewer, organId, async (trx) => {
    const row = await selectInquiry(trx, organId, inquiryId).executeTakeFirst();
    const [summary] = row ? await summarizeInquiries(trx, [row], today) : [];
    return row && summary ? ok({ row, summary }) : refuse('inquiry.unknown');
  });
}

async function letterOf(services: Services, row: InquiryRow): Promise<Result<LetterText | null>> {
  if (row.letter_id === null) return ok(null);
  const letter = await readLetter(services, INBOX, { organId: row.asking_organ_id, letterId: row.letter_id });
  return letter.ok ? ok(letter.value.text) : letter;
}

async function readTexts(
  { db, vault }: Services,
  viewer: Viewer,
  row: InquiryRow,
): Promise<Result<Pick<OpenedInquiry, 'matters' | 'reason'>>> {
  const place = { organId: row.asking_organ_id, streamId: row.application_id };
  return readOrgan(db, { actor: actorOf(viewer), organId: row.asking_organ_id }, async (trx) => {
    const asked = await readPersonal(trx, vault, { ...place, kind: `consultation/${row.inquiry_id}` });
    if (!asked.ok) return asked;
    const reason = await readPersonal(trx, vault, { ...place, kind: `consultation/${row.inquiry_id}/answer` });
    if (!reason.ok) return reason;
    const { matters = null } = (asked.value ?? {}) as { readonly matters?: string };
    return ok({ matters, reason: typeof reason.value === 'string' ? reason.value : null });
  });
}
