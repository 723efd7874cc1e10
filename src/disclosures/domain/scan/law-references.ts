/** A law as texts cite it, and how many articles it has: another number does not exist. */
interface CitedLaw {
  /** Its full name without 中华人民共和国. */
  readonly name: string;
  /** Short names that mean nothing else between 《》. */
  readonly aliases: readonly string[];
  readonly articles: number;
}

/**
 * Laws that publications cite most, in the text in force: 《条例》 (State Council Order 711) has 56 articles, 行政复议法 (2023)
 * 90, 行政诉讼法 (2017) 103, 行政处罚法 (2021) 86, 行政许可法 (2019) 83, 行政强制法 71, 保守国家秘密法 (2024) 65, 个人信息保护法 74, 档案法 (2020) 53.
 */
const LAWS: readonly CitedLaw[] = [
  { name: '政府信息公开条例', aliases: ['信息公开条例'], articles: 56 },
  { name: '行政复议法', aliases: [], articles: 90 },
  { name: '行政诉讼法', aliases: [], articles: 103 },
  { name: '行政处罚法', aliases: [], articles: 86 },
  { name: '行政许可法', aliases: [], articles: 83 },
  { name: '行政强制法', aliases: [], articles: 71 },
  { name: '保守国家秘密法', aliases: ['保密法'], articles: 65 },
  { name: '个人信息保护法', aliases: [], articles: 74 },
  { name: '档案法', aliases: [], articles: 53 },
];

/** Names that no law has, and the one that is meant. */
const WRONG_NAMES: readonly (readonly [RegExp, string])[] = [
  [/《(?:中华人民共和国)?政府信息公开法》/g, '《中华人民共和国政府信息公开条例》'],
  [/《(?:中华人民共和国)?政府信息条例》/g, '《中华人民共和国政府信息公开条例》'],
  [/《中华人民共和国政府信息公开(?:办法|规定)》/g, '《中华人民共和国政府信息公开条例》'],
  [/《(?:中华人民共和国)?政务公开条例》/g, '《中华人民共和国政府信息公开条例》'],
  [/《(?:中华人民共和国)?行政处罚条例》/g, '《中华人民共和国行政处罚法》'],
  [/《(?:中华人民共和国)?行政许可条例》/g, '《中华人民共和国行政许可法》'],
  [/《(?:中华人民共和国)?行政诉讼条例》/g, '《中华人民共和国行政诉讼法》'],
  [/《(?:中华人民共和国)?国家秘密法》/g, '《中华人民共和国保守国家秘密法》'],
  [/《(?:中华人民共和国)?个人信息法》/g, '《中华人民共和国个人信息保护法》'],
  [/《(?:中华人民共和国)(?:国家)?保密条例》/g, '《中华人民共和国保守国家秘密法实施条例》'],
];

export interface WrongReference {
  readonly start: number;
  readonly end: number;
  readonly reason: 'noArticle' | 'noLaw';
  readonly suggestion: string;
}

const CITED = /《((?:中华人民共和国)?[^《》\n]{2,24})》(?:（[^（）\n]{0,30}）|\([^()\n]{0,30}\))?/g;
const ARTICLE = /^[、，\s]*(?:(?:和|及|以及|、)?\s*第([零〇一二三四五六七八九十百两\d]{1,6})条(?:之一|之二)?)/;
const REGULATION = '政府信息公开条例';
/** Where a text says that 《条例》 is short for it. */
const SHORTENED = /政府信息公开条例》[（(](?:以下)?(?:简称|称)[：:]?\s*[《“"]?条例/;
const CLAUSE =
  /^(?:第[零〇一二三四五六七八九十百两\d]{1,4}款)?(?:第[(（]?[零〇一二三四五六七八九十百两\d]{1,4}[)）]?项)?/;

/** References to laws that are not, and to articles that the law cited does not have (引用条文不存在). */
export function wrongReferences(text: string): WrongReference[] {
  const names = WRONG_NAMES.flatMap(([pattern, right]) =>
    [...text.matchAll(pattern)].map((match): WrongReference => {
      return { start: match.index, end: match.index + match[0].length, reason: 'noLaw', suggestion: right };
    }),
  );
  return [...names, ...missingArticles(text)].sort((a, b) => a.start - b.start);
}

function missingArticles(text: string): WrongReference[] {
  const short = SHORTENED.test(text);
  return [...text.matchAll(CITED)].flatMap((match): WrongReference[] => {
    const law = lawOf(short && match[1] === '条例' ? REGULATION : (match[1] ?? ''));
    // An earlier text had other articles.
    if (law === null || /修正前|修订前|原|旧|20\d\d年版/.test(match[0] + text.slice(match.index - 1, match.index)))
      return [];
    const found: WrongReference[] = [];
    for (let at = match.index + match[0].length; ;) {
      const cited = ARTICLE.exec(text.slice(at, at + 24));
      if (!cited) return found;
      const start = at + cited[0].indexOf('第');
      const end = at + cited[0].length;
      const article = numberOf(cited[1] ?? '');
      if (article !== null && (article < 1 || article > law.articles)) {
        const suggestion = `《${law.name}》共${law.articles}条，没有第${article}条`;
        found.push({ start, end, reason: 'noArticle', suggestion });
      }
      at = end + (CLAUSE.exec(text.slice(end, end + 16))?.[0].length ?? 0);
    }
  });
}

function lawOf(title: string): CitedLaw | null {
  const name = title.replace(/^中华人民共和国/, '').replace(/\s/g, '');
  return LAWS.find((law) => law.name === name || law.aliases.includes(name)) ?? null;
}

const DIGITS = '零一二三四五六七八九';

/** A number as an article carries it, in Chinese or in figures; `null` where it is none. */
export function numberOf(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  const plain = text.replaceAll('〇', '零').replaceAll('两', '二');
  const match = /^(?:([一二三四五六七八九])百)?零?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(plain);
  if (!match || plain === '') return null;
  const [, hundreds = '', tens = '', ten = '', ones = ''] = match;
  const value = (digit: string) => Math.max(0, DIGITS.indexOf(digit || '零'));
  return value(hundreds) * 100 + (ten === '' ? 0 : (tens === '' ? 1 : value(tens)) * 10) + value(ones);
}
