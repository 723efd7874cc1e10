import { lastDayOf } from '../../../../kernel/local-date.js';
import {
  findDocumentNumbers,
  formatDocumentNumber,
  judgeMention,
  knownDocument,
  type DocumentNumberMention,
} from '../../../../law/document-numbers/index.js';
import { formatForYear, type ReportFormat } from '../../../../law/report-format/index.js';
import { placeOf, type Passage } from '../text/passage.js';
import type { Hit, Rule } from './rule.js';

/** The notice of 2019 by its title, with its issuer in front: local notices bear the same title. */
const TITLE_2019 =
  /(?:国务院办公厅政府信息与政务公开办公室|国办公开办|国务院办公厅)(?:印发的)?[《〈]?关于政府信息公开工作年度报告有关事项的通知/g;
const TITLE_2021 = /关于印发[《〈“]?中华人民共和国政府信息公开工作年度报告格式[》〉”]?的通知/g;
/** A sentence of the sections that gives the report's basis, not one that tells of another matter. */
const BASIS = /根据|按照|依据|依照|参照|遵照|落实|要求/;
/** A number that follows a title this closely is the title's. */
const BESIDE = 12;

interface Place {
  readonly from: number;
  readonly to: number;
}

function isFormatNotice(mention: DocumentNumberMention): boolean {
  return knownDocument(mention.number)?.subject === 'report-format';
}

/** True where the number is that of `format`'s notice; an issuing code cut short (国办公开办) is no other notice. */
function isNoticeOf(format: ReportFormat, mention: DocumentNumberMention): boolean {
  const { issuer, year, serial } = mention.number;
  const written = formatDocumentNumber({ issuer: '国办公开办函', year, serial });
  return format.notice === written && (issuer === '国办公开办函' || /^(?:国办公开办?|国办公开函)?$/.test(issuer));
}

function isWrong(passage: Passage, mention: DocumentNumberMention, year: number, expected: ReportFormat): boolean {
  if (isFormatNotice(mention) && !isNoticeOf(expected, mention)) return true;
  if (passage.section !== 0) return false;
  // The preamble names the notice of one format beside the number of another document.
  const judged = judgeMention(passage.text, mention, lastDayOf(year));
  if (judged.kind !== 'mismatch' || judged.named.subject !== 'report-format') return false;
  return formatDocumentNumber(judged.named.number) !== expected.notice || !isNoticeOf(expected, mention);
}

function wrongNumbers(passage: Passage, year: number, expected: ReportFormat): Place[] {
  return findDocumentNumbers(passage.text)
    .filter((mention) => isWrong(passage, mention, year, expected))
    .map((mention) => ({ from: mention.index, to: mention.index + mention.raw.length }));
}

/** Notices cited by their title alone. */
function wrongTitles(passage: Passage, expected: ReportFormat): Place[] {
  const title = expected.id === '2019' ? TITLE_2021 : TITLE_2019;
  const numbers = findDocumentNumbers(passage.text);
  return [...passage.text.matchAll(title)]
    .map((match) => ({ from: match.index, to: match.index + match[0].length }))
    .filter(({ to }) => !numbers.some((number) => number.index >= to && number.index - to <= BESIDE));
}

/** The preamble, or a section that states the basis, cites a format notice that is not in force for the report year. */
export const formatNotice: Rule = {
  code: 'format.notice',
  severity: 'error',
  basis: {
    zh: '《条例》第五十条第二款；{notice}',
    en: 'Regulation Art. 50 second paragraph; {notice}',
  },
  test: (_report, { year, text }) => {
    const expected = year === null ? null : formatForYear(year);
    if (year === null || !expected) return [];
    return text.paragraphs.flatMap((passage): Hit[] => {
      if (passage.section !== 0 && !BASIS.test(passage.text)) return [];
      return [...wrongNumbers(passage, year, expected), ...wrongTitles(passage, expected)].map(({ from, to }) => ({
        ...placeOf(passage, from, to),
        params: {
          year,
          cited: passage.original(from, to),
          notice: expected.notice,
          noticeTitle: expected.noticeTitle,
        },
      }));
    });
  },
};
