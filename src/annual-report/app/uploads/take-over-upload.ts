import { ok, refuse, type Result } from '../../../kernel/result.js';
import type { Act } from '../../../kernel/visibility.js';
import type { OrganTransaction } from '../../../platform/database/schema.js';
import type { Services } from '../../../platform/services.js';
import { upsertSection, upsertTypedCell } from '../../db/drafts.js';
import { casesOnRecord } from '../../db/uploads/cases-on-record.js';
import { deleteTypedTable } from '../../db/uploads/typed-tables.js';
import { selectUpload } from '../../db/uploads/uploads.js';
import type { SectionId } from '../../domain/report-document.js';
import {
  planTakeOver,
  type NotTaken,
  type PlannedCell,
  type TakenTable,
  type TakeOverPlan,
} from '../../domain/uploads/take-over-plan.js';
import { changeDraft, type DraftTarget } from '../change-draft.js';
import { hashText } from '../hash-text.js';
import { loadDraft } from '../open-draft.js';
import { presentUpload } from './find-upload.js';

export interface TakeOverInput extends DraftTarget {
  readonly uploadId: string;
  /** 0 the preamble, 1 to 6 the sections. */
  readonly sections: readonly (0 | SectionId)[];
  readonly tables: readonly TakenTable[];
  /** Who answers for the figures; needed with tables. */
  readonly name: string;
  /** Why `t3` or `t4` does not come from the ledger; needed with them. */
  readonly reason: string;
}

const TABLE_NAMES: Readonly<Record<TakenTable, string>> = { t2: '表二', t3: '表三', t4: '表四' };
const WHY: Readonly<Record<NotTaken, string>> = {
  absent: '文件中没有读到这张表',
  format: '文件中的表不是本年度的格式',
  members: '本机关的数据由下级汇总得出',
  recorded: '本机关的办件已在本系统登记，以台账数据为准',
  incomplete: '有空白或者读不出的数字',
  same: '与草稿相同，没有可以取用的数字',
};
const LONGEST_TEXT = 40_000;

/**
 * Takes an uploaded report over as data (取用), in one step and whole: the chosen texts into their sections, the chosen tables as
 * typed figures with where they come from (docs/decisions/0171). Refuses as `changeDraft`, `report.upload-*`,
 * `report.table-not-taken`, `input.invalid`.
 */
export async function takeOverUpload(
  services: Pick<Services, 'db'>,
  act: Act,
  input: TakeOverInput,
): Promise<Result<{ readonly version: number }>> {
  const { organId, year, uploadId } = input;
  const sections = [...new Set(input.sections)];
  const tables = [...new Set(input.tables)];
  const words = checkWords(input, tables);
  if (!words.ok) return words;
  if (sections.length + tables.length === 0) return refuse('report.nothing-chosen');
  return changeDraft(services, act, input, async (trx, { organ }) => {
    const found = presentUpload(await selectUpload(trx, { organId, year, uploadId }));
    if (!found.ok) return found;
    const draft = await loadDraft(trx, organ, { year, now: act.now });
    if (!draft.ok) return draft;
    const plan = planTakeOver(found.value.reading, draft.value, await casesOnRecord(trx, organId, year));
    const texts = textsOf(plan, sections);
    if (!texts.ok) return texts;
    const figures = figuresOf(plan, tables);
    if (!figures.ok) return figures;
    const place = { organ_id: organId, year };
    for (const { section, text } of texts.value) await upsertSection(trx, { ...place, section, text });
    for (const { table, cells } of figures.value) {
      const from = `取自上传的报告《${found.value.file_name}》`;
      const reason = table === 't2' ? from : `${from}：${words.value.reason}`;
      if (table !== 't2') await deleteTypedTable(trx, organId, year, table);
      const typed = { typed_by: words.value.name, reason, typed_at: act.now };
      for (const [cell, value] of cells) await upsertTypedCell(trx, { ...place, cell, value, ...typed });
    }
    const payload = {
      uploadId,
      texts: texts.value.map(({ section, text }) => ({ section, textHash: hashText(text) })),
      tables: figures.value.map(({ table, cells }) => ({ table, cells: Object.fromEntries(cells) })),
    };
    return ok({ type: 'report.taken-over', payload, value: {} });
  });
}

/**
 * Gives up the figures of `t3` or `t4` that were taken over (撤销取用): the table is counted from the ledger again. Refuses as
 * `changeDraft`, `report.nothing-chosen` where none were.
 */
export async function giveUpTaken(
  services: Pick<Services, 'db'>,
  act: Act,
  input: DraftTarget & { readonly table: 't3' | 't4' },
): Promise<Result<{ readonly version: number }>> {
  return changeDraft(services, act, input, async (trx: OrganTransaction) => {
    const { organId, year, table } = input;
    if ((await deleteTypedTable(trx, organId, year, table)) === 0) return refuse('report.nothing-chosen');
    return ok({ type: 'report.taken-given-up', payload: { table }, value: {} });
  });
}

function checkWords(
  input: TakeOverInput,
  tables: readonly TakenTable[],
): Result<{ readonly name: string; readonly reason: string }> {
  const name = input.name.replaceAll('\0', '').trim();
  const reason = input.reason.replaceAll('\0', '').trim();
  if (tables.length > 0 && (name === '' || name.length > 40)) {
    return refuse('input.invalid', { field: '填报人', reason: '请填写对数字负责的人（不超过 40 字）' });
  }
  if (tables.some((table) => table !== 't2') && (reason === '' || reason.length > 300)) {
    return refuse('input.invalid', { field: '理由', reason: '请写明不由台账生成的理由（不超过 300 字）' });
  }
  return ok({ name, reason });
}

function textsOf(
  { sections: planned }: TakeOverPlan,
  sections: readonly (0 | SectionId)[],
): Result<{ readonly section: 0 | SectionId; readonly text: string }[]> {
  const texts = planned
    .filter(({ section }) => sections.includes(section))
    .map(({ section, uploaded: text }) => ({ section, text }));
  if (texts.length < sections.length || texts.some(({ text }) => text === '')) {
    return refuse('input.invalid', { field: '部分', reason: '文件中没有读到这一部分的文字' });
  }
  const long = texts.find(({ text }) => text.length > LONGEST_TEXT);
  if (long) return refuse('input.invalid', { field: '文字', reason: `每一部分不超过 ${LONGEST_TEXT} 字` });
  return ok(texts);
}

function figuresOf(
  { tables: planned }: TakeOverPlan,
  tables: readonly TakenTable[],
): Result<{ readonly table: TakenTable; readonly cells: readonly (readonly [string, number])[] }[]> {
  const chosen = planned.filter(({ table }) => tables.includes(table));
  for (const { table, notTaken } of chosen) {
    if (notTaken) return refuse('report.table-not-taken', { table: TABLE_NAMES[table], reason: WHY[notTaken] });
  }
  // Of `t2` what differs; of the others every cell, so that the table is of one source.
  const isTaken = (table: TakenTable, { outcome }: PlannedCell) =>
    table !== 't2' || outcome === 'fill' || outcome === 'replace';
  return ok(
    chosen.map(({ table, cells }) => ({
      table,
      cells: cells.flatMap((cell) =>
        isTaken(table, cell) && cell.uploaded !== null ? [[cell.cell, cell.uploaded] as const] : [],
      ),
    })),
  );
}
