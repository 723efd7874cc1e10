import type { LocalDate } from '../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../kernel/result.js';
import { maySee, type Viewer } from '../../kernel/visibility.js';
import type { OrganTransaction } from '../../platform/database/schema.js';
import { withViewer } from '../../platform/database/with-viewer.js';
import type { Services } from '../../platform/services.js';
import { selectFilesOf, type LetterFileRow } from '../db/letter-files.js';
import { selectLetter, selectLettersOf, type LetterRow, type LetterSubject } from '../db/letters.js';
import { LETTER_KIND_RULES, type LetterKind } from '../domain/letter-kind.js';
import { openPlaces, type LetterText } from '../domain/letter-text.js';
import { openWords } from './letter-words.js';

/** A letter in a list: nothing in it tells what it says. */
export interface LetterSummary {
  readonly letterId: string;
  readonly subject: LetterSubject;
  readonly kind: LetterKind;
  readonly label: string;
  readonly state: 'draft' | 'issued';
  readonly version: number;
  readonly documentNumber: string | null;
  readonly issuedOn: LocalDate | null;
  /** The letter it corrects, and the one that took its place. */
  readonly replaces: string | null;
  readonly replacedBy: string | null;
  readonly erased: boolean;
}

export interface LetterDetail extends LetterSummary {
  /** `null` where it was erased. */
  readonly text: LetterText | null;
  /** What is still to be filled in before it can be issued. */
  readonly openPlaces: readonly string[];
  /** Stamped scans that came back. */
  readonly scans: readonly {
    readonly fileId: string;
    readonly mediaType: string;
    readonly size: number;
    readonly storedAt: Date;
  }[];
}

export interface LetterPlace {
  readonly organId: string;
  readonly letterId: string;
}

/** May `viewer` see this letter: the organ's own staff; the applicant, once issued, those that went to them. */
export function maySeeLetter(
  viewer: Viewer,
  row: Pick<LetterRow, 'organ_id' | 'subject_kind' | 'subject_id' | 'kind' | 'state'>,
): boolean {
  if (!maySee(viewer, { kind: 'identity', organId: row.organ_id, applicationId: row.subject_id })) return false;
  if (viewer.kind !== 'applicant') return true;
  const { reader } = LETTER_KIND_RULES[row.kind as LetterKind];
  return row.subject_kind === 'application' && row.state === 'issued' && reader === 'applicant';
}

/** Letters of a case or dispute, in the order they were drafted; of each viewer, those they may see. Refuses `access.denied`. */
export async function listLetters(
  { db }: Pick<Services, 'db'>,
  viewer: Viewer,
  { organId, subject }: { readonly organId: string; readonly subject: LetterSubject },
): Promise<Result<LetterSummary[]>> {
  if (!maySee(viewer, { kind: 'identity', organId, applicationId: subject.id })) return refuse('access.denied');
  return withViewer(db, viewer, organId, async (trx) => {
    const rows = await selectLettersOf(trx, organId, subject);
    return ok(rows.filter((row) => maySeeLetter(viewer, row)).map((row) => summarize(row, rows)));
  });
}

/** A letter with its words. Refuses `letter.unknown` for what is not there or not for this viewer's eyes. */
export async function readLetter(
  services: Pick<Services, 'db' | 'vault'>,
  viewer: Viewer,
  { organId, letterId }: LetterPlace,
): Promise<Result<LetterDetail>> {
  return withViewer(services.db, viewer, organId, async (trx) => {
    const row = await selectLetter(trx, organId, letterId).executeTakeFirst();
    if (!row || !maySeeLetter(viewer, row)) return refuse('letter.unknown');
    return detail(trx, services, row);
  });
}

async function detail(
  trx: OrganTransaction,
  { vault }: Pick<Services, 'vault'>,
  row: LetterRow,
): Promise<Result<LetterDetail>> {
  const text = openWords(vault, row);
  if (!text.ok) return text;
  const others = await selectLettersOf(trx, row.organ_id, { kind: row.subject_kind, id: row.subject_id });
  const files = await selectFilesOf(trx, row.organ_id, row.letter_id);
  return ok({
    ...summarize(row, others),
    text: text.value,
    openPlaces: text.value ? openPlaces(text.value) : [],
    scans: files.filter((file) => file.form === 'scan' && file.sealed_key).map(scanOf),
  });
}

function scanOf(file: LetterFileRow): LetterDetail['scans'][number] {
  return { fileId: file.file_id, mediaType: file.media_type, size: file.size, storedAt: file.stored_at };
}

function summarize(row: LetterRow, rows: readonly LetterRow[]): LetterSummary {
  const kind = row.kind as LetterKind;
  const replacement = rows.find((other) => other.replaces === row.letter_id && other.state === 'issued');
  return {
    letterId: row.letter_id,
    subject: { kind: row.subject_kind, id: row.subject_id },
    kind,
    label: LETTER_KIND_RULES[kind].label,
    state: row.state,
    version: row.version,
    documentNumber: row.document_number,
    issuedOn: row.issued_on,
    replaces: row.replaces,
    replacedBy: replacement?.letter_id ?? null,
    erased: row.erased_at !== null,
  };
}
