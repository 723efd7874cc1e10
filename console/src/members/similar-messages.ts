import { language } from '../messages/language.ts';

const zh = {
  title: '内容雷同核查',
  lead: '将下级机关已报送的报告两两比对，并与各自上一年度公布的报告比对，列出文字雷同的部分。统计表、法定格式文字、引用的文件名称和数字不计。雷同不等于抄袭，请并列对比后判断。',
  start: '开始核查',
  again: '重新核查',
  waiting: '正在核查，完成后在此列出。',
  done: '{date}核查：比对 {reports} 份报告，其中 {previous} 份与上一年度比对；发现雷同 {pairs} 对。',
  none: '没有发现雷同。',
  ofOrgan: '与{organ}雷同的报告',
  others: '与 {count} 个机关的报告雷同',
  likeBefore: '与本机关{year}年度报告雷同',
  highest: '最高 {rate}%',
  comma: '，',
  other: '雷同的报告',
  ownBefore: '本机关{year}年度报告',
  rate: '重复率',
  sections: '雷同的部分',
  section: '{title}，{rate}%',
  sectionElsewhere: '{title}（对方{other}），{rate}%',
  sideBySide: '并列对比',
  sideBySideOf: '并列对比{one}与{other}',
};
type SimilarMessages = typeof zh;

const en: SimilarMessages = {
  title: 'Texts nearly the same',
  lead: 'Compares the reports that members have handed in with each other and with their own of the year before as published, and lists sections nearly the same. Tables, words of the form, cited titles and figures do not count. It may be right: look at both side by side.',
  start: 'Compare',
  again: 'Compare again',
  waiting: 'Comparing; what is found will stand here.',
  done: '{date}: {reports} reports compared, {previous} of them with the year before; {pairs} pairs found.',
  none: 'Nothing nearly the same was found.',
  ofOrgan: 'Nearly the same as {organ}',
  others: 'like {count} other reports',
  likeBefore: 'like its own for {year}',
  highest: 'at most {rate}%',
  comma: ', ',
  other: 'Nearly the same as',
  ownBefore: 'its own report for {year}',
  rate: 'Repeated',
  sections: 'Sections',
  section: '{title}, {rate}%',
  sectionElsewhere: '{title} (there: {other}), {rate}%',
  sideBySide: 'Side by side',
  sideBySideOf: '{one} and {other} side by side',
};

/** Every text of the comparison of members' texts, in the language chosen. */
export const texts: SimilarMessages = language === 'en' ? en : zh;
