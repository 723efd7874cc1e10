import { describe, expect, it } from 'vitest';
import { composeLetter, type FactsOf } from './compose-letter.js';
import type { LetterKind } from './letter-kind.js';
import type { LetterText } from './letter-text.js';
import { SAMPLE_FACTS, sampleReply } from './testing.js';

/** A letter as a page of text. */
function print(text: LetterText): string {
  const { head, documentNumberPlace, title, addressee, paragraphs, table, afterTable, remedies } = text;
  return [
    ...(head ? [`【版头】${head}`] : []),
    ...(documentNumberPlace ? [`【文号】${documentNumberPlace}`] : []),
    `【标题】${title}`,
    ...(addressee ? [`${addressee}：`] : []),
    ...paragraphs,
    ...(table ? [table.head, ...table.rows].map((row) => row.join(' | ')) : []),
    ...afterTable,
    ...(remedies ? [remedies] : []),
    ...text.attachments.map((name, index) => `【附件】${index + 1}．${name}`),
    text.signature,
    text.date,
    '',
  ].join('\n');
}

describe('letters, word for word', () => {
  it.each<[string, LetterKind, FactsOf[LetterKind]]>([
    ['reply-partial', 'reply', sampleReply('37')],
    ['reply-not-held', 'reply', sampleReply('36(4)')],
    ['correction-notice', 'correctionNotice', SAMPLE_FACTS.correctionNotice],
    ['fee-notice', 'feeNotice', SAMPLE_FACTS.feeNotice],
    ['defence-statement', 'defenceStatement', SAMPLE_FACTS.defenceStatement],
  ])('%s', async (name, kind, facts) => {
    const text = composeLetter(kind, facts);
    if (!text.ok) throw new Error(text.code);
    await expect(print(text.value)).toMatchFileSnapshot(`../../../test/golden/letters/${name}.txt`);
  });
});
