import { language } from '../messages/language.ts';

const zh = {
  title: '批量导入',
  lead: '把使用本系统之前的申请一次导入。先下载模板填写，再上传试运行；有一处错误，整个文件都不导入。导入的申请按《条例》的步骤和期限核对，计入年度报告。',
  template: '下载模板（XLSX）',
  choose: '选择填写好的文件',
  bounds: '每个文件不超过 20000 行、10 MB',
  check: '试运行',
  sound: '共 {rows} 件申请，没有错误，可以导入。',
  faulty: '共 {rows} 件申请，{count} 处错误。没有导入任何申请。',
  shown: '以下列出前 {shown} 处，全部错误见标注文件。',
  marked: '下载标注错误的文件',
  markedName: '批量导入校验结果.xlsx',
  run: '导入 {rows} 件申请',
  confirm: '导入后不能撤销。确定导入 {rows} 件申请吗？',
  done: '已导入 {rows} 件申请。',
  again: '再导入一个文件',
  cell: '单元格',
  column: '栏目',
  reason: '错误',
  errors: '错误清单',
};

type ExchangeMessages = { readonly [key in keyof typeof zh]: string };

const en: ExchangeMessages = {
  title: 'Import',
  lead: 'Brings applications from before this system in at once. Fill in the template, upload it for a check; one error, and nothing of the file is imported. Cases are held to the steps and limits of the Regulation and count in the annual report.',
  template: 'Download the template (XLSX)',
  choose: 'Choose the file filled in',
  bounds: 'At most 20,000 rows and 10 MB a file',
  check: 'Check',
  sound: '{rows} applications without errors; they can be imported.',
  faulty: '{rows} applications, {count} errors. Nothing was imported.',
  shown: 'The first {shown} are listed; the marked file has them all.',
  marked: 'Download the file with its errors marked',
  markedName: 'import-errors.xlsx',
  run: 'Import {rows} applications',
  confirm: 'An import cannot be undone. Import {rows} applications?',
  done: '{rows} applications were imported.',
  again: 'Import another file',
  cell: 'Cell',
  column: 'Column',
  reason: 'Error',
  errors: 'Errors',
};

/** Every text of importing, in the language chosen. */
export const texts: ExchangeMessages = language === 'en' ? en : zh;
