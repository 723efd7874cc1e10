import { ok, refuse, type Result } from '../../../kernel/result.js';
import { findGround, remediesFor, restsOn, type Ground } from '../../../law/outcomes/index.js';
import { phraseOf } from '../ground-phrases.js';
import type { LetterText } from '../letter-text.js';
import { clause, inFull, received, you } from '../phrases.js';
import type { ReplyFacts, WithheldPart } from '../reply-facts.js';
import { letter } from './letter.js';
import { nameRemedy } from './remedy.js';
import { REPLY_BODIES } from './reply-bodies.js';

export type ReplyKind = 'reply' | 'questionAnswer' | 'closureNotice';

/** Grounds that decide nothing about information: there is nothing to seek a remedy against. */
const WITHOUT_REMEDY: ReadonlySet<string> = new Set(['withdrawn', '2.notApplication']);

const CLOSURES: Readonly<Record<string, string>> = {
  '30.notCorrected': '政府信息公开申请不再处理告知书',
  'fee.unpaid': '政府信息公开申请不再处理告知书',
  withdrawn: '政府信息公开申请终止办理告知书',
};

/** Which letter answers on a ground: a reply, an answer to a mere question, a notice that the case is closed, the answer of Art. 41. */
export function kindOfGround(ground: string): ReplyKind | 'ownRecordReply' {
  if (ground.startsWith('41.')) return 'ownRecordReply';
  if (ground === '2.notApplication') return 'questionAnswer';
  return ground in CLOSURES ? 'closureNotice' : 'reply';
}

/**
 * A reply (答复书) or another closing letter: receipt, facts, ground with its articles, what is withheld and why, remedy by
 * outcome, ground and date (《条例》 Art. 36 to 40, 51). Refuses `reply.ground` (not one of the outcome, or of another
 * letter), `remedy.date`.
 */
export function composeReply(kind: ReplyKind, facts: ReplyFacts): Result<LetterText> {
  const { outcome, ground: id, withheld = [], details = {}, applicant, organ } = facts;
  const ground = findGround(id);
  if (!ground || !restsOn(outcome, id) || kindOfGround(id) !== kind)
    return refuse('reply.ground', { outcome, ground: id });
  const withheldGrounds = [...new Set(withheld.map((part) => part.ground))];
  const remedies = remediesFor({ outcome, ground: id, withheldGrounds, decidedOn: facts.date });
  if (!remedies.ok) return remedies;
  const who = you(applicant);
  const noun = kind === 'reply' ? '本答复' : '本告知';
  const told = nameRemedy(remedies.value.text.replaceAll('本答复', noun), organ);
  const remedy = WITHOUT_REMEDY.has(id) ? null : told;
  return ok(
    letter(kind, facts, {
      title: titleOf(kind, id),
      addressee: applicant.name,
      paragraphs: [
        `${received(facts)}${kind === 'reply' ? '现答复如下：' : '现告知如下：'}`,
        ...REPLY_BODIES[ground.id]({ law: inFull(ground.articles), who, d: details }),
        ...tellWithheld(ground, withheld),
      ],
      remedies: remedy,
      remedyBasis: remedy === null ? null : { outcome, ground: id, withheldGrounds },
      attachments: facts.attachments ?? [],
    }),
  );
}

function titleOf(kind: ReplyKind, ground: string): string {
  if (kind === 'questionAnswer') return '咨询事项告知书';
  return CLOSURES[ground] ?? '政府信息公开申请答复书';
}

/** Art. 37: 对不予公开的内容说明理由, one numbered item each. Without a list the place stays open. */
function tellWithheld(ground: Ground, withheld: readonly WithheldPart[]): string[] {
  if (ground.id !== '37') return [];
  if (withheld.length === 0) return ['不予公开的内容及理由：【不予公开的内容、理由和依据】。'];
  return [
    '以下内容不予公开，理由如下：',
    ...withheld.map((part, index) => {
      const articles = inFull(findGround(part.ground)?.articles ?? '');
      const why = part.why ? `（${clause(part.why, '')}）` : '';
      return `${index + 1}．${clause(part.what, '不予公开的内容')}，${phraseOf(part.ground) ?? ''}${why}。根据${articles}的规定，不予公开。`;
    }),
  ];
}
