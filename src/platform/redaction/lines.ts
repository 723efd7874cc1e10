import { around } from './area.js';
import type { Glyph, TextLine } from './page-text.js';

/** Glyphs of one line, in reading order. */
export interface GlyphLine {
  readonly glyphs: readonly Glyph[];
}

/** Share of a glyph's height by which two baselines of one line may differ, and a gap that stands for a space. */
const SAME_BASE = 0.35;
const GAP = 0.3;

/** Puts a page's glyphs in lines: those of one direction on one baseline, from top to bottom. */
export function glyphLines(glyphs: readonly Glyph[]): GlyphLine[] {
  const byAngle = new Map<number, Glyph[]>();
  for (const glyph of glyphs) {
    const angle = Math.round((Math.atan2(glyph.along[1], glyph.along[0]) * 180) / Math.PI);
    const group = byAngle.get(angle);
    if (group === undefined) byAngle.set(angle, [glyph]);
    else group.push(glyph);
  }
  const lines = [...byAngle.entries()].flatMap(([angle, group]) => linesOf(group, (angle * Math.PI) / 180));
  return lines
    .map((line) => ({ line, place: around(line.glyphs.map((glyph) => glyph.box)) }))
    .sort((a, b) => a.place.y - b.place.y || a.place.x - b.place.x)
    .map(({ line }) => line);
}

function linesOf(glyphs: readonly Glyph[], angle: number): GlyphLine[] {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const along = (glyph: Glyph) => glyph.x * cos + glyph.y * sin;
  const down = (glyph: Glyph) => glyph.y * cos - glyph.x * sin;
  const sorted = [...glyphs].sort((a, b) => down(a) - down(b));
  const lines: Glyph[][] = [];
  let base = Number.NEGATIVE_INFINITY;
  for (const glyph of sorted) {
    const line = lines.at(-1);
    if (line === undefined || down(glyph) - base > SAME_BASE * Math.max(glyph.size, 1)) {
      lines.push([glyph]);
      base = down(glyph);
    } else line.push(glyph);
  }
  return lines.map((line) => ({ glyphs: withoutDoubles(line.sort((a, b) => along(a) - along(b))) }));
}

/** Bold by printing twice: the same character at almost the same place counts once. */
function withoutDoubles(line: readonly Glyph[]): Glyph[] {
  return line.filter((glyph, index) => {
    const before = line[index - 1];
    return before === undefined || before.text !== glyph.text || distance(before, glyph) > 0.2 * glyph.size;
  });
}

function distance(a: Glyph, b: Glyph): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** Whether a gap stands between two glyphs that follow each other. */
export function isGap(before: Glyph, after: Glyph): boolean {
  return distance(before, after) - before.advance > GAP * Math.max(before.size, after.size);
}

/** The line as text, with the place of each character. */
export function textLine({ glyphs }: GlyphLine): TextLine {
  let text = '';
  const boxes: TextLine['boxes'][number][] = [];
  glyphs.forEach((glyph, index) => {
    const before = glyphs[index - 1];
    const box = boxOf(glyph);
    if (before !== undefined && before.text !== ' ' && glyph.text !== ' ' && isGap(before, glyph)) {
      text += ' ';
      boxes.push([before.box.x + before.box.width, glyph.box.y, 0, glyph.box.height]);
    }
    text += glyph.text;
    for (let unit = 0; unit < glyph.text.length; unit++) boxes.push(box);
  });
  const { x, y, width, height } = around(glyphs.map((glyph) => glyph.box));
  return { text, boxes, x: round(x), y: round(y), width: round(width), height: round(height) };
}

function boxOf({ box }: Glyph): readonly [number, number, number, number] {
  return [round(box.x), round(box.y), round(box.width), round(box.height)];
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
