import { nameReference } from '../../../../src/annual-report/domain/tell/find-figures.js';
import {
  PROBLEM_WORDS,
  resolvePieces,
  type ReferredFigures,
  type ResolvedPiece,
} from '../../../../src/annual-report/domain/tell/resolve-text.js';
import type { ReportDraft } from '../../api/reports.ts';
import { fill } from '../../messages/fill.ts';
import { texts } from './messages.ts';

interface ReadTextProps {
  readonly text: string;
  readonly format: ReportDraft['format'];
  readonly figures: ReferredFigures;
}

/** A text as it reads with its figures; each figure tells by title which one it is. */
export function ReadText({ text, format, figures }: ReadTextProps) {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, index) => (
      <p key={index}>
        {resolvePieces(line, figures).map((piece, at) => (
          <Piece key={at} piece={piece} format={format} />
        ))}
      </p>
    ));
}

function Piece({ piece, format }: { readonly piece: ResolvedPiece; readonly format: ReportDraft['format'] }) {
  if (piece.kind === 'words') return piece.text;
  const name = piece.reference ? nameReference(piece.reference, format) : piece.written;
  if ('words' in piece.resolved) {
    return (
      <span className="figure-chip" title={name}>
        {piece.resolved.words}
      </span>
    );
  }
  return (
    <span className="figure-chip broken">
      {fill(texts.broken, { name, problem: PROBLEM_WORDS[piece.resolved.problem] })}
    </span>
  );
}
