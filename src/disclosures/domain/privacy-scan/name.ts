import { hitAt, type PrivacyHit, type PrivacyRule } from './privacy-hit.js';
import { COMPOUND_SURNAMES, NOT_NAMES, SURNAMES } from './surnames.js';

/** Words after which a private person is named. Officials acting in office (经办人、负责人) are named in public. */
const LABEL =
  /(?:姓名|申请人|联系人|当事人|投诉人|举报人|信访人|反映人|户主|代理人|被征收人|收款人|持卡人|患者|学生|家长|父亲|母亲|配偶|第三人|证人|受害人|死者|伤者|业主|产权人|承租人|借款人|担保人|利害关系人|被处罚人)[:\s、"“]{0,3}/g;
const HAN = /[\u4e00-\u9fa5]/;
/** A name ends where no Chinese character goes on, or one of these, which go on after a name and not in it. */
const AFTER_NAME =
  /^(?:$|[^\u4e00-\u9fa5·]|[于在与和及诉称等因向住系是同的]|身份|身份证|公民|性别|先生|女士|同志|男|女|电话|手机|联系|提出|申请|反映|投诉|举报|你好)/;

/** Whether it is a common word, or one and the beginning of the next (单位名|称). */
function isWord(name: string): boolean {
  return NOT_NAMES.has(name) || NOT_NAMES.has(name.slice(0, 2));
}

function nameAt(text: string, start: number): string | null {
  const surname = COMPOUND_SURNAMES.has(text.slice(start, start + 2)) ? 2 : SURNAMES.has(text[start] ?? '') ? 1 : 0;
  if (surname === 0) return null;
  // The longer first: a name of three characters is more usual than one of two before a word.
  for (const given of [2, 1]) {
    const name = text.slice(start, start + surname + given);
    if ([...name].every((character) => HAN.test(character)) && name.length === surname + given) {
      if (AFTER_NAME.test(text.slice(start + name.length, start + name.length + 3)) && !isWord(name)) return name;
    }
  }
  return null;
}

/** Names of private persons (姓名) after words that announce one. */
export const labelledNames: PrivacyRule = (text) =>
  [...text.matchAll(LABEL)].flatMap((match): PrivacyHit[] => {
    const start = match.index + match[0].length;
    const name = nameAt(text, start);
    return name === null ? [] : [hitAt(text, 'name', { start, end: start + name.length }, 'likely', 'labelled')];
  });

/** A word by itself that may be a name: two or three characters, four with a surname of two. */
const WORD = /(?<![\u4e00-\u9fa5·])[\u4e00-\u9fa5]{2,4}(?![\u4e00-\u9fa5·])/g;
const NUMBERS = new Set(['citizenId', 'mobile', 'bankCard', 'passport', 'permit']);

/** Names in a line with a number of a person: rows of lists and tables. */
export function namesBeside(text: string, others: readonly PrivacyHit[]): PrivacyHit[] {
  const numbers = others.filter(({ kind }) => NUMBERS.has(kind));
  const lines = new Map<number, number>();
  for (const { start } of numbers) {
    const from = text.lastIndexOf('\n', start) + 1;
    const end = text.indexOf('\n', start);
    lines.set(from, end < 0 ? text.length : end);
  }
  return [...lines].flatMap(([from, end]) =>
    [...text.slice(from, end).matchAll(WORD)].flatMap((match): PrivacyHit[] => {
      const start = from + match.index;
      const name = nameAt(text, start);
      if (name !== match[0]) return [];
      return [hitAt(text, 'name', { start, end: start + name.length }, 'likely', 'beside')];
    }),
  );
}

/** The same names where they stand again: three characters anywhere, two where no other character goes on. */
export function namesAgain(text: string, names: readonly PrivacyHit[]): PrivacyHit[] {
  return [...new Set(names.map((name) => name.text))].flatMap((name) => {
    const hits: PrivacyHit[] = [];
    for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + name.length)) {
      const end = start + name.length;
      if (name.length > 2 || AFTER_NAME.test(text.slice(end, end + 3))) {
        hits.push(hitAt(text, 'name', { start, end }, 'likely', 'repeated'));
      }
    }
    return hits;
  });
}
