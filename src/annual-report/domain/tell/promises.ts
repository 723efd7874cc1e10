import { ok, refuse, type Result } from '../../../kernel/result.js';

/** How a promise of last year's report stands: 已完成、正在推进、尚未完成. */
export const PROMISE_STATES = ['done', 'going', 'notDone'] as const;
export type PromiseState = (typeof PROMISE_STATES)[number];

export interface PromiseAnswer {
  readonly state: PromiseState;
  readonly words: string | null;
}

/** Where a section 五 (存在的主要问题及改进情况) turns from what is amiss to what is to be done. */
const TURN = /改进(?:措施|情况|方向|工作)?|下一?步|今后|打算|整改/;
/** What is amiss is no promise. */
const AMISS = /不够|不足|问题|薄弱|有待|欠缺|不到位|差距/;
/** How a list goes on: 改进措施：一是…；二是…. */
const MARK = /^(?:[^，。；：]{0,12}：)?(?:[一二三四五六七八九十]是|（[一二三四五六七八九十]+）|\d{1,2}[.．、])?/;
const HEADING = /^（?[一二三四五六七八九十\d]+[）、.．]?[^。；，]{0,20}$/;
const SHORTEST = 6;

/** The promises of a section 五: the sentences of its part on improvement, without what numbers them. */
export function promisesIn(paragraphs: readonly string[]): string[] {
  const sentences = paragraphs.flatMap((text) => text.split(/(?<=[。；])/)).map((text) => text.trim());
  const turn = sentences.findIndex((sentence) => TURN.test(sentence));
  if (turn < 0) return [];
  const promised = sentences
    .slice(turn)
    .filter((sentence) => !HEADING.test(sentence) && !AMISS.test(sentence))
    .map((sentence) => sentence.replace(MARK, '').replace(/[。；]$/, ''))
    .filter((sentence) => sentence.length >= SHORTEST);
  return [...new Set(promised)];
}

const LONGEST_WORDS = 1000;

/** The words of an answer, tidied; what is not done needs the reason. Refuses `input.invalid`. */
export function checkPromiseAnswer(answer: {
  readonly state: PromiseState;
  readonly words?: string | undefined;
}): Result<PromiseAnswer> {
  const words = answer.words?.replaceAll('\0', '').trim() || null;
  if ((words?.length ?? 0) > LONGEST_WORDS) {
    return refuse('input.invalid', { field: '说明', reason: `不超过 ${LONGEST_WORDS} 字` });
  }
  if (answer.state === 'notDone' && words === null) {
    return refuse('input.invalid', { field: '说明', reason: '尚未完成的，请说明原因' });
  }
  return ok({ state: answer.state, words });
}

const SAID: Readonly<Record<PromiseState, string>> = { done: '已经完成', going: '正在推进', notDone: '尚未完成' };

/** An answer as a sentence for section 五. */
export function sayPromise(promise: string, { state, words }: PromiseAnswer): string {
  const told = words === null ? '' : `：${words.replace(/[。；]+$/, '')}`;
  return `上一年度报告提出的“${promise}”${SAID[state]}${told}。`;
}
