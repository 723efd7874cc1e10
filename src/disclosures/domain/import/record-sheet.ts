import type { SheetSpec } from '../../../kernel/sheet/index.js';
import { END_WAY_NAMES, END_WAYS, RECORD_KIND_NAMES, RECORD_KINDS } from '../records/record.js';

export type RecordColumn =
  'kind' | 'title' | 'documentNumber' | 'madeOn' | 'publishedOn' | 'inForceOn' | 'endedOn' | 'endedAs' | 'replacedBy';

/** 规章和规范性文件: one row a document. */
export const RECORD_SHEET: SheetSpec<RecordColumn> = {
  name: '文件',
  exampleMark: '示例：',
  notes: [
    '规章和行政规范性文件导入模板：在“文件”表中逐行填写，一行一件；带 * 的栏目必须填写，栏目可以调换次序，不要改动栏目名称。',
    '第一格以“示例：”开头的行是示例，导入时跳过。也可以用同样的栏目名称另存为 CSV 文件导入。',
    '先检查，改正全部错误后再导入；有一处错误，整个文件都不导入。',
  ],
  columns: [
    {
      key: 'title',
      title: '标题',
      kind: 'text',
      required: true,
      max: 200,
      hint: '文件标题全称',
      example: '示例：示例区促进小微企业发展办法',
    },
    {
      key: 'kind',
      title: '类别',
      kind: 'choice',
      required: true,
      choices: new Map(RECORD_KINDS.map((kind) => [RECORD_KIND_NAMES[kind], kind])),
      hint: '规章，或者行政规范性文件（《条例》第二十条第一项）',
      example: '行政规范性文件',
    },
    {
      key: 'documentNumber',
      title: '文号',
      kind: 'text',
      required: false,
      max: 60,
      hint: '没有文号的留空；同一文号只能登记一件',
      example: '示政规〔2025〕1号',
    },
    { key: 'madeOn', title: '制发日期', kind: 'date', required: true, hint: '签发印发之日', example: '2025-03-03' },
    {
      key: 'publishedOn',
      title: '公布日期',
      kind: 'date',
      required: false,
      hint: '向社会公布之日；未公布的留空',
      example: '2025-03-10',
    },
    {
      key: 'inForceOn',
      title: '施行日期',
      kind: 'date',
      required: false,
      hint: '留空的，自制发之日起施行',
      example: '2025-04-01',
    },
    {
      key: 'endedOn',
      title: '失去效力日期',
      kind: 'date',
      required: false,
      hint: '自这一天起不再有效；现行有效的留空',
      example: '',
    },
    {
      key: 'endedAs',
      title: '失去效力方式',
      kind: 'choice',
      required: false,
      choices: new Map(END_WAYS.map((way) => [END_WAY_NAMES[way], way])),
      hint: '与失去效力日期同时填写；年度报告的废止件数计废止和被新文件替代，不计失效',
      example: '',
    },
    {
      key: 'replacedBy',
      title: '替代文件文号',
      kind: 'text',
      required: false,
      max: 60,
      hint: '被新文件替代的，新文件的文号；新文件应当已经登记，或者在本表中',
      example: '',
    },
  ],
};
