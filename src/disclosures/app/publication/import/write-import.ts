import { currentCalendar } from '../../../../calendar/index.js';
import { describeError } from '../../../../kernel/errors.js';
import { localDateInShanghai, yearOf } from '../../../../kernel/local-date.js';
import { ok, type Refusal, type Result } from '../../../../kernel/result.js';
import type { CellError } from '../../../../kernel/sheet/index.js';
import { documentNumberKey, publishBy } from '../../../../law/catalogue/index.js';
import type { Organ } from '../../../../organs/index.js';
import type { OrganTransaction } from '../../../../platform/database/schema.js';
import { appendStreams, lockChains, type StreamEvents } from '../../../../platform/ledger/index.js';
import type { ReadSheet } from '../../../../platform/sheets/index.js';
import { insertFiles, type FileRow } from '../../../db/publication/files.js';
import { insertImportedReviews } from '../../../db/publication/reviews.js';
import { insertPublications, takeNumbers, takeSerials } from '../../../db/publication/publications.js';
import { lockRecordsByNumber } from '../../../db/records.js';
import { knownNumbers, knownTitles } from '../../../db/publication/known.js';
import { insertVersions } from '../../../db/publication/versions.js';
import type { PublicationColumn } from '../../../domain/import/publication-sheet.js';
import { decideAskReview, decideWrite } from '../../../domain/publication/decide-publication.js';
import { evolvePublication, type PublicationEvent } from '../../../domain/publication/events.js';
import { indexNumber } from '../../../domain/publication/index-number.js';
import type { PublicationState } from '../../../domain/publication/publication.js';
import { shortCode } from '../../../domain/publication/short-code.js';
import { checkValidity, IN_FORCE, NO_VALIDITY } from '../../../domain/publication/validity.js';
import type { DisclosureRecord } from '../../../domain/records/record.js';
import { validityChange } from '../follow-record.js';
import { keepOnRecord } from '../keep-on-record.js';
import { prepareContent, type PreparedContent } from '../prepare-content.js';
import { contentOfRow, validityOfRow, type Row } from './import-row.js';

/** A row with what its folder holds for it. */
export interface RowToImport {
  readonly row: Row;
  readonly publicationId: string;
  readonly bodyHtml: string | null;
  /** Its files, already sealed. */
  readonly files: readonly FileRow[];
}

export interface ImportEntry {
  readonly organ: Organ;
  readonly importId: string;
  readonly actor: string;
  readonly now: Date;
}

interface Made {
  readonly of: RowToImport;
  readonly prepared: PreparedContent;
  readonly recordId: string | null;
  readonly record: DisclosureRecord | null;
  readonly streams: readonly StreamEvents[];
}

/**
 * Writes the rows of an import, each sent to its secrecy review, and gives what is wrong in which cell: where anything is,
 * the caller takes all of it back. A document is put on record with its row.
 */
export async function writeImport(
  trx: OrganTransaction,
  entry: ImportEntry,
  sheet: ReadSheet<PublicationColumn>,
  rows: readonly RowToImport[],
): Promise<CellError[]> {
  const { organ, actor, now } = entry;
  const today = localDateInShanghai(now);
  const errors: CellError[] = [...(await doubles(trx, organ.id, sheet))];
  // Documents on record are locked before the organ's chain, which the first row takes.
  const documents = rows.filter(({ row }) => row.values.recordKind !== undefined);
  const numbers = documents.map(({ row }) => String(row.values.documentNumber ?? '').replace(/\s+/g, ''));
  await lockRecordsByNumber(trx, organ.id, numbers);
  const made: Made[] = [];
  for (const of of rows) {
    const { row, bodyHtml, files } = of;
    const named = files.map(({ file_id }) => file_id);
    const prepared = prepareContent(contentOfRow(row, bodyHtml, named), { organ, files, today });
    if (!prepared.ok) {
      errors.push(sheet.errorAt(row.row, columnOf(prepared), reasonOf(prepared)));
      continue;
    }
    const sound = checkValidity(validityOfRow(row) ?? NO_VALIDITY, prepared.value.content.facts.madeOn);
    if (!sound.ok) {
      errors.push(sheet.errorAt(row.row, 'validity', reasonOf(sound)));
      continue;
    }
    const place = { organId: organ.id, actor, now, publicationId: of.publicationId };
    const kept = await keepOnRecord(trx, place, prepared.value.content, { recordId: null, publishedOn: null });
    if (kept.ok) made.push({ of, prepared: prepared.value, ...kept.value });
    else
      errors.push(
        sheet.errorAt(row.row, kept.code === 'disclosure.known' ? 'documentNumber' : columnOf(kept), reasonOf(kept)),
      );
  }
  if (errors.length > 0) return errors;
  return insertAll(trx, entry, sheet, made);
}

async function insertAll(
  trx: OrganTransaction,
  entry: ImportEntry,
  sheet: ReadSheet<PublicationColumn>,
  made: readonly Made[],
): Promise<CellError[]> {
  const { organ, importId, actor, now } = entry;
  const organId = organ.id;
  await lockChains(trx, [organId]);
  const numbers = await numbersFor(trx, organ, made);
  const serials = await takeSerials(trx, made.length);
  const errors: CellError[] = [];
  const written: { made: Made; state: PublicationState; events: readonly PublicationEvent[]; code: string }[] = [];
  for (const [index, each] of made.entries()) {
    const events = await eventsOf(trx, entry, each, numbers[index] ?? '');
    if (!events.ok) {
      errors.push(sheet.errorAt(each.of.row.row, 'validity', reasonOf(events)));
      continue;
    }
    const state = events.value.reduce<PublicationState | null>(evolvePublication, null);
    if (state) written.push({ made: each, state, events: events.value, code: shortCode(serials[index] ?? 0) });
  }
  if (errors.length > 0) return errors;
  await insertPublications(
    trx,
    { organId, importId, enteredBy: actor, enteredAt: now },
    written.map(({ made: { of, prepared }, state, code }) => ({
      publicationId: of.publicationId,
      shortCode: code,
      state,
      content: prepared.content,
    })),
  );
  await insertVersions(
    trx,
    written.map(({ made: { of, prepared }, state }) => ({
      organId,
      publicationId: of.publicationId,
      version: { versionNo: 1, ...prepared, changeNote: null, dueOn: state.dueOn, madeAt: now, madeBy: actor },
    })),
  );
  await insertFiles(
    trx,
    written.flatMap(({ made: { of } }) => of.files),
  );
  const asked = written.filter(({ state }) => state.stage === 'review');
  await insertImportedReviews(
    trx,
    organId,
    asked.map(({ made: { of } }) => of.publicationId),
    { actor, now },
  );
  await appendStreams(
    trx,
    written.flatMap(({ made: { of, streams }, events }) => [
      ...streams,
      { origin: { organId, streamId: of.publicationId, actor, recordedAt: now, afterSeq: 0 }, events },
    ]),
  );
  return [];
}

async function eventsOf(
  trx: OrganTransaction,
  { organ, importId, now }: ImportEntry,
  { of, prepared, recordId, record }: Made,
  number: string,
): Promise<Result<readonly PublicationEvent[]>> {
  const { content, attachments, contentHash } = prepared;
  const { catalogue, genre, madeOn } = content.facts;
  const today = localDateInShanghai(now);
  const effect = catalogue === 'documents' && genre !== 'interpretation' ? IN_FORCE : NO_VALIDITY;
  const fresh = { validity: validityOfRow(of.row) ?? effect, inForceOn: record?.inForceOn ?? content.facts.inForceOn };
  const recorded = record ? await validityChange(trx, { organId: organ.id, today }, fresh, record) : null;
  const { inForceOn, ...validity } = recorded?.payload ?? { ...fresh.validity, inForceOn: fresh.inForceOn };
  const dueOn = publishBy(await currentCalendar(trx), { catalogue, genre, from: madeOn })?.date ?? null;
  const what = { contentHash, catalogue, genre, madeOn, inForceOn, dueOn, recordId };
  const given = { ...what, indexNumber: number, validity, interprets: null, importId };
  const event = decideWrite(given, today);
  if (!event.ok) return event;
  const holds = { words: content.bodyText !== '', files: attachments.length > 0 };
  const asked = decideAskReview(evolvePublication(null, event.value), holds, today);
  return ok(asked.ok ? [event.value, asked.value] : [event.value]);
}

/** Index numbers for the rows, running on by the years they were made in. */
async function numbersFor(trx: OrganTransaction, organ: Organ, made: readonly Made[]): Promise<string[]> {
  const counts = new Map<number, number>();
  for (const { prepared } of made) {
    const year = yearOf(prepared.content.facts.madeOn);
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const next = new Map<number, number>();
  for (const [year, count] of counts) next.set(year, await takeNumbers(trx, organ.id, year, count));
  return made.map(({ prepared }) => {
    const year = yearOf(prepared.content.facts.madeOn);
    const running = next.get(year) ?? 1;
    next.set(year, running + 1);
    return indexNumber(organ.code, prepared.content.facts.catalogue, prepared.content.facts.madeOn, running);
  });
}

/** Publications that are there already, or twice in the sheet. */
async function doubles(
  trx: OrganTransaction,
  organId: string,
  { rows, errorAt }: ReadSheet<PublicationColumn>,
): Promise<CellError[]> {
  const keyOf = ({ values }: Row) => documentNumberKey(String(values.documentNumber ?? ''));
  const titleOf = ({ values }: Row) => `${String(values.madeOn)} ${String(values.title)}`;
  const numbers = await knownNumbers(
    trx,
    organId,
    rows.map(keyOf).filter((key) => key !== null),
  );
  const titles = await knownTitles(
    trx,
    organId,
    rows.map(({ values }) => String(values.title)),
  );
  const seen = new Map<string, number>();
  return rows.flatMap((row): CellError[] => {
    const number = keyOf(row);
    const key = number ?? titleOf(row);
    const earlier = seen.get(key);
    seen.set(key, earlier ?? row.row);
    const column = number === null ? 'title' : 'documentNumber';
    if (number === null ? titles.has(key) : numbers.has(number)) return [errorAt(row.row, column, '该信息已经录入')];
    return earlier === undefined ? [] : [errorAt(row.row, column, `与第 ${earlier} 行重复`)];
  });
}

const COLUMNS: Readonly<Record<string, PublicationColumn>> = {
  title: 'title',
  summary: 'summary',
  catalogue: 'catalogue',
  genre: 'genre',
  recordKind: 'recordKind',
  issuer: 'issuer',
  documentNumber: 'documentNumber',
  topic: 'topic',
  madeOn: 'madeOn',
  earlierPublishedOn: 'publishedOn',
};

function columnOf({ params }: Refusal): PublicationColumn {
  return COLUMNS[String(params['field'] ?? '')] ?? 'title';
}

function reasonOf({ code, params }: Refusal): string {
  return code === 'input.invalid' ? String(params['reason']) : describeError(code, params).replace(/。$/, '');
}
