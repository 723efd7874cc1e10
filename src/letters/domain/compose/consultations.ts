import { ok, type Result } from '../../../kernel/result.js';
import type { OtherOrganFacts, ThirdPartyFacts, ThirdPartyNoticeFacts } from '../facts.js';
import type { LetterText } from '../letter-text.js';
import { clause, contact, place, quote, REGULATION, sayDate, you } from '../phrases.js';
import { letter } from './letter.js';
import { eitherRemedy } from './remedy.js';

function concerns(interest: ThirdPartyFacts['interest'], who: string): string {
  switch (interest) {
    case 'tradeSecret':
      return `可能涉及${who}的商业秘密，公开可能损害${who}的合法权益`;
    case 'privacy':
      return `可能涉及${who}的个人隐私，公开可能损害${who}的合法权益`;
    case 'otherRights':
      return `公开可能损害${who}的合法权益`;
  }
}

/**
 * Letter to a third party (征求意见书): 15 working days from its receipt; 《条例》 Art. 15, 32. Who applied is not told.
 */
export function composeThirdPartyLetter(facts: ThirdPartyFacts): LetterText {
  const who = you(facts.thirdParty);
  const link = facts.answerLink ? `${who}也可以通过以下网址在线提出意见：${facts.answerLink}` : null;
  return letter('thirdPartyLetter', facts, {
    title: '政府信息公开征求意见书',
    addressee: facts.thirdParty.name,
    paragraphs: [
      `本机关于${sayDate(facts.receivedOn)}收到政府信息公开申请（受理编号：${facts.receiptNumber}），申请公开的${place(facts.information, '涉及第三方的信息')}${concerns(facts.interest, who)}。根据${REGULATION}第十五条、第三十二条的规定，现书面征求${who}的意见。`,
      `请${who}自收到本征求意见书之日起15个工作日内，书面提出是否同意公开的意见；不同意公开或者不同意公开其中部分内容的，请说明理由，并可以提供有关材料。逾期未提出意见的，由本机关依照${REGULATION}的规定决定是否公开。`,
      `${who}不同意公开且有合理理由的，本机关不予公开；本机关认为不公开可能对公共利益造成重大影响的，可以决定予以公开，并将决定公开的政府信息内容和理由书面告知${who}。`,
      ...(link ? [link] : []),
      ...contact(facts.organ),
    ],
    attachments: facts.attachments ?? [],
  });
}

/**
 * Letter to an organ that made the information too (征求意见函): 15 working days, silence is consent; 《条例》 Art. 34. It names the
 * information asked about, and neither who applied nor what else they wrote.
 */
export function composeOtherOrganLetter(facts: OtherOrganFacts): LetterText {
  const asked = facts.information?.trim() ?? '';
  // A title in 《》 stands as it is; other words, and many of them, in quotation marks and cut to length.
  const named = /^《[^《》]{1,80}》(?:（[^（）]{1,40}）)?$/u.test(asked) ? asked : quote(asked);
  const information = asked === '' ? '【共同制作的信息名称、文号】' : named;
  return letter('otherOrganLetter', facts, {
    title: '关于征求政府信息公开意见的函',
    addressee: facts.otherOrgan,
    paragraphs: [
      `本机关于${sayDate(facts.receivedOn)}收到政府信息公开申请（受理编号：${facts.receiptNumber}），申请公开的政府信息中，${information}由本机关牵头与你单位共同制作。`,
      `根据${REGULATION}第三十四条的规定，现征求你单位意见。请自收到本函之日起15个工作日内书面提出是否同意公开的意见；不同意公开或者不同意公开其中部分内容的，请说明理由和依据。逾期未提出意见的，视为同意公开。`,
      ...contact(facts.organ),
    ],
    attachments: facts.attachments ?? [],
  });
}

/**
 * Notice to a third party whose objection is not followed (公开决定告知书): what is disclosed and why; 《条例》 Art. 32. Refuses
 * `remedy.date`.
 */
export function composeThirdPartyNotice(facts: ThirdPartyNoticeFacts): Result<LetterText> {
  const remedy = eitherRemedy(facts);
  if (!remedy.ok) return remedy;
  const who = you(facts.thirdParty);
  const objected = facts.opinion === 'object' ? '不同意公开' : '不同意公开其中部分内容';
  return ok(
    letter('thirdPartyNotice', facts, {
      title: '政府信息公开决定告知书',
      addressee: facts.thirdParty.name,
      paragraphs: [
        `本机关就受理编号为${facts.receiptNumber}的政府信息公开申请书面征求了${who}的意见，${who}${objected}。`,
        decision(facts, who),
        '特此告知。',
      ],
      remedies: remedy.value.text.replace('对本答复不服', '对本决定不服').replaceAll('本答复', '本告知书'),
      remedyBasis: remedy.value.basis,
    }),
  );
}

/** What is disclosed and why, the reason being one of three. */
function decision({ because, explanation, withheld, information }: ThirdPartyNoticeFacts, who: string): string {
  const disclosed = `公开的政府信息内容为：${clause(information, '决定公开的政府信息内容')}。`;
  const decided = `根据${REGULATION}第十五条、第三十二条的规定，本机关决定予以公开，${disclosed}`;
  switch (because) {
    case 'publicInterest':
      return `经审查，本机关认为不公开可能对公共利益造成重大影响，理由是：${clause(explanation, '对公共利益的影响')}。${decided}`;
    case 'noGoodReason':
      return `经审查，本机关认为${who}提出的理由不成立，理由是：${clause(explanation, '认为理由不成立的原因')}。${decided}`;
    case 'followedInPart':
      return `经审查，本机关部分采纳${who}的意见，对${clause(withheld, '采纳意见不予公开的内容')}不予公开；其余内容予以公开，理由是：${clause(explanation, '其余内容予以公开的理由')}。根据${REGULATION}第十五条、第三十二条、第三十七条的规定，${disclosed}`;
  }
}
