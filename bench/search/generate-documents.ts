import { newId } from '../../src/kernel/ids.js';
import { addDays, localDate } from '../../src/kernel/local-date.js';
import { documentRow, type PublicDocumentRow } from '../../src/platform/search/document-row.js';
import { segmentOf } from '../../src/platform/search/lexemes.js';

/** Characters that words are made of; a word is any two of them. */
const CHARACTERS = [
  ...'政府信息公开办法通知规定公告公示行处罚许可检查建设规划管理服务保障社会经济发展教育卫生健康环境安全生产财预算决资金项目',
  ...'土地房屋住征收补偿城乡农村业工商市场监督价格标准实施方案意见报告计划总结年度季月日期人民群众单位部门机构职能领导责任',
];
/** Words known by their place: those of the first are in most documents, those of the last in hardly any. */
const WORDS = 1_500;
const SENTENCES = 6_000;
const DAYS = 3_650;
const LAST_DAY = localDate('2026-03-31');

/** Planted words: what share of all documents holds one of them. Each class has `PLANTED` of them. */
export const PLANTED = 6;
export const SHARES = { common: 0.3, middle: 0.02, rare: 0.0001 } as const;
export type Share = keyof typeof SHARES;
export const SHARE_NAMES = Object.keys(SHARES) as Share[];

export interface Words {
  /** Of two characters that stand nowhere else. */
  readonly two: readonly string[];
  /** Of four: two common words side by side. */
  readonly four: readonly string[];
}

type Random = () => number;

/** The same numbers every time (mulberry32). */
function seeded(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export interface Corpus {
  readonly planted: Readonly<Record<Share, Words>>;
  readonly titles: readonly string[];
  readonly sentences: readonly string[];
}

/** Sentences and titles that all documents are put together from. */
export function makeCorpus(): Corpus {
  const random = seeded(20_260_320);
  const character = () => CHARACTERS[Math.floor(random() * CHARACTERS.length)] ?? '';
  const words = Array.from({ length: WORDS }, () => character() + character());
  // Few words are in most sentences, most in few.
  const word = () => words[Math.floor(random() ** 3 * WORDS)] ?? '';
  const said = (count: number) => Array.from({ length: count }, word).join('');
  let next = 0x5200;
  const strange = () => String.fromCodePoint((next += 3));
  const planted = (share: Share): Words => ({
    two: Array.from({ length: PLANTED }, () => strange() + strange()),
    // Each half stands in many texts; side by side they stand where they are planted.
    four: Array.from({ length: PLANTED }, (_, index) => {
      const at = index * 31 + SHARE_NAMES.indexOf(share) * 7;
      return (words[800 + at] ?? '') + (words[1_100 + at] ?? '');
    }),
  });
  return {
    planted: { common: planted('common'), middle: planted('middle'), rare: planted('rare') },
    titles: Array.from({ length: SENTENCES }, () => `关于${said(2)}的${random() < 0.5 ? '通知' : '公告'}`),
    sentences: Array.from({ length: SENTENCES }, () => `${said(6)}。`),
  };
}

/** Stands for the month in a line that is copied for several. */
const MONTH = '\u0001';
/** Texts made anew; larger sizes say each of them several times, on other days. */
const MOST_TEXTS = 100_000;

interface Text {
  readonly row: PublicDocumentRow;
  /** `words` as COPY takes them, each with `MONTH` before it. */
  readonly words: string;
}

export interface GeneratedDocument {
  readonly row: PublicDocumentRow;
  readonly words: string;
}

/** Rows of the index, made from the same corpus, published over the same ten years, however many there are. */
export function* generateDocuments(
  corpus: Corpus,
  count: number,
  organIds: readonly string[],
): Generator<GeneratedDocument> {
  const random = seeded(count);
  const texts: Text[] = [];
  for (let number = 0; number < count; number += 1) {
    const known = texts[number % MOST_TEXTS];
    const text = known ?? makeText(corpus, random, organIds[number % organIds.length] ?? '');
    if (!known) texts.push(text);
    const publishedOn = addDays(LAST_DAY, -Math.floor(random() * DAYS));
    const row = { ...text.row, document_id: newId(), published_on: publishedOn };
    yield { row, words: text.words.replaceAll(MONTH, segmentOf(publishedOn)) };
  }
}

function makeText(corpus: Corpus, random: Random, organId: string): Text {
  const pick = <T>(from: readonly T[]) => from[Math.floor(random() * from.length)] as T;
  const planted = SHARE_NAMES.flatMap((share) =>
    [corpus.planted[share].two, corpus.planted[share].four].flatMap((words) =>
      words.filter(() => random() < SHARES[share]),
    ),
  );
  const row = documentRow({
    organId,
    documentId: newId(),
    kind: 'publication',
    address: '/info/r/0000000a',
    title: pick(corpus.titles),
    documentNumber: null,
    numberKey: null,
    marks: [],
    summary: '',
    body: [pick(corpus.sentences), ...planted].join('\n'),
    files: { text: '', read: true },
    catalogue: random() < 0.1 ? 'documents' : 'other',
    genre: 'notice',
    publishedOn: LAST_DAY,
    validity: 'none',
    inForceOn: null,
    endedOn: null,
  });
  const month = segmentOf(LAST_DAY).length;
  return { row, words: row.words.map((word) => `'${MONTH}${word.slice(month)}'`).join(' ') };
}
