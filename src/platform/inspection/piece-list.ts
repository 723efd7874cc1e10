import type { ContentGap, FilePiece } from '../../kernel/file-pieces.js';
import { INSPECTION_LIMITS } from './limits.js';

/** A file says more than is looked through. */
export class TooMuch extends Error {}

/** Collects pieces, those without words left out. Throws `TooMuch` beyond the limits. */
export class PieceList {
  readonly pieces: FilePiece[] = [];
  readonly gaps: ContentGap[] = [];
  #characters = 0;

  add(piece: FilePiece): void {
    if (piece.text.trim() === '') return;
    this.#characters += piece.text.length;
    if (this.pieces.length >= INSPECTION_LIMITS.pieces || this.#characters > INSPECTION_LIMITS.characters) {
      throw new TooMuch();
    }
    this.pieces.push(piece);
  }
}
