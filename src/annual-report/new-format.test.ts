import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import mammoth from 'mammoth';
import { importDecisions, recordDocument } from '../disclosures/index.js';
import { localDate } from '../kernel/local-date.js';
import type { Result } from '../kernel/result.js';
import { FORMAT_2021 } from '../law/report-format/format-2021.js';
import {
  allCellKeys,
  formatForYear,
  REPORT_FORMATS,
  type FormatId,
  type ReportFormat,
} from '../law/report-format/index.js';
import { registerOrgan } from '../organs/index.js';
import { startTestDatabase, TEST_SECRET_KEY, type TestDatabase } from '../platform/database/testing.js';
import { memoryFiles } from '../platform/files/testing.js';
import type { Services } from '../platform/services.js';
import { openVault } from '../platform/vault/index.js';
import { checkDraft, deriveReport, draftDocument, openCell, openDraft, reportToDocx, saveTypedCell } from './index.js';

/** A format that no notice has set: other rows in table two, and reports from 2090 on. */
const MADE_UP = '2090' as FormatId;
const format: ReportFormat = {
  ...FORMAT_2021,
  id: MADE_UP,
  notice: '国办公开办函〔2090〕1号',
  noticeTitle: '关于试行新的年度报告格式的通知（虚构）',
  firstYear: 2090,
  t2: [
    {
      item: '（一）',
      label: '第二十条第（一）项',
      rows: [
        {
          key: 'normative',
          label: '行政规范性文件',
          columns: [
            { key: 'issued', label: '本年制发件数' },
            { key: 'effective', label: '现行有效件数' },
          ],
        },
      ],
    },
    {
      item: '（六）',
      label: '第二十条第（六）项',
      rows: [{ key: 'penalties', label: '行政处罚', columns: [{ key: 'decisions', label: '本年处理决定数量' }] }],
    },
    {
      item: '（十五）',
      label: '第二十条第（十五）项',
      rows: [{ key: 'inspections', label: '行政检查', columns: [{ key: 'visits', label: '本年检查次数' }] }],
    },
  ],
};
const formats = REPORT_FORMATS as Record<string, ReportFormat>;
const now = new Date('2091-01-20T02:00:00Z');
const act = { viewer: { kind: 'system', name: 'test' }, now } as const;
let database: TestDatabase;
let services: Services;
let organId: string;

beforeAll(async () => {
  formats[MADE_UP] = format;
  database = await startTestDatabase();
  services = { db: database.db, vault: openVault(TEST_SECRET_KEY), files: memoryFiles() };
  const facts = { code: 'XGS', name: '示例区新格式局', level: 'department', kind: 'bureau', parentId: null } as const;
  organId = must(await registerOrgan(services, act, { ...facts, validFrom: localDate('2080-01-01') })).id;
});
afterAll(async () => {
  // Other files of this process know the official formats alone.
  delete formats[MADE_UP];
  await database.stop();
});

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.code} ${JSON.stringify(result.params)}`);
  return result.value;
}

describe('a new format', () => {
  it('is a file of data: chosen by its year, derived, drafted, checked, opened and written as Word', async () => {
    expect([formatForYear(2089)?.id, formatForYear(2090)?.id]).toEqual(['2021', MADE_UP]);
    const facts = {
      kind: 'normative',
      title: '示例办法',
      documentNumber: null,
      madeOn: localDate('2090-05-06'),
      publishedOn: null,
      inForceOn: localDate('2090-06-01'),
      end: null,
    } as const;
    must(await recordDocument(services, act, { organId, facts }));
    const row = { row: 1, kind: 'penalties', period: '2090', count: 7, amountFen: null } as const;
    must(await importDecisions(services, act, { organId, rows: [{ ...row, source: '系统', reference: null }] }));
    const typed = { organId, year: 2090, name: '示例经办人', reason: '检查台账' };
    must(await saveTypedCell(services, act, { ...typed, cell: 't2.inspections.visits', value: 3 }));

    const derived = must(await deriveReport(services, act.viewer, { organ: organId, year: 2090, now }));
    const t2 = Object.entries(derived.cells).filter(([key]) => key.startsWith('t2.'));
    expect(Object.fromEntries(t2.map(([key, { value, source }]) => [key, [value, source]]))).toEqual({
      't2.normative.issued': [1, 'records'],
      't2.normative.effective': [1, 'records'],
      't2.penalties.decisions': [7, 'records'],
      't2.inspections.visits': [3, 'typed'],
    });
    expect(Object.keys(derived.cells).sort()).toEqual(allCellKeys(format).sort());

    const draft = must(await openDraft(services, act.viewer, { organId, year: 2090, now }));
    expect(draft.format).toBe(MADE_UP);
    expect(draft.sections[0]).toContain(format.noticeTitle);
    must(await checkDraft(services, act.viewer, { organId, year: 2090, now }));
    const opened = must(
      await openCell(services, act.viewer, { organId, year: 2090, cell: 't2.normative.issued', now }),
    );
    expect(opened.items).toMatchObject([{ type: 'document', title: '示例办法' }]);

    const bytes = Buffer.from(await reportToDocx(draftDocument(draft)));
    const { value: text } = await mammoth.extractRawText({ buffer: bytes });
    for (const words of ['行政检查', '本年检查次数', '3.其他', format.notice]) expect(text).toContain(words);
  });

  it('lets nobody type what records stand behind, and shows what had been typed before as not used', async () => {
    const input = { organId, year: 2090, name: '示例经办人', reason: '台账' };
    const refused = await saveTypedCell(services, act, { ...input, cell: 't2.penalties.decisions', value: 1 });
    expect(refused).toMatchObject({ code: 'report.cell-recorded' });
    must(await saveTypedCell(services, act, { ...input, year: 2085, cell: 't2.coercion.decisions', value: 4 }));
    const row = { row: 1, kind: 'coercion', period: '2085-03', count: 6, amountFen: null } as const;
    must(await importDecisions(services, act, { organId, rows: [{ ...row, source: '系统', reference: null }] }));
    const { cells } = must(await deriveReport(services, act.viewer, { organ: organId, year: 2085, now }));
    expect(cells['t2.coercion.decisions']).toEqual({ value: 6, source: 'records', unused: 4 });
  });
});
