import { placeOf, type Passage } from '../text/passage.js';
import type { Hit, Rule } from './rule.js';

const X = '[XxＸｘ×✕╳]';
const HAN = '[\\u4e00-\\u9fa5]';
/** Common surnames: 王××, 李某某 is a name masked on purpose, not a place left blank. */
const SURNAME =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆汪范廖石金贾韦夏付方邹熊孟秦邱侯江尹薛阎段雷龙史陶贺毛顾龚邵万覃武钱戴严莫孔向汤';

/**
 * What a template leaves to be filled in. Each is looked for in text without blanks, so that `X X 局` is found too.
 * Multiplication (3×5), Latin words, masked names and masked telephone numbers are not.
 */
const PLACEHOLDERS: readonly RegExp[] = [
  new RegExp(`(?:20|19)(?:${X}|[*＊_＿]){1,2}(?=年)`, 'g'),
  new RegExp(`(?<![A-Za-z0-9./:@_\\-${SURNAME}×])${X}{2,}(?![A-Za-z0-9./:@_×-])`, 'g'),
  new RegExp(`(?<=[${SURNAME}])${X}{2,}(?=局|委|办|厅|部|处|科|镇|乡|街道|区|县|市|省|年|月|日|件|条)`, 'g'),
  new RegExp(`(?<![A-Za-z0-9])${X}(?:年${X}+月|月${X}+日)(?:${X}+日)?`, 'g'),
  new RegExp(`(?<=${HAN}|^)(?<![${SURNAME}])${X}(?=局|委员会|厅|镇|乡|街道|区政府|县政府|市政府|件|条|万元)`, 'g'),
  new RegExp(`(?<![一二三四五六七八九十\\d○])○{2,}(?=${HAN})`, 'g'),
  new RegExp(`(?<=${HAN})[_＿]{2,}|[_＿]{2,}(?=${HAN})`, 'g'),
  /[（【[](?:请|此处|如实)*(?:填写|填入|输入|插入)[^）】\]]{0,40}[）】\]]/g,
  /(?:此处|在此处?|请在此处?)(?:请)?(?:填写|填入|填报|插入|输入|补充|替换|填)/g,
  /【(?:单位|部门|机关|行政机关|年份|数字|日期|姓名|电话|地址|网址)(?:名称|全称)?】/g,
  new RegExp(`【】(?=${HAN})|(?<=${HAN})【】`, 'g'),
  /(?<!某)某某(?:某)?(?=局|委|厅|镇|乡|街道|区|县|市|省|单位|部门|机关|人民政府|年)/g,
  /\{\{[^{}]*\}\}|\$\{[^{}]*\}/g,
];

/** A figure that a text of ours refers to; what is left of one had no value. */
const REFERENCE = /^\{\{\s*(?:(?:prev|diff|pct)\s*[:：]\s*)?(?:t[234]|fee)\./;

function placesIn(passage: Passage): { from: number; to: number }[] {
  const links = [...passage.text.matchAll(/(?:https?：?:?\/\/|www\.)[\w./:?=&%#@-]+/gi)];
  const found = PLACEHOLDERS.flatMap((expression) =>
    [...passage.text.matchAll(expression)].map((match) => ({ from: match.index, to: match.index + match[0].length })),
  ).filter(({ from }) => !links.some((link) => from >= link.index && from < link.index + link[0].length));
  return found
    .sort((a, b) => a.from - b.from || b.to - a.to)
    .filter((place, index, all) => !all.slice(0, index).some((earlier) => place.from < earlier.to));
}

/** Text of a template left in (XX, ××局, 此处填写). */
export const textPlaceholder: Rule = {
  code: 'text.placeholder',
  severity: 'error',
  basis: {
    zh: '《条例》第六条（行政机关应当及时、准确地公开政府信息）',
    en: 'Regulation Art. 6: information is disclosed accurately',
  },
  test: (_report, { text }) =>
    text.paragraphs.flatMap((passage) =>
      placesIn(passage).map(({ from, to }): Hit => {
        const left = passage.original(from, to);
        const place = placeOf(passage, from, to, 8);
        return { ...place, params: { left, ...(REFERENCE.test(left) && { kind: 'reference' }) } };
      }),
    ),
};
