import type { Area, PageText } from '../../../platform/redaction/index.js';

/** The text of all pages, a line break after each line. */
export function textOf(pages: readonly PageText[]): string {
  return pages.flatMap(({ lines }) => lines.map(({ text }) => `${text}\n`)).join('');
}

/** The areas of a stretch of `textOf`: one for each line it runs over. */
export function areasOf(pages: readonly PageText[], { start, end }: { start: number; end: number }): Area[] {
  const areas: Area[] = [];
  let offset = 0;
  for (const { page, lines } of pages) {
    for (const { text, boxes } of lines) {
      const from = Math.max(0, start - offset);
      const part = boxes.slice(from, Math.max(from, Math.min(text.length, end - offset)));
      if (part.length > 0) areas.push({ page, ...around(part) });
      offset += text.length + 1;
      if (offset >= end) return areas;
    }
  }
  return areas;
}

function around(boxes: readonly (readonly [number, number, number, number])[]): Omit<Area, 'page'> {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y, width, height] of boxes) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}
