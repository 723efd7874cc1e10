import { describe, expect, it } from 'vitest';
import { areaAround, areaBetween, isCovered, nudged } from './mark-areas.ts';

const size = { width: 595, height: 842 };
const area = { page: 1, x: 10, y: 10, width: 100, height: 20 };

describe('areas marked on a page', () => {
  it('are drawn in any direction and stay on the page', () => {
    expect(areaBetween(1, size, { x: 110, y: 30 }, { x: 10, y: 10 })).toEqual(area);
    expect(areaBetween(1, size, { x: 500, y: 800 }, { x: 900, y: 900 })).toMatchObject({ width: 95, height: 42 });
    expect(areaBetween(1, size, { x: 10, y: 10 }, { x: 11, y: 12 })).toBeNull();
  });

  it('are moved and resized by keys within the page', () => {
    expect(nudged(area, size, { x: 5, y: -50 }, 'move')).toMatchObject({ x: 15, y: 0, width: 100, height: 20 });
    expect(nudged(area, size, { x: -500, y: 5 }, 'resize')).toMatchObject({ x: 10, y: 10, width: 3, height: 25 });
  });

  it('cover a found text when every part of it is covered', () => {
    const parts = [area, { ...area, page: 2 }];
    expect(isCovered([areaAround(1, area)], [area])).toBe(true);
    expect(isCovered([areaAround(1, area)], parts)).toBe(false);
  });
});
