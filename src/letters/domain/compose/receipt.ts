import type { ReceiptFacts } from '../facts.js';
import type { LetterText } from '../letter-text.js';
import { REGULATION, sayDate, you } from '../phrases.js';
import { letter } from './letter.js';

/** Receipt of an application (登记回执): what was registered, and by when the organ answers; 《条例》 Art. 31, 33, 45. */
export function composeReceipt(facts: ReceiptFacts): LetterText {
  const who = you(facts.applicant);
  const provisional = facts.dueProvisional ? '（该年度放假安排尚未公布，届时可能调整）' : '';
  return letter('receipt', facts, {
    title: '政府信息公开申请登记回执',
    addressee: facts.applicant.name,
    paragraphs: [`本机关已收到${who}提出的政府信息公开申请，现登记如下：`],
    table: {
      widths: [2, 5],
      head: [],
      rows: [
        ['受理编号', facts.receiptNumber],
        ['申请人', facts.applicant.name],
        ['申请公开的政府信息', facts.description.trim()],
        ['提交方式', facts.channel],
        ['获取信息的方式、途径', facts.wantedForm],
        ['提交的材料', facts.attachments.length > 0 ? facts.attachments.join('；') : '无'],
        ['收到申请之日', sayDate(facts.receivedOn)],
        ['答复期限', `${sayDate(facts.dueOn)}${provisional}`],
        ...([
          ['受理机构', facts.organ.officeName],
          ['地址', facts.organ.address],
          ['联系电话', facts.organ.phone],
        ].filter((row) => row[1] !== null) as string[][]),
      ],
    },
    afterTable: [
      `根据${REGULATION}第三十三条的规定，本机关自收到申请之日起20个工作日内予以答复。需要补正、征求第三方或者其他机关意见、延长答复期限的，答复期限依照该条例的规定另行计算，本机关将告知${who}。`,
    ],
  });
}
