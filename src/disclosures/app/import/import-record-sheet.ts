import { describeError } from '../../../kernel/errors.js';
import { newId } from '../../../kernel/ids.js';
import { localDateInShanghai, type LocalDate } from '../../../kernel/local-date.js';
import type { Refusal } from '../../../kernel/result.js';
import type { CellError } from '../../../kernel/sheet/index.js';
import type { OrganTransaction } from '../../../platform/database/schema.js';
import { appendStreams } from '../../../platform/ledger/index.js';
import type { ReadSheet, SheetRow } from '../../../platform/sheets/index.js';
import { insertImport } from '../../db/imports.js';
import { insertRecords, recordsByNumber, recordsByTitle, titleKey } from '../../db/records.js';
import type { RecordColumn } from '../../domain/import/record-sheet.js';
import { decideRecord } from '../../domain/records/decide-record.js';
import { evolveRecord, type Recorded } from '../../domain/records/events.js';
import type { EndWay, RecordFacts, RecordKind } from '../../domain/records/record.js';
import type { ImportMode, ImportOutcome } from './import-outcome.js';

export interface ImportPlace {
  readonly organId: string;
  readonly actor: string;
  readonly now: Date;
  readonly mode: ImportMode;
  readonly fileName: string | null;
  readonly fileHash: string;
}

type Row = SheetRow<RecordColumn>;
type Sheet = ReadSheet<RecordColumn>;

/** Checks a sheet of documents whole, and writes it where it is sound and to be imported. The organ's chain is locked. */
export async function importRecordSheet(
  trx: OrganTransaction,
  place: ImportPlace,
  sheet: Sheet,
): Promise<ImportOutcome> {
  const importId = newId();
  const today = localDateInShanghai(place.now);
  const ids = new Map(sheet.rows.map(({ row }) => [row, newId()]));
  const numbers = await numbersAtHand(trx, place.organId, sheet, ids);
  const errors: CellError[] = [...sheet.errors, ...(await doubles(trx, place.organId, sheet))];
  const unread = new Set(sheet.errors.map(({ row }) => row));
  const made: { readonly recordId: string; readonly event: Recorded }[] = [];
  for (const row of sheet.rows) {
    if (unread.has(row.row)) continue;
    const facts = factsOf(row, numbers);
    errors.push(...rowErrors(row, sheet, numbers));
    const event = decideRecord(facts, importId, today);
    if (event.ok) made.push({ recordId: ids.get(row.row) ?? newId(), event: event.value });
    else errors.push(sheet.errorAt(row.row, columnOf(event), reasonOf(event)));
  }
  errors.sort((a, b) => a.row - b.row);
  const outcome = { rows: sheet.rows.length, errors };
  if (place.mode === 'check' || errors.length > 0) return { importId: null, ...outcome };
  await write(trx, place, importId, sheet.format, made);
  return { importId, ...outcome };
}

async function write(
  trx: OrganTransaction,
  { organId, actor, now, fileName, fileHash }: ImportPlace,
  importId: string,
  format: Sheet['format'],
  made: readonly { readonly recordId: string; readonly event: Recorded }[],
): Promise<void> {
  await insertImport(trx, {
    organ_id: organId,
    import_id: importId,
    sheet: 'records',
    format,
    file_name: fileName,
    file_hash: fileHash,
    rows: made.length,
    imported_at: now,
    imported_by: actor,
    taken_back_at: null,
    taken_back_by: null,
  });
  const records = made.map(({ recordId, event }) => ({ recordId, state: evolveRecord(null, event) }));
  await insertRecords(trx, { organId, importId, enteredBy: actor, enteredAt: now }, records);
  const origin = { organId, actor, recordedAt: now, afterSeq: 0 };
  await appendStreams(
    trx,
    made.map(({ recordId, event }) => ({ origin: { ...origin, streamId: recordId }, events: [event] })),
  );
}

const text = (value: string | number | undefined): string | null => (value === undefined ? null : String(value));
const numberOf = (value: string | number | undefined) => text(value)?.replace(/\s+/g, '') || null;

function factsOf({ values }: Row, numbers: ReadonlyMap<string, string>): RecordFacts {
  const madeOn = values.madeOn as LocalDate;
  const endedOn = (values.endedOn ?? null) as LocalDate | null;
  const replacing = numberOf(values.replacedBy);
  return {
    kind: values.kind as RecordKind,
    title: text(values.title) ?? '',
    documentNumber: numberOf(values.documentNumber),
    madeOn,
    publishedOn: (values.publishedOn ?? null) as LocalDate | null,
    inForceOn: (values.inForceOn ?? madeOn) as LocalDate,
    end:
      endedOn && values.endedAs
        ? {
            on: endedOn,
            as: values.endedAs as EndWay,
            replacedBy: replacing === null ? null : (numbers.get(replacing) ?? null),
          }
        : null,
  };
}

function rowErrors({ row, values }: Row, sheet: Sheet, numbers: ReadonlyMap<string, string>): CellError[] {
  const errors: CellError[] = [];
  if ((values.endedOn === undefined) !== (values.endedAs === undefined)) {
    const missing = values.endedOn === undefined ? 'endedOn' : 'endedAs';
    errors.push(sheet.errorAt(row, missing, '失去效力的日期和方式应当同时填写'));
  }
  const replacing = numberOf(values.replacedBy);
  if (replacing === null) return errors;
  if (values.endedOn === undefined) {
    errors.push(sheet.errorAt(row, 'replacedBy', '现行有效的文件不填替代文件'));
  } else if (!numbers.has(replacing)) {
    errors.push(sheet.errorAt(row, 'replacedBy', '没有登记过这个文号，本表中也没有'));
  } else if (replacing === numberOf(values.documentNumber)) {
    errors.push(sheet.errorAt(row, 'replacedBy', '文件不能由它自己替代'));
  }
  return errors;
}

/** Ids by document number: of records that are there, and of rows of the sheet. */
async function numbersAtHand(
  trx: OrganTransaction,
  organId: string,
  { rows }: Sheet,
  ids: ReadonlyMap<number, string>,
): Promise<ReadonlyMap<string, string>> {
  const replacing = rows.map(({ values }) => numberOf(values.replacedBy)).filter((number) => number !== null);
  const known = await recordsByNumber(trx, organId, replacing);
  const own = rows.flatMap(({ row, values }): [string, string][] => {
    const number = numberOf(values.documentNumber);
    return number === null ? [] : [[number, ids.get(row) ?? '']];
  });
  return new Map([...known, ...own]);
}

/** Documents that are on record already, or twice in the sheet. */
async function doubles(trx: OrganTransaction, organId: string, { rows, errorAt }: Sheet): Promise<CellError[]> {
  const numbers = rows.map(({ values }) => numberOf(values.documentNumber)).filter((number) => number !== null);
  const titles = rows.map(({ values }) => text(values.title)).filter((title) => title !== null);
  const byNumber = await recordsByNumber(trx, organId, numbers);
  const byTitle = await recordsByTitle(trx, organId, titles);
  const rowOf = new Map<string, number>();
  return rows.flatMap(({ row, values }): CellError[] => {
    const number = numberOf(values.documentNumber);
    const { kind, title, madeOn } = values;
    const key = number ?? titleKey(kind as RecordKind, String(title), madeOn as LocalDate);
    const earlier = rowOf.get(key);
    rowOf.set(key, earlier ?? row);
    const column = number === null ? 'title' : 'documentNumber';
    if (number === null ? byTitle.has(key) : byNumber.has(key)) return [errorAt(row, column, '该文件已经登记')];
    return earlier === undefined ? [] : [errorAt(row, column, `与第 ${earlier} 行重复`)];
  });
}

const COLUMNS: Readonly<Record<string, RecordColumn>> = {
  title: 'title',
  documentNumber: 'documentNumber',
  madeOn: 'madeOn',
  publishedOn: 'publishedOn',
  endedOn: 'endedOn',
};

function columnOf({ params }: Refusal): RecordColumn {
  return COLUMNS[String(params['field'] ?? '')] ?? 'title';
}

function reasonOf({ code, params }: Refusal): string {
  return code === 'input.invalid' ? String(params['reason']) : describeError(code, params).replace(/。$/, '');
}
