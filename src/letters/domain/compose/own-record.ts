import { ok, type Result } from '../../../kernel/result.js';
import type { OwnRecordFacts } from '../facts.js';
import type { LetterText } from '../letter-text.js';
import { clause, place, quote, REGULATION, sayDate, you } from '../phrases.js';
import { letter } from './letter.js';
import { eitherRemedy } from './remedy.js';

const LAW = `根据${REGULATION}第四十一条的规定，`;

function body(facts: OwnRecordFacts, who: string): string {
  const other = place(facts.otherOrgan, '有权更正的行政机关');
  const reach = facts.otherContact ? `（联系方式：${facts.otherContact}）` : '';
  const notOurs = '经审查，更正该政府信息记录不属于本机关职能范围。';
  switch (facts.ground) {
    case '41.corrected':
      return `经审核，${who}反映的情况属实。${LAW}本机关已对${place(facts.record, '政府信息记录名称')}予以更正，更正内容为：${clause(facts.correction, '更正内容')}。`;
    case '41.unfounded':
      return `经审核，${who}反映的${place(facts.record, '政府信息记录名称')}不准确的情况不属实，理由是：${clause(facts.explanation, '理由')}。${LAW}本机关对该政府信息记录不予更正。`;
    case '41.forwarded':
      return `${notOurs}${LAW}本机关已将${who}的请求转送${other}处理${reach}。`;
    case '41.told':
      return `${notOurs}${LAW}请${who}向${other}提出${reach}。`;
  }
}

/** Answer to a request to correct one's own record (政府信息记录更正答复书), 《条例》 Art. 41. Refuses `remedy.date`. */
export function composeOwnRecordReply(facts: OwnRecordFacts): Result<LetterText> {
  const who = you(facts.applicant);
  const remedy = eitherRemedy(facts);
  if (!remedy.ok) return remedy;
  return ok(
    letter('ownRecordReply', facts, {
      title: '政府信息记录更正答复书',
      addressee: facts.applicant.name,
      paragraphs: [
        `本机关于${sayDate(facts.receivedOn)}收到${who}提出的更正政府信息记录的请求（受理编号：${facts.receiptNumber}）。${who}要求更正${quote(facts.description)}。现答复如下：`,
        body(facts, who),
      ],
      remedies: remedy.value.text,
      remedyBasis: remedy.value.basis,
    }),
  );
}
