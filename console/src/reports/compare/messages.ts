import { language } from '../../messages/language.ts';

const zh = {
  beside: '与{year}年报告的数字对比',
  captionOf: '{caption}（与{year}年对比，只列一个 0 的，两年均为 0）',
  notables: '变动较大 {count} 处',
  notable: '变动较大',
  lastYear: '上年 {value}',
  change: '{by}（{percent}%）',
  level: '持平',
  keyFigures: '主要数字与{year}年对比',
  item: '项目',
  difference: '增减',
  title: '与上一年度报告对比',
  lead: '将本草稿与本机关{year}年度已公布的报告左右对照：逐句标出差异，逐格计算表格增减，给出文字和表格的重复率。以已保存的内容为准。',
  leadFile:
    '将本草稿与上传的{year}年度报告《{file}》左右对照：逐句标出差异，逐格计算表格增减，给出文字和表格的重复率。以已保存的内容为准。',
  html: '下载对比网页',
  docx: '下载 Word 文件',
  pdf: '下载 PDF 文件',
};

export type CompareMessages = typeof zh;

const en: CompareMessages = {
  beside: 'Figures beside those of the report for {year}',
  captionOf: '{caption} (beside {year}; a single 0 is 0 in both)',
  notables: '{count} large change(s)',
  notable: 'Large change',
  lastYear: 'last year {value}',
  change: '{by} ({percent}%)',
  level: 'no change',
  keyFigures: 'Main figures beside those of {year}',
  item: 'Item',
  difference: 'Change',
  title: "Comparison with last year's report",
  lead: 'Sets this draft beside the report for {year} as published: differences sentence by sentence, tables cell by cell, and how much is repeated. What is saved counts.',
  leadFile:
    'Sets this draft beside the uploaded report for {year}, “{file}”: differences sentence by sentence, tables cell by cell, and how much is repeated. What is saved counts.',
  html: 'Download as web page',
  docx: 'Download as Word file',
  pdf: 'Download as PDF file',
};

/** Every text of the comparison, in the language chosen. */
export const texts: CompareMessages = language === 'en' ? en : zh;
