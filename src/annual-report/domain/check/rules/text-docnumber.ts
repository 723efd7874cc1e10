import { lastDayOf, yearOf } from '../../../../kernel/local-date.js';
import {
  findDocumentNumbers,
  formatDocumentNumber,
  impossibleNumber,
  judgeMention,
  knownDocument,
  type DocumentNumberMention,
  type Judgement,
} from '../../../../law/document-numbers/index.js';
import { placeOf, type Passage } from '../text/passage.js';
import type { CheckContext, Hit, Rule } from './rule.js';

/** The last year a document cited in the report can be of: reports are written in the year after the one they tell of. */
function lastPossibleYear({ year, published, asOf }: CheckContext): number {
  if (year === null) return yearOf(asOf);
  return Math.max(year + 1, published ? yearOf(published) : 0);
}

/** `format.notice` judges the format notice: everywhere where its number is known, in the preamble also by its title. */
function isFormatNotice(passage: Passage, mention: DocumentNumberMention, judged: Judgement): boolean {
  if (knownDocument(mention.number)?.subject === 'report-format') return true;
  return passage.section === 0 && judged.kind === 'mismatch' && judged.named.subject === 'report-format';
}

function paramsOf(written: string, judged: Judgement): Hit['params'] | null {
  switch (judged.kind) {
    case 'mismatch':
      return { kind: 'mismatch', written, title: judged.title, right: formatDocumentNumber(judged.named.number) };
    case 'replaced':
      return {
        kind: 'replaced',
        written,
        title: judged.document.title ?? '',
        right: formatDocumentNumber(judged.current.number),
      };
    case 'foreign-title':
      return { kind: 'foreign', written, title: judged.title, owner: judged.document.title ?? '' };
    default:
      return null;
  }
}

function judge(passage: Passage, mention: DocumentNumberMention, context: CheckContext): Hit['params'] | null {
  const written = passage.original(mention.index, mention.index + mention.raw.length);
  const day = context.year === null ? context.asOf : lastDayOf(context.year);
  const judged = judgeMention(passage.text, mention, day);
  if (isFormatNotice(passage, mention, judged)) return null;
  const params = paramsOf(written, judged);
  if (params) return params;
  const reason = impossibleNumber(mention.number, lastPossibleYear(context));
  return reason ? { kind: reason === 'serial.zero' ? 'serial' : 'year', written } : null;
}

/**
 * A document number that does not belong to the document named beside it, or an impossible one. Of a number that is not
 * in the registry nothing is said.
 */
export const textDocnumber: Rule = {
  code: 'text.docnumber',
  severity: 'error',
  basis: {
    zh: '文号以所引文件正式发布的文号为准（发文字号见 GB/T 9704—2012 第7.2.5条）',
    en: 'The number under which the document was issued (GB/T 9704—2012, 7.2.5)',
  },
  test: (_report, context) =>
    context.text.paragraphs.flatMap((passage) =>
      findDocumentNumbers(passage.text).flatMap((mention): Hit[] => {
        const params = judge(passage, mention, context);
        return params ? [{ ...placeOf(passage, mention.index, mention.index + mention.raw.length), params }] : [];
      }),
    ),
};
