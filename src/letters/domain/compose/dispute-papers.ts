import type { AttorneyFacts, DisputeFacts, EvidenceFacts } from '../dispute-facts.js';
import type { LetterText } from '../letter-text.js';
import { clause, place } from '../phrases.js';
import { disputeName, wordsOf } from './defence.js';
import { letter } from './letter.js';

/** List of evidence (证据清单): what each proves. Handed in with the statement. */
export function composeEvidenceList(facts: EvidenceFacts): LetterText {
  return letter('evidenceList', facts, {
    title: '证据清单',
    paragraphs: [`案件：${disputeName(facts)}`, `提交人：${facts.organ.name}（${wordsOf(facts.procedure).self}）`],
    table: {
      widths: [2, 7, 9, 3, 3],
      head: ['序号', '证据名称', '证明目的', '形式', '页码'],
      rows: facts.evidence.map((item, index) => [
        String(index + 1),
        item.name,
        place(item.proves, '证明目的'),
        item.form ?? '',
        item.pages ?? '',
      ]),
    },
  });
}

/** Power of attorney (授权委托书): one or two agents and their powers; 《行政诉讼法》 Art. 31, 《行政复议法》 Art. 17. */
export function composePowerOfAttorney(facts: AttorneyFacts): LetterText {
  const { organ, representative, agents, powers } = facts;
  const named = agents.length > 0 ? agents : [{ name: '', post: '' }];
  return letter('powerOfAttorney', facts, {
    title: '授权委托书',
    addressee: place(facts.forum, '行政复议机关或者人民法院'),
    paragraphs: [
      `委托人：${organ.name}，法定代表人（负责人）：${place(representative?.name, '姓名')}，职务：${place(representative?.post, '职务')}。`,
      ...named.map((agent) => {
        const phone = 'phone' in agent && agent.phone ? `，联系电话：${agent.phone}` : '';
        return `受委托人：${place(agent.name, '姓名')}，工作单位及职务：${place(agent.post, '工作单位及职务')}${phone}。`;
      }),
      `现委托上列受委托人在${disputeName(facts)}中，作为委托人的代理人。`,
      powers === 'general'
        ? '代理权限：一般代理。'
        : `代理权限：特别代理，包括${clause(powers.special.join('、'), '具体授权事项')}。`,
      '代理期限：自本委托书签署之日起至本案终结之日止。',
    ],
  });
}

/** Proof of the legal representative (法定代表人身份证明书). */
export function composeRepresentativeProof(facts: DisputeFacts): LetterText {
  const { organ, representative } = facts;
  return letter('representativeProof', facts, {
    title: '法定代表人身份证明书',
    paragraphs: [
      `${place(representative?.name, '姓名')}现任${organ.name}${place(representative?.post, '职务')}，为本机关法定代表人（负责人）。`,
      '特此证明。',
      ...(organ.address ? [`单位地址：${organ.address}`] : []),
      ...(organ.phone ? [`联系电话：${organ.phone}`] : []),
    ],
  });
}
