import { texts } from './messages.ts';

interface BarChartProps {
  readonly title: string;
  readonly bars: readonly { readonly name: string; readonly value: number }[];
}

/** So many bars can be told apart; the table has them all. */
const MOST = 30;
const ROW = 24;
const NAMES = 260;
const WIDTH = 900;
const FIGURES = 70;

/** Members' figures as bars, the longest first. Its figures stand in the table beside it. */
export function BarChart({ title, bars }: BarChartProps) {
  const shown = bars.toSorted((a, b) => b.value - a.value).slice(0, MOST);
  const most = Math.max(...shown.map(({ value }) => value), 1);
  return (
    <figure className="rollup-chart">
      <figcaption>{title}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${shown.length * ROW}`} role="img" aria-label={`${title}。${texts.chartTwin}`}>
        {shown.map(({ name, value }, index) => {
          const width = (Math.max(value, 0) / most) * (WIDTH - NAMES - FIGURES);
          return (
            <g key={name} transform={`translate(0 ${index * ROW})`}>
              <text x={NAMES - 8} y={ROW / 2} textAnchor="end" dominantBaseline="central">
                {name.length > 18 ? `${name.slice(0, 17)}…` : name}
              </text>
              <rect x={NAMES} y={4} width={width} height={ROW - 8} />
              <text x={NAMES + width + 6} y={ROW / 2} dominantBaseline="central">
                {value}
              </text>
            </g>
          );
        })}
      </svg>
    </figure>
  );
}
