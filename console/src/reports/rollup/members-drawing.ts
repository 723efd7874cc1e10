import { BarChart } from 'echarts/charts';
import { GridComponent, LegendComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, GridComponent, LegendComponent, SVGRenderer]);

/** A member in a chart: its figure, that of the year before where it is known, and whether it stands out. */
export interface MemberBar {
  readonly name: string;
  readonly value: number;
  readonly before: number | null;
  readonly outlier: boolean;
}

export interface DrawingWords {
  readonly now: string;
  readonly before: string;
  /** Stands behind the figure of one that stands out. */
  readonly outlier: string;
}

const NOW = '#1f4e8c';
const OUTLIER = '#b45309';
const BEFORE = '#c5cfdb';
const INK = '#1f2733';
const LONGEST_NAME = 14;

/**
 * Draws members' figures as lying bars (Apache ECharts, as SVG, without motion), last year's behind; who stands out has
 * another colour and says so. Follows the width of its element; gives what takes it away.
 */
export function drawMembers(element: HTMLElement, bars: readonly MemberBar[], words: DrawingWords): () => void {
  const chart = init(element, null, { renderer: 'svg' });
  const follow = new ResizeObserver(() => chart.resize());
  follow.observe(element);
  const withBefore = bars.some(({ before }) => before !== null);
  const labelOf = (index: number) => {
    const bar = bars[index];
    return bar?.outlier ? `${bar.value}（${words.outlier}）` : String(bar?.value ?? '');
  };
  const series = (name: string, color: string, data: readonly object[], shown: boolean) => ({
    type: 'bar' as const,
    name,
    color,
    data: [...data],
    barMaxWidth: 14,
    label: {
      show: shown,
      position: 'right' as const,
      color: INK,
      formatter: ({ dataIndex }: { readonly dataIndex: number }) => labelOf(dataIndex),
    },
  });
  chart.setOption({
    animation: false,
    textStyle: { fontFamily: 'inherit' },
    ...(withBefore && { legend: { top: 0, textStyle: { color: INK } } }),
    grid: {
      // The width of names is estimated; a little room keeps the longest whole.
      left: 28,
      right: 96,
      top: withBefore ? 32 : 8,
      bottom: 8,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    xAxis: {
      type: 'value',
      splitNumber: 4,
      splitLine: { lineStyle: { color: '#dfe3e8' } },
      axisLabel: { color: INK, hideOverlap: true },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: bars.map(({ name }) => name),
      axisTick: { show: false },
      axisLabel: {
        color: INK,
        interval: 0,
        formatter: (name: string) => (name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name),
      },
    },
    series: [
      series(
        words.now,
        NOW,
        bars.map(({ value, outlier }) => ({ value, ...(outlier && { itemStyle: { color: OUTLIER } }) })),
        true,
      ),
      ...(withBefore
        ? [
            series(
              words.before,
              BEFORE,
              bars.map(({ before }) => ({ value: before })),
              false,
            ),
          ]
        : []),
    ],
  });
  return () => {
    follow.disconnect();
    chart.dispose();
  };
}
