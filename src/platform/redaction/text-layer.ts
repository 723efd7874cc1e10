import type { GlyphLine } from './lines.js';
import type { Glyph } from './page-text.js';
import { hex, type TextCodes } from './text-codes.js';

/** Name of the layer's font in a page's resources. */
export const LAYER_FONT = 'F';

/**
 * The operators that put a page's text behind its picture: not drawn (rendering mode 3), each glyph at the place where
 * the picture shows it. `null` where the codes are used up.
 * @param height of the page, in points
 */
export function textLayer(lines: readonly GlyphLine[], height: number, codes: TextCodes): string | null {
  const parts: string[] = ['BT', '3 Tr'];
  for (const line of lines) {
    let run: Glyph[] = [];
    for (const glyph of line.glyphs) {
      const before = run.at(-1);
      if (before !== undefined && !goesOn(before, glyph)) {
        if (!writeRun(run, height, codes, parts)) return null;
        run = [];
      }
      run.push(glyph);
    }
    if (run.length > 0 && !writeRun(run, height, codes, parts)) return null;
  }
  parts.push('ET');
  return parts.join('\n');
}

/** Whether two glyphs can stand in one run: of one height, on one line, no wide gap between. */
function goesOn(before: Glyph, after: Glyph): boolean {
  const [cos, sin] = before.along;
  const [x, y] = [after.x - before.x, after.y - before.y];
  const across = Math.abs(y * cos - x * sin);
  const gap = x * cos + y * sin - before.advance;
  return (
    Math.abs(before.size - after.size) < 0.05 * before.size &&
    across < 0.05 * before.size &&
    Math.abs(gap) < 1.5 * before.size
  );
}

function writeRun(run: readonly Glyph[], height: number, codes: TextCodes, parts: string[]): boolean {
  const first = run[0];
  if (first === undefined || !(first.size > 0)) return true;
  const { size } = first;
  const [cos, sin] = first.along;
  const shown: string[] = [];
  let expected = 0;
  for (const glyph of run) {
    const code = codes.of(glyph.text, (glyph.advance / size) * 1000);
    if (code === null) return false;
    const at = (glyph.x - first.x) * cos + (glyph.y - first.y) * sin;
    const back = Math.round(((expected - at) / size) * 1000);
    if (back !== 0) shown.push(String(back));
    shown.push(`<${hex(code.code)}>`);
    expected = at + (code.width / 1000) * size;
  }
  parts.push(
    `/${LAYER_FONT} ${number(size)} Tf`,
    `${number(cos)} ${number(-sin)} ${number(sin)} ${number(cos)} ${number(first.x)} ${number(height - first.y)} Tm`,
    `[${shown.join('')}] TJ`,
  );
  return true;
}

function number(value: number): string {
  return Number(value.toFixed(3)).toString();
}
