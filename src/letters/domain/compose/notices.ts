import type { CorrectionFacts, ExtensionFacts, ReasonsFacts } from '../facts.js';
import type { LetterText } from '../letter-text.js';
import { clause, contact, placeDate, received, REGULATION, sayDate, you } from '../phrases.js';
import { letter } from './letter.js';

/** Correction notice (补正告知书), once and complete, within 7 working days of receipt; 《条例》 Art. 30. No remedy of its own. */
export function composeCorrectionNotice(facts: CorrectionFacts): LetterText {
  const who = you(facts.applicant);
  const fault =
    facts.because === 'unclear'
      ? `${who}的申请内容不明确`
      : `${who}的申请未完整包括${REGULATION}第二十九条第二款规定的内容，申请内容不明确`;
  const matters = facts.matters.length > 0 ? facts.matters : [''];
  return letter('correctionNotice', facts, {
    title: '政府信息公开申请补正告知书',
    addressee: facts.applicant.name,
    paragraphs: [
      `${received(facts)}经审查，${fault}。根据${REGULATION}第三十条的规定，现一次性告知${who}作出补正。需要补正的事项如下：`,
      ...matters.map((matter, index) => `${index + 1}．${clause(matter, '需要补正的事项')}。`),
      `请${who}于${placeDate(facts.answerBy, '补正期限')}前（含当日）向本机关提交补正材料。答复期限自本机关收到补正的申请之日起计算。`,
      `无正当理由逾期不补正的，视为放弃申请，本机关不再处理该政府信息公开申请。`,
      ...contact(facts.organ),
    ],
  });
}

/** Extension notice (延期答复告知书): once, at most 20 working days, agreed by the head of the office; 《条例》 Art. 33 (2). */
export function composeExtensionNotice(facts: ExtensionFacts): LetterText {
  const who = you(facts.applicant);
  const reason = facts.reason ? `因${clause(facts.reason, '')}，` : '';
  return letter('extensionNotice', facts, {
    title: '政府信息公开申请延期答复告知书',
    addressee: facts.applicant.name,
    paragraphs: [
      `${received(facts)}${reason}本机关不能在法定答复期限内作出答复。根据${REGULATION}第三十三条第二款的规定，经本机关政府信息公开工作机构负责人同意，决定将答复期限延长${facts.days}个工作日，延长至${sayDate(facts.dueOn)}。特此告知${who}。`,
    ],
  });
}

/** Request for reasons (说明理由告知书), or, once they are judged, by when the answer comes; 《条例》 Art. 35. */
export function composeReasonsLetter(facts: ReasonsFacts): LetterText {
  const who = you(facts.applicant);
  const count = facts.count === undefined ? '【件数】' : String(facts.count);
  if (facts.delayedTo) {
    return letter('reasonsLetter', facts, {
      title: '政府信息公开申请延迟答复告知书',
      addressee: facts.applicant.name,
      paragraphs: [
        `${received(facts)}${who}已按照本机关要求说明申请理由。经审查，本机关认为${who}的申请理由合理，但是无法在${REGULATION}第三十三条规定的期限内答复。根据${REGULATION}第三十五条的规定，本机关确定于${sayDate(facts.delayedTo)}前（含当日）作出答复。特此告知${who}。`,
      ],
    });
  }
  return letter('reasonsLetter', facts, {
    title: '政府信息公开申请说明理由告知书',
    addressee: facts.applicant.name,
    paragraphs: [
      `${received(facts)}经查，${who}自${placeDate(facts.from, '起始日期')}至${placeDate(facts.to, '截止日期')}向本机关提出政府信息公开申请${count}件，数量、频次明显超过合理范围。`,
      `根据${REGULATION}第三十五条的规定，请${who}于${placeDate(facts.answerBy, '说明理由的期限')}前（含当日）向本机关书面说明申请理由。本机关认为申请理由不合理的，将告知${who}不予处理；认为申请理由合理，但是无法在规定期限内答复的，将确定延迟答复的合理期限并告知${who}。`,
      ...contact(facts.organ),
    ],
  });
}
