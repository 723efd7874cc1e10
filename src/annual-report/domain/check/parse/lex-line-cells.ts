import { T3_COLUMNS } from '../../../../law/report-format/index.js';
import type { TextLine } from '../parsed-report.js';
import { alignLabels } from './align-labels.js';
import { T3_ROWS } from './form-rows.js';
import { cellToken } from './text-cells.js';
import type { TableToken, TokenTable } from './table-token.js';

const WIDTH = T3_COLUMNS.length;
/** A table with fewer rows proves nothing of its lines. */
const FEWEST_ROWS = 12;
const FITTING_SHARE = 0.9;

/** A cell a line, a blank line an empty cell. */
function lexLines(lines: readonly TextLine[]): TableToken[] {
  return lines.map(({ text, line }) => cellToken(text, line, line));
}

/** The lines without the blank one that follows each, where every line has one; an empty cell is then two blank lines. */
function withoutGaps(lines: readonly TextLine[]): TextLine[] {
  const kept: TextLine[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (line) kept.push(line);
    if (lines[index + 1]?.text.trim() === '') index++;
  }
  return kept;
}

/** The figures and blanks between the label of each row and the next label. */
function runsOf(tokens: readonly TableToken[]): (readonly TableToken[])[] {
  return alignLabels(T3_ROWS, tokens)
    .filter((label) => T3_ROWS[label.row]?.key !== 'other')
    .map((label) => {
      const start = (label.tokens.at(-1) ?? 0) + 1;
      const length = tokens.slice(start).findIndex((token) => token.kind === 'label');
      return tokens.slice(start, length < 0 ? undefined : start + length);
    });
}

/**
 * Whether blank lines stand for empty cells: then the rows of `t3` have as many lines as cells, blank ones counted. Blank
 * lines that only part the rows stand behind the last cell, and prove nothing.
 */
function areCells(tokens: readonly TableToken[]): boolean {
  const runs = runsOf(tokens);
  const fitting = runs.filter((run) => run.length === WIDTH);
  const inside = fitting.filter((run) => run.slice(1, -1).some((token) => token.kind === 'blank'));
  return runs.length >= FEWEST_ROWS && inside.length >= 2 && fitting.length >= runs.length * FITTING_SHARE;
}

/** How the lines of a report tell its cells; `null` where blank lines are no cells. */
export type LineCells = ((lines: readonly TextLine[]) => TokenTable) | null;

/** Finds out by the lines of `t3` whether the report stands a cell a line with empty cells as blank lines. */
export function lineCellsOf(t3Lines: readonly TextLine[]): LineCells {
  const reading = [(lines: readonly TextLine[]) => lines, withoutGaps].find((prepare) =>
    areCells(lexLines(prepare(t3Lines))),
  );
  if (!reading) return null;
  return (lines) => {
    const filled = lines.filter(({ text }) => text.trim() !== '').map(({ line }) => line);
    return { tokens: lexLines(reading(lines)), line: filled[0] ?? 1, lines: filled, places: 'none' };
  };
}
