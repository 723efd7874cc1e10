import type { LocalDate } from '../../kernel/local-date.js';
import { SERIES_MARKS, LETTER_KIND_RULES, type LetterKind } from './letter-kind.js';
import type { CaseFacts, LetterOrgan, LetterParty } from './facts.js';

/** 《条例》 is an abbreviation of ours; a letter names the Regulation in full. */
export const REGULATION = '《中华人民共和国政府信息公开条例》';

export function inFull(articles: string): string {
  return articles.replace('《条例》', REGULATION);
}

/** `2026年3月2日`, as GB/T 9704 writes dates: Arabic figures, no leading zero. */
export function sayDate(date: LocalDate): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** A fact, or the place where it is to be written: `【名称】`. */
export function place(fact: string | undefined | null, name: string): string {
  const text = fact?.trim() ?? '';
  return text === '' ? `【${name}】` : text;
}

/** The same for a fact that is followed by punctuation of the letter: its own full stop is left off. */
export function clause(fact: string | undefined | null, name: string): string {
  return place(fact?.trim().replace(/[。；;.，,]+$/u, ''), name);
}

export function placeDate(date: LocalDate | undefined | null, name: string): string {
  return date ? sayDate(date) : `【${name}】`;
}

export function you(party: LetterParty): string {
  return YOU[party.kind];
}

const YOU: Readonly<Record<LetterParty['kind'], string>> = {
  person: '您',
  organization: '你单位',
  either: '你（单位）',
};

const QUOTED = 200;

/** Words of another in quotation marks of ours: on one line, shortened where long, inner quotation marks single. */
export function quote(words: string): string {
  const line = words
    .replace(/\s+/gu, ' ')
    .trim()
    .replaceAll('“', '‘')
    .replaceAll('”', '’')
    .replace(/[。；;.，,]+$/u, '');
  const letters = [...line];
  return `“${letters.length > QUOTED ? `${letters.slice(0, QUOTED).join('')}……` : line}”`;
}

/** How a letter begins: what was received, when, under which number, and what it asks for. */
export function received(facts: CaseFacts): string {
  const who = you(facts.applicant);
  const correction = facts.correctedOn ? `，于${sayDate(facts.correctedOn)}收到${who}提交的补正材料` : '';
  return `本机关于${sayDate(facts.receivedOn)}收到${who}提出的政府信息公开申请（受理编号：${facts.receiptNumber}）${correction}。${who}申请获取${quote(facts.description)}。`;
}

/** Where to turn, as far as the organ's settings say it. */
export function contact(organ: LetterOrgan): string[] {
  const parts = [
    organ.officeName ? `联系机构：${organ.officeName}` : null,
    organ.address ? `地址：${organ.address}${organ.postcode ? `（邮政编码：${organ.postcode}）` : ''}` : null,
    organ.phone ? `联系电话：${organ.phone}` : null,
    organ.email ? `电子邮箱：${organ.email}` : null,
  ].filter((part) => part !== null);
  return parts.length > 0 ? [`${parts.join('；')}。`] : [];
}

/** `示教信公开告〔2026〕　号`: the number of a draft; `null` for kinds without one. */
export function numberPlace(kind: LetterKind, organ: LetterOrgan, date: LocalDate): string | null {
  const { series } = LETTER_KIND_RULES[kind];
  if (series === null) return null;
  return `${organ.documentPrefix ?? '【发文机关代字】'}${SERIES_MARKS[series]}〔${date.slice(0, 4)}〕　号`;
}
