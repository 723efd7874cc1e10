import { expect, it } from 'vitest';
import { REPORT_FORMATS } from '../report-format/index.js';
import { formatDocumentNumber } from './document-number.js';
import { findDocumentNumbers } from './find-document-numbers.js';
import { KNOWN_DOCUMENTS, knownDocument } from './known-documents.js';

it('has each number once', () => {
  const numbers = KNOWN_DOCUMENTS.map((document) => formatDocumentNumber(document.number));
  expect(new Set(numbers).size).toBe(numbers.length);
});

it.each(Object.values(REPORT_FORMATS))(
  'has the notice of report format $id, by the same number and title',
  (format) => {
    const [mention] = findDocumentNumbers(format.notice);
    const document = mention && knownDocument(mention.number);
    expect(document?.title).toBe(format.noticeTitle);
    expect(document?.subject).toBe('report-format');
  },
);

it('knows nothing of a number it does not hold', () => {
  expect(knownDocument({ issuer: '国办函', year: 2021, serial: 109 })).toBeNull();
});
