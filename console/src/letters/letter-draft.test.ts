import { describe, expect, it } from 'vitest';
import type { LetterView } from '../api/letters.ts';
import { bodyOf, draftOf, placesOf } from './letter-draft.ts';

const text: NonNullable<LetterView['text']> = {
  head: '某区教育局',
  documentNumber: '示教信公开〔2026〕　号',
  title: '政府信息公开申请答复书',
  addressee: '李明',
  paragraphs: ['本机关收到您的申请。', '经检索，【检索的范围、方式】。'],
  table: null,
  afterTable: [],
  remedies: '如不服，可以向【行政复议机关】申请行政复议。',
  attachments: ['招生方案'],
  signature: '某区教育局',
  date: '2026-03-20',
};

describe('a letter in the editor', () => {
  it('goes back as it came', () => {
    const { title, addressee, paragraphs, remedies, attachments } = text;
    expect(bodyOf(draftOf({ text }), 3)).toEqual({ version: 3, title, addressee, paragraphs, remedies, attachments });
  });

  it('has a paragraph a line, and none of an empty line', () => {
    const draft = { ...draftOf({ text }), body: '甲\n\n 乙 \n' };
    expect(bodyOf(draft, 1).paragraphs).toEqual(['甲', '乙']);
  });

  it('keeps its table, row by row', () => {
    const table = { widths: [1, 2], head: ['序号', '名称'], rows: [['1', '申请表']] };
    const draft = draftOf({ text: { ...text, table, afterTable: ['合计一件。'] } });
    expect(bodyOf(draft, 1)).toMatchObject({ rows: [['1', '申请表']], afterTable: ['合计一件。'] });
  });

  it('names what is still open, wherever it stands', () => {
    expect(placesOf(draftOf({ text }))).toEqual(['检索的范围、方式', '行政复议机关']);
  });
});
