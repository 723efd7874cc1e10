import { language } from '../../messages/language.ts';

const zh = {
  insert: '插入数字',
  form: '取值',
  forms: { now: '本年', prev: '上年', diff: '增减', pct: '增减百分比' },
  search: '按名称或数值查找',
  none: '没有这样的数字',
  fieldHint: '键入 {{ 或者点“插入数字”引用表格中的数字。引用的数字随表格变动，公布时以签发时的数字为准。',
  deleted: '已删除所选内容',
  chip: '{name}：{value}',
  broken: '{name}：{problem}',
  offers: '可以改为引用的数字',
  offersHint: '下列数字与表格中的数字相同，改为引用后随表格变动。',
  offer: '“{around}”中的 {typed}',
  refer: '引用“{name}”',
  suggested: '由数字生成的参考文字',
  take: '加入正文',
  taken: '正文中已有',
  lastYear: '{year}年报告的这一部分',
  copy: '沿用本段',
  promises: '{year}年报告提出的改进措施（共 {count} 项，已答复 {answered} 项）',
  promiseState: '落实情况',
  promiseStates: { done: '已完成', going: '正在推进', notDone: '尚未完成' },
  promiseRequired: '请选择落实情况',
  promiseWords: '说明（尚未完成的写明原因）',
  promiseSave: '记录答复',
  promiseChange: '更改答复',
  asAspects: '按五个方面编写',
  asWhole: '按全文编写',
  aspectLead: '五个方面之前的文字请在全文中修改。',
};

export type EditorMessages = typeof zh;

const en: EditorMessages = {
  insert: 'Insert a figure',
  form: 'Value',
  forms: { now: 'This year', prev: 'Last year', diff: 'Change', pct: 'Change in percent' },
  search: 'Search by name or value',
  none: 'No such figure',
  fieldHint:
    'Type {{ or use “Insert a figure” to refer to a figure of the tables. It follows the tables; what is signed is published.',
  deleted: 'Selection deleted',
  chip: '{name}: {value}',
  broken: '{name}: {problem}',
  offers: 'Numbers that can become references',
  offersHint: 'These numbers are the same as figures of the tables; as references they follow them.',
  offer: '{typed} in “{around}”',
  refer: 'Refer to “{name}”',
  suggested: 'Text suggested by the figures',
  take: 'Add to the text',
  taken: 'Already in the text',
  lastYear: 'This section in the report for {year}',
  copy: 'Take this paragraph over',
  promises: 'Improvements promised in the report for {year} ({count}, {answered} answered)',
  promiseState: 'What became of it',
  promiseStates: { done: 'Done', going: 'Under way', notDone: 'Not done' },
  promiseRequired: 'Choose what became of it',
  promiseWords: 'Words (where not done, why)',
  promiseSave: 'Keep the answer',
  promiseChange: 'Change the answer',
  asAspects: 'Write by the five aspects',
  asWhole: 'Write the whole text',
  aspectLead: 'What stands before the five aspects is changed in the whole text.',
};

/** Every text of the editor, in the language chosen. */
export const texts: EditorMessages = language === 'en' ? en : zh;
