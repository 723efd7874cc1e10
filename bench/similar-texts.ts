import { mix } from '../src/annual-report/domain/similar/shingles.js';

/** A generated text: sentences of words as they are compared, a line each. */
export interface SampleText {
  readonly text: string;
  /** Number of the text it was made from by changing some of its sentences; `null` for an original. */
  readonly madeFrom: number | null;
}

/** Whole numbers for a text; those of two texts never run in step, as they would on one cycle of a congruential generator. */
function numbersOf(text: number): (below: number) => number {
  const own = mix(text + 1);
  let count = 0;
  return (below) => mix(mix(++count) ^ own) % below;
}

/** Phrases every report has, so that texts that are not alike still have much in common. */
const PHRASES = [
  '认真贯彻落实条例要求',
  '主动公开政府信息',
  '规范办理依申请公开',
  '加强组织领导健全工作机制',
  '提高政策解读质量',
  '及时回应社会关切',
  '强化网站内容管理',
  '组织开展业务培训',
];
const CHARACTERS =
  '发展服务企业项目建设城乡教育卫生环境资源规划土地财政税收市场监管安全应急交通水利农业文化旅游体育社会保障民政人才科技创新产业投资审批窗口街道社区村镇河湖道路供水供电绿化住房公积金就业养老医保疫苗学校考试统计审计档案林业粮食消防执法物价商务气象地震';

function sentence(next: (below: number) => number): string {
  const phrase = next(3) === 0 ? (PHRASES[next(PHRASES.length)] ?? '') : '';
  const own = Array.from({ length: 14 + next(20) }, () => CHARACTERS[next(CHARACTERS.length)]).join('');
  return phrase + own;
}

const SENTENCES = 18;
/** Every so many texts one is made from an earlier one, with one to seven of its sentences written anew. */
const PLANTED_EVERY = 50;

/** The text of a number, the same on every machine; about 500 characters. */
export function sampleText(number: number): SampleText {
  const next = numbersOf(number);
  const madeFrom = number % PLANTED_EVERY === PLANTED_EVERY - 1 ? number - 1 - next(PLANTED_EVERY - 2) : null;
  const sentences =
    madeFrom === null ? Array.from({ length: SENTENCES }, () => sentence(next)) : sampleText(madeFrom).text.split('\n');
  if (madeFrom !== null) {
    const changes = 1 + next(7);
    for (let change = 0; change < changes; change++) sentences[next(sentences.length)] = sentence(next);
  }
  return { text: sentences.join('\n'), madeFrom };
}
