import { CATALOGUE, GENRE_CODES, GENRES } from '../../../law/catalogue/index.js';
import type { SheetColumn, SheetSpec } from '../../../kernel/sheet/index.js';
import { VALIDITIES, VALIDITY_NAMES } from '../publication/publication.js';
import { RECORD_KIND_NAMES, RECORD_KINDS } from '../records/record.js';

export type PublicationColumn =
  | 'title'
  | 'catalogue'
  | 'genre'
  | 'madeOn'
  | 'publishedOn'
  | 'documentNumber'
  | 'issuer'
  | 'topic'
  | 'summary'
  | 'body'
  | 'bodyFile'
  | 'attachments'
  | 'recordKind'
  | 'inForceOn'
  | 'validity'
  | 'endedOn';

const text = (
  key: PublicationColumn,
  title: string,
  max: number,
  hint: string,
  example = '',
): SheetColumn<PublicationColumn> => ({ key, title, kind: 'text', required: false, max, hint, example });

/** 主动公开信息: one row a publication. */
export const PUBLICATION_SHEET: SheetSpec<PublicationColumn> = {
  name: '公开信息',
  exampleMark: '示例：',
  notes: [
    '主动公开信息导入模板：在“公开信息”表中逐行填写，一行一条；带 * 的栏目必须填写，栏目可以调换次序，不要改动栏目名称。',
    '第一格以“示例：”开头的行是示例，导入时跳过。也可以用同样的栏目名称另存为 CSV 文件导入。',
    '先检查，改正全部错误后再导入；有一处错误，整个文件都不导入。导入的信息一律送保密审查，审查通过后才能发布。',
    '带附件的，把本表存为 index.xlsx，与附件放在同一文件夹，整个文件夹一次导入。',
  ],
  columns: [
    {
      ...text('title', '标题', 200, '信息名称全称', '示例：关于做好冬季供热工作的通知'),
      required: true,
    },
    {
      key: 'catalogue',
      title: '目录',
      kind: 'choice',
      required: true,
      choices: new Map(CATALOGUE.map(({ zh, code }) => [zh, code])),
      hint: '《条例》第二十条、第二十一条的主动公开目录，填写名称',
      example: '民生保障',
    },
    {
      key: 'genre',
      title: '体裁',
      kind: 'choice',
      required: true,
      choices: new Map(GENRE_CODES.map((code) => [GENRES[code].zh, code])),
      hint: '通知、公告、意见、预算、决算等',
      example: '通知',
    },
    {
      key: 'madeOn',
      title: '形成日期',
      kind: 'date',
      required: true,
      hint: '制作、签发或者批准之日',
      example: '2025-10-09',
    },
    {
      key: 'publishedOn',
      title: '原公开日期',
      kind: 'date',
      required: false,
      hint: '此前已在其他网站公开的，原来公开的日期；未公开的留空',
      example: '2025-10-15',
    },
    text('documentNumber', '文号', 60, '没有文号的留空', '示住建发〔2025〕33号'),
    text('issuer', '发文机关', 200, '留空为本机关'),
    text('topic', '主题', 60, '本机关的主题分类', '供热服务'),
    text('summary', '内容概述', 500, '留空的，取正文开头'),
    text('body', '正文', 30_000, '不分段的文字；有格式的正文请用正文文件'),
    text('bodyFile', '正文文件', 200, '文件夹导入时，正文所在的 HTML 或者 TXT 文件名'),
    text('attachments', '附件', 2000, '文件夹导入时，附件的文件名，多个用分号隔开', '方案.pdf；汇总表.xlsx'),
    {
      key: 'recordKind',
      title: '文件类别',
      kind: 'choice',
      required: false,
      choices: new Map(RECORD_KINDS.map((kind) => [RECORD_KIND_NAMES[kind], kind])),
      hint: '规章、行政规范性文件，同时登记入台账；其他信息留空',
      example: '',
    },
    { key: 'inForceOn', title: '施行日期', kind: 'date', required: false, hint: '', example: '' },
    {
      key: 'validity',
      title: '效力状态',
      kind: 'choice',
      required: false,
      choices: new Map(VALIDITIES.filter((it) => it !== 'replaced').map((state) => [VALIDITY_NAMES[state].zh, state])),
      hint: '留空的，法规文件为有效，其他不涉及',
      example: '',
    },
    {
      key: 'endedOn',
      title: '失效日期',
      kind: 'date',
      required: false,
      hint: '废止、失效的，自这一天起不再有效',
      example: '',
    },
  ],
};
