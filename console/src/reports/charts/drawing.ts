import { BarChart } from 'echarts/charts';
import { GridComponent, LegendComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Bars } from './bars.ts';

use([BarChart, GridComponent, LegendComponent, SVGRenderer]);

/** Told apart by everyone, light and dark. */
const COLOURS = ['#1f4e8c', '#d9892b'];
const LONGEST_NAME = 16;
/** Names of the axes stay within the drawing. */
const INSIDE = { outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' } as const;

/** A chart drawn in an element; follows its width until it is taken away. */
export interface Drawing {
  draw(bars: Bars): void;
  end(): void;
}

/** Draws bars (Apache ECharts, as SVG, without motion). No tips: what a tip would say stands in the table below. */
export function startDrawing(element: HTMLElement): Drawing {
  const chart = init(element, null, { renderer: 'svg' });
  // By its name: what is inherited could not be measured.
  const { fontFamily } = getComputedStyle(element);
  const follow = new ResizeObserver(() => chart.resize());
  follow.observe(element);
  return {
    draw: (bars) => {
      chart.setOption({ ...optionOf(bars), textStyle: { fontFamily } }, { notMerge: true });
      chart.resize();
    },
    end: () => {
      follow.disconnect();
      chart.dispose();
    },
  };
}

function optionOf({ names, series, lying }: Bars) {
  const shorten = (name: string) => (name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name);
  const categories = {
    type: 'category' as const,
    data: [...names],
    inverse: lying,
    axisTick: { show: false },
    axisLabel: { formatter: shorten, color: '#1f2733', fontSize: lying ? 12 : 11, interval: 0, hideOverlap: !lying },
  };
  const values = {
    type: 'value' as const,
    minInterval: 1,
    splitLine: { lineStyle: { color: '#dfe3e8' } },
    axisLabel: { color: '#4a5563' },
  };
  return {
    animation: false,
    color: COLOURS,
    ...(series.length > 1 ? { legend: { top: 0, textStyle: { color: '#1f2733' } } } : {}),
    grid: { left: 8, right: 48, top: series.length > 1 ? 36 : 12, bottom: 8, ...INSIDE },
    xAxis: lying ? values : categories,
    yAxis: lying ? categories : values,
    series: series.map(({ name, values: data }) => ({
      type: 'bar' as const,
      name,
      data: [...data],
      barMaxWidth: 28,
      label: {
        show: true,
        position: lying ? ('right' as const) : ('top' as const),
        color: '#1f2733',
        formatter: ({ value }: { readonly value: unknown }) => (value === 0 ? '' : String(value)),
      },
    })),
  };
}
