import type { AreaView, RedactionAnswer, RedactionBody } from './api.ts';

export type MarkedArea = RedactionBody['areas'][number] & { readonly key: string };
export type Elsewhere = MarkedArea['elsewhere'];
export type Remains = Extract<RedactionAnswer, { kind: 'remains' }>['remains'];

interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** An area smaller than this is a slip of the hand. */
const LEAST = 3;
/** Points around a line or a found text, so that its ink is covered whole. */
const MARGIN = 1;

/** The rectangle between two places of a page, kept on it; `null` where it is a mere click. */
export function areaBetween(
  page: number,
  size: PageSize,
  from: { readonly x: number; readonly y: number },
  to: { readonly x: number; readonly y: number },
): AreaView | null {
  const clampX = (value: number) => Math.min(size.width, Math.max(0, value));
  const clampY = (value: number) => Math.min(size.height, Math.max(0, value));
  const [left, right] = [clampX(Math.min(from.x, to.x)), clampX(Math.max(from.x, to.x))];
  const [top, bottom] = [clampY(Math.min(from.y, to.y)), clampY(Math.max(from.y, to.y))];
  if (right - left < LEAST || bottom - top < LEAST) return null;
  return rounded({ page, x: left, y: top, width: right - left, height: bottom - top });
}

/** The area around a line or a found text. */
export function areaAround(page: number, { x, y, width, height }: Omit<AreaView, 'page'>): AreaView {
  return rounded({ page, x: x - MARGIN, y: y - MARGIN, width: width + 2 * MARGIN, height: height + 2 * MARGIN });
}

/** Moves an area by arrow keys, or its lower right corner where it is resized; it stays on its page. */
export function nudged<T extends AreaView>(
  area: T,
  size: PageSize,
  move: { x: number; y: number },
  way: 'move' | 'resize',
): T {
  if (way === 'resize') {
    const width = Math.min(size.width - area.x, Math.max(LEAST, area.width + move.x));
    const height = Math.min(size.height - area.y, Math.max(LEAST, area.height + move.y));
    return rounded({ ...area, width, height });
  }
  const x = Math.min(size.width - area.width, Math.max(0, area.x + move.x));
  const y = Math.min(size.height - area.height, Math.max(0, area.y + move.y));
  return rounded({ ...area, x, y });
}

/** Whether the areas cover a found text already. */
export function isCovered(areas: readonly AreaView[], found: readonly AreaView[]): boolean {
  return found.every((part) =>
    areas.some(
      ({ page, x, y, width, height }) =>
        page === part.page &&
        x <= part.x + 0.5 &&
        y <= part.y + 0.5 &&
        x + width >= part.x + part.width - 0.5 &&
        y + height >= part.y + part.height - 0.5,
    ),
  );
}

function rounded<T extends AreaView>(area: T): T {
  const round = (value: number) => Math.round(value * 10) / 10;
  return { ...area, x: round(area.x), y: round(area.y), width: round(area.width), height: round(area.height) };
}
