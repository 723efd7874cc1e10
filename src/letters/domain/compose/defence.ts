import { findGround, type Ground } from '../../../law/outcomes/index.js';
import type { DefenceFacts, DisputeFacts, DisputeProcedure } from '../dispute-facts.js';
import { phraseOf } from '../ground-phrases.js';
import type { LetterText } from '../letter-text.js';
import { clause, inFull, place, placeDate, sayDate } from '../phrases.js';
import { letter } from './letter.js';

interface ProcedureWords {
  readonly title: string;
  readonly self: string;
  readonly claimant: string;
  readonly deed: string;
  readonly copy: string;
  readonly basis: string;
}

/** How each procedure speaks; 《行政复议法》 Art. 48, 54, 《行政诉讼法》 Art. 67. */
const WORDS: Readonly<Record<DisputeProcedure, ProcedureWords>> = {
  reconsideration: {
    title: '行政复议答复书',
    self: '被申请人',
    claimant: '申请人',
    deed: '申请行政复议',
    copy: '行政复议申请书副本',
    basis: '《中华人民共和国行政复议法》第四十八条',
  },
  summary: {
    title: '行政复议答复书',
    self: '被申请人',
    claimant: '申请人',
    deed: '申请行政复议',
    copy: '行政复议申请书副本',
    basis: '《中华人民共和国行政复议法》第五十四条',
  },
  litigation: {
    title: '行政答辩状',
    self: '被告',
    claimant: '原告',
    deed: '提起行政诉讼',
    copy: '起诉状副本',
    basis: '《中华人民共和国行政诉讼法》第六十七条',
  },
};

export function wordsOf(procedure: DisputeProcedure): ProcedureWords {
  return WORDS[procedure];
}

/** `申请人张三不服……一案（案号：……）`: how every paper of a dispute names it. */
export function disputeName(facts: DisputeFacts): string {
  const { claimant, deed } = WORDS[facts.procedure];
  return `${claimant}${facts.claimant.name}与${facts.organ.name}政府信息公开${deed}一案（案号：${place(facts.caseNumber, '案号')}）`;
}

/** Statement of defence (行政复议答复书, 行政答辩状): facts, ground and request. Claims no more than the case shows. */
export function composeDefence(facts: DefenceFacts): LetterText {
  const words = WORDS[facts.procedure];
  const { organ, representative, decision } = facts;
  const noun = facts.procedure === 'litigation' ? '答辩人' : '答复人';
  return letter('defenceStatement', facts, {
    title: words.title,
    paragraphs: [
      `${noun}（${words.self}）：${organ.name}，住所地：${place(organ.address, '住所地')}。`,
      `法定代表人（负责人）：${place(representative?.name, '姓名')}，职务：${place(representative?.post, '职务')}。`,
      `${words.claimant}：${facts.claimant.name}。`,
      `${disputeName(facts)}，本机关于${placeDate(facts.servedOn, '收到副本的日期')}收到${words.copy}。根据${words.basis}的规定，现${facts.procedure === 'litigation' ? '答辩' : '答复'}如下：`,
      '一、基本事实和办理经过',
      ...(facts.steps.length > 0
        ? facts.steps.map((step) => `${sayDate(step.date)}，${clause(step.text, '办理情况')}。`)
        : ['【基本事实和办理经过】']),
      '二、依据和理由',
      ...legalBasis(facts),
      ...(facts.arguments?.length ? facts.arguments : [`【对${words.claimant}主张的逐项回应】`]),
      facts.procedure === 'litigation' ? '三、答辩请求' : '三、答复请求',
      request(facts),
      ...(decision?.timeliness === 'late' ? ['关于答复期限，【对超过法定期限作出答复的说明】。'] : []),
      '此致',
      place(facts.forum, facts.procedure === 'litigation' ? '人民法院' : '行政复议机关'),
    ],
    attachments: facts.attachments ?? [],
  });
}

function legalBasis({ decision }: DefenceFacts): string[] {
  if (!decision) return [];
  const ground = decision.ground === null ? null : findGround(decision.ground);
  const number = decision.documentNumber ? `（${decision.documentNumber}）` : '';
  return [`本机关于${sayDate(decision.date)}作出《${decision.title}》${number}，${basisOf(ground)}。`];
}

function basisOf(ground: Ground | null): string {
  if (!ground) return '依据是【法律依据】';
  const phrase = phraseOf(ground.id);
  const judged = phrase ? `认定申请公开的信息${phrase}` : `所依据的情形是：${ground.label}`;
  return `${judged}，依据是${inFull(ground.articles)}`;
}

/** 《行政复议法》 Art. 68 and 《行政诉讼法》 Art. 69 say what is upheld; a late decision cannot claim lawful procedure. */
function request({ procedure, decision }: DefenceFacts): string {
  if (!decision || decision.timeliness === 'late') return '综上，请求【请求事项】。';
  return procedure === 'litigation'
    ? '综上，本机关作出的行政行为证据确凿，适用法律、法规正确，符合法定程序，请求依法判决驳回原告的诉讼请求。'
    : '综上，本机关作出的行政行为认定事实清楚，证据确凿，适用依据正确，程序合法，内容适当，请求依法决定维持。';
}
