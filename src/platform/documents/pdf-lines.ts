import type { LoosePiece } from './pdf-pieces.js';

export interface PieceLine {
  /** From left to right. */
  readonly pieces: readonly LoosePiece[];
  readonly text: string;
}

/** Baselines nearer than this share of the smaller height are one line: superscripts and mixed sizes stay together. */
const SAME_LINE = 0.5;
/** Gaps in shares of the height: closer is one word, wider than the second is another column. */
const WORD_GAP = 0.25;
const COLUMN_GAP = 1.5;

/** Puts the pieces of a page in reading order: lines by their baselines from the top, each from left to right. */
export function pieceLines(pieces: readonly LoosePiece[]): PieceLine[] {
  const byHeight = [...pieces].sort((a, b) => a.y - b.y || a.x - b.x);
  const lines: { baseline: number; height: number; pieces: LoosePiece[] }[] = [];
  for (const piece of byHeight) {
    const line = lines.at(-1);
    if (line !== undefined && piece.y - line.baseline <= SAME_LINE * Math.min(line.height, piece.height)) {
      line.pieces.push(piece);
      line.height = Math.max(line.height, piece.height);
    } else {
      lines.push({ baseline: piece.y, height: piece.height, pieces: [piece] });
    }
  }
  return lines.map((line) => {
    const ordered = line.pieces.sort((a, b) => a.x - b.x);
    return { pieces: ordered, text: joinPieces(ordered) };
  });
}

function joinPieces(pieces: readonly LoosePiece[]): string {
  let text = '';
  let end = 0;
  for (const piece of pieces) {
    const gap = (piece.x - end) / (piece.height || 1);
    if (text !== '') text += gap > COLUMN_GAP ? '\t' : gap > WORD_GAP ? ' ' : '';
    text += piece.text;
    end = Math.max(end, piece.x + piece.width);
  }
  return text;
}
