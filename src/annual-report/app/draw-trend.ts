import type { Trend } from '../domain/trend/trend.js';

export interface TrendWords {
  /** Names of the series by their keys. */
  readonly series: Readonly<Record<string, string>>;
  /** As `2025年`. */
  readonly year: (year: number) => string;
}

/** Colours told apart by everyone, and with a shape of their own in print. */
const COLOURS = ['#1f4e8c', '#b45309', '#0f766e', '#9c1b1f', '#6d28d9', '#57606a'];
const SYMBOLS = ['circle', 'rect', 'triangle', 'diamond', 'pin', 'arrow'];
const SIZE = { width: 760, height: 340 } as const;
/** Without quotation marks: the drawing puts them into an attribute as they are. */
const FONT = 'Noto Sans SC, PingFang SC, Microsoft YaHei, sans-serif';

/** A trend as an SVG drawing (Apache ECharts, drawn here): lines over the years, no script and no motion in it. */
export async function drawTrend(trend: Trend, words: TrendWords): Promise<string> {
  const [echarts, { LineChart }, { GridComponent, LegendComponent }, { SVGRenderer }] = await Promise.all([
    import('echarts/core'),
    import('echarts/charts'),
    import('echarts/components'),
    import('echarts/renderers'),
  ]);
  echarts.use([LineChart, GridComponent, LegendComponent, SVGRenderer]);
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, ...SIZE });
  try {
    chart.setOption({
      animation: false,
      backgroundColor: '#ffffff',
      color: COLOURS,
      textStyle: { fontFamily: FONT, color: '#1b2027' },
      legend: { top: 8, itemWidth: 26, textStyle: { fontSize: 13 } },
      grid: { left: 56, right: 28, top: 56, bottom: 36 },
      xAxis: { type: 'category', data: trend.years.map(words.year), axisTick: { show: false } },
      yAxis: { type: 'value', minInterval: 1, splitLine: { lineStyle: { color: '#dfe3e8' } } },
      series: trend.series.map(({ key, values }, index) => ({
        type: 'line',
        name: words.series[key] ?? key,
        data: values.map((value) => value ?? '-'),
        symbol: SYMBOLS[index % SYMBOLS.length],
        symbolSize: 9,
        lineStyle: { width: 2.5 },
        label: { show: trend.series.length <= 3, fontSize: 12 },
      })),
    });
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}
