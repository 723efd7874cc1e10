import type { FeeFacts } from '../facts.js';
import type { LetterText } from '../letter-text.js';
import { clause, contact, received, REGULATION, you } from '../phrases.js';
import { letter } from './letter.js';

const RULES = '《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）';

/**
 * Fee notice (收费通知): ground, scale, amount, how to pay; 《条例》 Art. 42, 国办函〔2020〕109号 Art. 3 to 7. Paid within 20
 * working days from the day after its receipt; no remedy against it alone (Art. 7).
 */
export function composeFeeNotice(facts: FeeFacts): LetterText {
  const who = you(facts.applicant);
  const [scale, article, counted, unit] =
    facts.scale === 'items'
      ? ['按件计收', '第四条', `${who}本自然月内累计申请${facts.quantity}件`, '件']
      : ['按量计收', '第五条', `该申请提供政府信息共${facts.quantity}页`, '页'];
  return letter('feeNotice', facts, {
    title: '政府信息公开信息处理费收费通知',
    addressee: facts.applicant.name,
    paragraphs: [
      `${received(facts)}经查，${clause(facts.reason, `${who}申请公开政府信息的数量、频次明显超过合理范围的情况`)}。根据${REGULATION}第四十二条和${RULES}第三条、${article}的规定，本机关决定对该申请${scale}信息处理费。${counted}，计费如下：`,
    ],
    table: {
      widths: [3, 2, 3, 3],
      head: [`区间（${unit}）`, `数量（${unit}）`, `标准（元/${unit}）`, '金额（元）'],
      rows: [
        ...facts.slices.map(({ from, to, count, rate, yuan }) => [
          from === to ? String(from) : `${from}—${to}`,
          String(count),
          rate === 0 ? '不收费' : String(rate),
          String(yuan),
        ]),
        ['合计', String(facts.slices.reduce((sum, slice) => sum + slice.count, 0)), '', String(facts.yuan)],
      ],
    },
    afterTable: [
      `应缴金额：人民币${facts.yuan}元。缴纳方式：${clause(facts.payment, '缴纳方式')}。`,
      `请${who}在收到本通知次日起20个工作日内缴纳费用。逾期未缴纳的，视为放弃申请，本机关不再处理该政府信息公开申请。答复期限从${who}完成缴费次日起重新计算。`,
      `根据${RULES}第七条的规定，对收取信息处理费的决定有异议的，不能单独就该决定申请行政复议或者提起行政诉讼，可以在缴费期满后，就本机关不再处理该政府信息公开申请的决定，依法投诉、举报、申请行政复议或者提起行政诉讼。`,
      ...contact(facts.organ),
    ],
  });
}
