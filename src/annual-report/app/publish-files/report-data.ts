import { Type, type Static } from '@sinclair/typebox';
import { reportTitle } from '../../domain/report-document.js';
import type { PublishedContent } from './published-content.js';

/** Where the JSON Schema of the data stands on every site: never changed; another form gets another number. */
export const REPORT_SCHEMA = '/schemas/annual-report-1.json';

const Hash = Type.String({ pattern: '^sha256:[0-9a-f]{64}$' });

/** A published report as open data: cells by the keys of the check, sections by their number. */
export const ReportData = Type.Object(
  {
    $schema: Type.Literal(REPORT_SCHEMA),
    title: Type.String(),
    organ: Type.Object({ code: Type.String(), name: Type.String() }),
    year: Type.Integer({ description: '统计年度' }),
    format: Type.String({
      description: '统计表格式：2019（国办公开办函〔2019〕60号）、2021（国办公开办函〔2021〕30号）',
    }),
    version: Type.Integer({ minimum: 1, description: '版次，1 为首次公布，其后为更正' }),
    publishedOn: Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' }),
    correctionNote: Type.Union([Type.String(), Type.Null()], { description: '更正说明' }),
    preamble: Type.Array(Type.String()),
    sections: Type.Array(
      Type.Object({ section: Type.Integer({ minimum: 1, maximum: 6 }), paragraphs: Type.Array(Type.String()) }),
    ),
    cells: Type.Record(Type.String(), Type.Union([Type.Number(), Type.Null()]), {
      description: '各格数字，键为“表.行.列”；null 为未填；金额单位为万元',
    }),
    sources: Type.Record(Type.String(), Type.String(), {
      description:
        '各格来源：ledger 申请台账、disputes 复议诉讼台账、records 公开目录和业务数据、members 下级汇总、typed 手工填报',
    }),
    contentHash: Type.String({ pattern: '^sha256:[0-9a-f]{64}$', description: '签发内容的哈希' }),
    ledger: Type.Union(
      [
        Type.Object({
          lines: Type.Integer({ description: '明细行数，不含首行' }),
          head: Hash,
          hash: Type.String({ pattern: '^sha256:[0-9a-f]{64}$', description: '首行的哈希' }),
        }),
        Type.Null(),
      ],
      { description: '同时公布的台账明细 ledger.ndjson' },
    ),
  },
  {
    $id: REPORT_SCHEMA,
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: '政府信息公开工作年度报告',
  },
);
export type ReportData = Static<typeof ReportData>;

/** The data of one version: the same text ever after. */
export function reportData(published: PublishedContent): ReportData {
  const { organCode, version, publishedOn, correctionNote, content, contentHash, ledger } = published;
  const { document, sources } = content;
  return {
    $schema: REPORT_SCHEMA,
    title: reportTitle(document),
    organ: { code: organCode, name: document.organName },
    year: document.year,
    format: document.format,
    version,
    publishedOn,
    correctionNote,
    preamble: [...document.preamble],
    sections: document.sections.map(({ id, paragraphs }) => ({ section: id, paragraphs: [...paragraphs] })),
    cells: { ...document.cells },
    sources: { ...sources },
    contentHash,
    ledger: ledger && { lines: ledger.lines, head: ledger.head, hash: ledger.hash },
  };
}
