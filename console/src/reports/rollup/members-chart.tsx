import { useEffect, useRef } from 'react';
import { fill } from '../../messages/fill.ts';
import { figureIn } from './lines.tsx';
import type { RollupLine } from './api.ts';
import type { MemberBar } from './members-drawing.ts';
import { texts } from './messages.ts';

interface MembersChartProps {
  readonly cell: string;
  readonly name: string;
  readonly members: readonly RollupLine[];
}

/** So many bars can be told apart; the table has them all. */
const MOST = 20;
const ROW = 40;
const AXES = 72;

/** 各机关比较: members' figures in a cell, the most first, with last year's; its figures stand in the table below. */
export function MembersChart({ cell, name, members }: MembersChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const bars = members
    .map((line) => barOf(line, cell))
    .toSorted((a, b) => b.value - a.value)
    .slice(0, MOST);
  const drawn = JSON.stringify(bars);
  useEffect(() => {
    let end: (() => void) | null = null;
    let gone = false;
    // The drawing of charts comes in a chunk of its own.
    void import('./members-drawing.ts').then(({ drawMembers }) => {
      if (!gone && place.current) end = drawMembers(place.current, JSON.parse(drawn) as MemberBar[], texts.drawing);
    });
    return () => {
      gone = true;
      end?.();
    };
  }, [drawn]);
  const title = fill(texts.chart, { cell: name });
  const more = members.length > MOST ? fill(texts.chartMost, { count: MOST }) : '';
  return (
    <figure className="rollup-chart">
      <figcaption>{title + more}</figcaption>
      <div
        ref={place}
        role="img"
        aria-label={`${title}。${texts.chartTwin}`}
        style={{ height: bars.length * ROW + AXES }}
      />
    </figure>
  );
}

function barOf({ name, cells, before, outliers }: RollupLine, cell: string): MemberBar {
  return {
    name,
    value: figureIn(cells, cell) ?? 0,
    before: before && (figureIn(before, cell) ?? 0),
    outlier: outliers.some(
      (outlier) => outlier.kind === 'allZero' || (outlier.kind === 'jump' && outlier.cell === cell),
    ),
  };
}
