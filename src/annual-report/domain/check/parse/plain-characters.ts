import type { DocumentBlock, ExtractedDocument } from '../../../../kernel/document-model.js';

/**
 * Radicals (部首) and compatibility forms look like the characters they stand for, and PDF files made by browsers and by
 * some office programs give them in place of those: `⼀、总体情况` for `一、总体情况`.
 */
const LOOKALIKE = /[\u2e80-\u2fdf\uf900-\ufaff]/gu;

/** Radicals that Unicode maps to no character but that are drawn as one. */
const RADICALS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '⺎': '兀',
    '⺒': '巳',
    '⺓': '幺',
    '⺝': '月',
    '⺠': '民',
    '⺩': '王',
    '⺫': '目',
    '⺬': '示',
    '⺮': '竹',
    '⺰': '纟',
    '⺼': '月',
    '⻁': '虎',
    '⻄': '西',
    '⻅': '见',
    '⻆': '角',
    '⻉': '贝',
    '⻋': '车',
    '⻑': '長',
    '⻓': '长',
    '⻔': '门',
    '⻗': '雨',
    '⻘': '青',
    '⻙': '韦',
    '⻚': '页',
    '⻛': '风',
    '⻜': '飞',
    '⻝': '食',
    '⻡': '首',
    '⻢': '马',
    '⻣': '骨',
    '⻤': '鬼',
    '⻥': '鱼',
    '⻦': '鸟',
    '⻧': '卤',
    '⻨': '麦',
    '⻩': '黄',
    '⻪': '黾',
    '⻬': '齐',
    '⻮': '齿',
    '⻰': '龙',
  }),
);

function plain(text: string): string {
  return text.replace(LOOKALIKE, (character) => RADICALS.get(character) ?? character.normalize('NFKC'));
}

function plainBlock(block: DocumentBlock): DocumentBlock {
  switch (block.kind) {
    case 'text':
      return { ...block, text: plain(block.text) };
    case 'table':
      return { ...block, cells: block.cells.map((cell) => ({ ...cell, text: plain(cell.text) })) };
    case 'page':
      return { ...block, pieces: block.pieces.map((piece) => ({ ...piece, text: plain(piece.text) })) };
  }
}

/** The document with plain characters for their lookalikes, one for one; itself where it has none. */
export function withPlainCharacters(document: ExtractedDocument): ExtractedDocument {
  const { title } = document;
  if (![...document.lines, title ?? ''].some((line) => line.search(LOOKALIKE) >= 0)) return document;
  return {
    ...document,
    lines: document.lines.map(plain),
    blocks: document.blocks.map(plainBlock),
    ...(title === undefined ? {} : { title: plain(title) }),
  };
}
