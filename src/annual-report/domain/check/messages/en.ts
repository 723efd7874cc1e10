import type { MessageEntry } from './catalogue.js';
import type { MessageKey } from './zh.js';

/** English wording of every finding, under the same keys as the Chinese. */
export const en: Readonly<Record<MessageKey, MessageEntry>> = {
  'format.template': {
    message: 'The tables follow {foundNotice}; a report for {year} follows {notice}.',
    suggestion: 'Fill in the tables of {notice}.',
  },
  'format.rows/merged': {
    message: 'Rows of the form are printed as one: {rows}.',
    suggestion: 'Print them apart, as {notice} does.',
  },
  'format.rows/omitted': {
    message: '{count} rows of the form are left out: {rows}.',
    suggestion: 'Add them as {notice} has them; write 0 where nothing happened.',
  },
  'format.notice': {
    message: 'The format notice cited, “{cited}”, is not in force for a report for {year}.',
    suggestion: 'It should be 《{noticeTitle}》（{notice}）.',
  },
  'section.missing': {
    message: 'Section “{title}” is missing.',
    suggestion: 'Add it; where there is nothing to tell, keep the heading and say so.',
  },
  'section.order': {
    message: 'Section “{title}” is out of order.',
    suggestion: 'Keep the order of the form, 一 to 六.',
  },
  'section.numbering/style': {
    message: 'The section is numbered “{number}”; the form has “{expected}”.',
    suggestion: 'Write “{expected}{title}”.',
  },
  'section.numbering/twice': {
    message: 'The section number “{number}” stands twice; here it should be “{expected}”.',
    suggestion: 'Write “{expected}{title}”.',
  },
  'section.numbering/ordinal': {
    message: 'The section number “{number}” is wrong; it should be “{expected}”.',
    suggestion: 'Write “{expected}{title}”.',
  },
  'section.numbering/none': {
    message: 'The section carries no number; it should be “{expected}”.',
    suggestion: 'Write “{expected}{title}”.',
  },
  'table.missing': {
    message: 'The table is missing: {tableName}.',
    suggestion: 'Add it; write 0 where nothing happened.',
  },
  'table.cell/blank': {
    message: '{cellName}: no figure.',
    suggestion: 'Write the figure; 0 where nothing happened.',
  },
  'table.cell/unreadable': { message: '{cellName}: “{raw}” is not a number.', suggestion: 'Write a number.' },
  'table.cell/negative': {
    message: '{cellName}: “{raw}” is negative.',
    suggestion: 'Write a whole number, 0 or more.',
  },
  'table.cell/fraction': {
    message: '{cellName}: “{raw}” is not whole.',
    suggestion: 'This counts things: write a whole number.',
  },
  'sum.row': {
    message: '{cellName}: stated {actual}, the parts of the row give {expected} (difference {difference}).',
    suggestion: 'By its parts it is {expected}; check parts and total.',
  },
  'sum.column': {
    message: '{cellName}: stated {actual}, the outcomes of the column give {expected} (difference {difference}).',
    suggestion: 'By its outcomes it is {expected}; check them.',
  },
  'sum.balance': {
    message: '{cellName}: 一 + 二 of the column is {expected}, 三 + 四 is {actual}; they must be equal.',
    suggestion: 'The sides differ by {difference}; check received, carried in, handled and carried out.',
  },
  'continuity.carried': {
    message: "{cellName}: stated {actual}; last year's report carried out {expected}.",
    suggestion: "If last year's report is right, it is {expected}.",
  },
  'continuity.effective': {
    message: "{cellName}: stated {actual}; last year's, plus issued, minus repealed, is {expected}.",
    suggestion: 'Check for documents that expired or were merged; else it is {expected}.',
  },
  'text.period/year': {
    message: 'The period is stated as “{stated}”, which is not the year {year}.',
    suggestion: 'It is 1 January to 31 December {year}.',
  },
  'text.period/unknown-year': {
    message: 'The period is stated as “{stated}”, which is not a whole year.',
    suggestion: 'It is 1 January to 31 December of the report year.',
  },
  'text.year/title': {
    message: 'The title says {stated}; the report is for {year}.',
    suggestion: 'Write {year} in the title.',
  },
  'text.year/plan': {
    message: 'A plan for the coming year is dated {stated}; the report is for {year}.',
    suggestion: 'It should be {next}.',
  },
  'text.year/plan-heading': {
    message: 'A plan is headed {stated}; the report is for {year}, and plans are for the year after.',
    suggestion: 'It should be {next}.',
  },
  'text.year/opening': {
    message: 'The text opens with {stated}; the report is for {year}. It may have been kept from an older report.',
    suggestion: 'Check, and write {year}.',
  },
  'text.docnumber/mismatch': {
    message: 'The number “{written}” does not belong to 《{title}》.',
    suggestion: 'It is {right}.',
  },
  'text.docnumber/replaced': {
    message: '“{written}” is the number of the earlier text of 《{title}》, since replaced.',
    suggestion: 'It is {right}.',
  },
  'text.docnumber/foreign': {
    message: 'The number “{written}” is that of 《{owner}》, not of 《{title}》.',
    suggestion: 'Check the name and number of the document.',
  },
  'text.docnumber/year': { message: 'No document can carry the year of “{written}”.', suggestion: 'Check the year.' },
  'text.docnumber/serial': {
    message: 'No document can carry the serial of “{written}”.',
    suggestion: 'Check the serial.',
  },
  'text.docnumber.style': {
    message:
      'The number “{written}” is not written as GB/T 9704 has it: 〔〕 around the year, no spaces, no 第, no leading 0.',
    suggestion: 'Write “{right}”.',
  },
  'text.figure/equal': {
    message: 'The text says {stated}; the table says {table} for {cellNames}.',
    suggestion: 'Make text and table agree.',
  },
  'text.figure/none': {
    message: 'The text says there were none; the table says {table} for {cellNames}.',
    suggestion: 'Make text and table agree.',
  },
  'text.figure/at-most': {
    message: 'The text says {stated}, more than the {table} of the table for {cellNames}.',
    suggestion: 'Make text and table agree.',
  },
  'text.aspect': {
    message: 'Section 一 says nothing of {aspect}.',
    suggestion:
      'Add it; section 一 tells of five aspects: 主动公开, 依申请公开, 政府信息管理, 政府信息公开平台建设, 监督保障.',
  },
  'text.fee': {
    message: 'Section 六 does not say whether an information processing fee was collected in the year.',
    suggestion: 'Say so; where none was, 本年度未收取信息处理费.',
  },
  'text.typo': { message: '“{wrong}” is a misspelling.', suggestion: 'It is “{right}”.' },
  'text.privacy/citizen-id': {
    message: 'A citizen ID number stands in the open (shown masked).',
    suggestion: 'Remove it; where already published, take it down at once.',
  },
  'text.privacy/mobile': {
    message: 'A personal mobile number stands in the open (shown masked).',
    suggestion: 'Give an office telephone instead; where already published, take it down at once.',
  },
  'text.privacy/bank-card': {
    message: 'A bank card number stands in the open (shown masked).',
    suggestion: 'Remove it; where already published, take it down at once.',
  },
  'text.placeholder': { message: '“{left}” is template text left in.', suggestion: 'Fill it in.' },
  'text.placeholder/reference': {
    message: 'The figure “{left}” that the text refers to has no value.',
    suggestion: 'Fill the figure in, or refer to another.',
  },
  'late/department': { message: 'Published on {published}; the legal end for departments is {due}.' },
  'late/government': { message: 'Published on {published}; the legal end for governments is {due}.' },
  'similar/other': {
    message: 'Section “{title}” is nearly the same as in “{file}”; {rate}% of it is repeated.',
    suggestion: "Compare both, and tell of this organ's own year.",
  },
  'similar/previous': {
    message:
      "Section “{title}” is nearly the same as in the organ's own report for {otherYear} (“{file}”); {rate}% of it is repeated.",
    suggestion: "Tell of the year at hand; do not keep an older report's text.",
  },
  'rollup.missing/notBegun': {
    message: '{member} has not begun its report; the sum takes its figures from its records.',
    suggestion: 'Wait for it, or say why the report is signed without it.',
  },
  'rollup.missing/notSigned': {
    message: '{member} has not signed its report; the sum takes its figures from its records.',
    suggestion: 'Wait for it, or say why the report is signed without it.',
  },
  'rollup.missing/notHandedIn': {
    message: '{member} has signed its report and not handed it in.',
    suggestion: 'Wait for it, or say why the report is signed without it.',
  },
  'rollup.missing/fileAside': {
    message: '{member} sent its report as a file whose figures are not used; the sum takes those of its records.',
    suggestion: 'Let the competent department add the file up, or say why the records are taken.',
  },
  'rollup.double': {
    message: '{member} is in the sums of {by}: its figures count twice.',
    suggestion: 'Let one of them correct its report first.',
  },
  'rollup.left-out': {
    message: '{member} belongs to {by}, whose signed sum does not hold it: its figures count nowhere.',
    suggestion: 'Let {by} correct its report first.',
  },
  'rollup.overlap': {
    message: '{member} is in the sum of {by} already; its own report is not added again.',
    suggestion: 'See to which of them it belongs.',
  },
  'rollup.unlisted': {
    message: '{member} signed without saying whom it adds up; whether its members are in it cannot be told.',
  },
  'rollup.late': {
    message: '{member} did not hand in or publish its report by {due}.',
  },
};
