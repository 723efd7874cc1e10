/**
 * Design tokens of the portal: ink on paper, one deep red and one navy, kept for what matters. Every text colour stands
 * at 4.5:1 or better on the surfaces it is used on (WCAG 2.2 AA, 1.4.3).
 */
export const TOKENS = {
  '--ink': '#1b2027',
  '--ink-soft': '#4a5361',
  '--paper': '#ffffff',
  '--ground': '#f6f5f2',
  '--line': '#d9d6cf',
  '--line-strong': '#8b8f98',
  '--red': '#9c1b1f',
  '--red-deep': '#7d1418',
  '--red-wash': '#fbf1f0',
  '--navy': '#1a3c66',
  '--navy-deep': '#122c4d',
  '--navy-wash': '#eef3f8',
  '--amber': '#7a4b00',
  '--amber-wash': '#fdf6e7',
  '--green': '#1d5f3f',
  '--green-wash': '#eef6f1',
  '--focus': '#1a5fb4',
  '--sans':
    '"PingFang SC","Hiragino Sans GB","Microsoft YaHei","HarmonyOS Sans SC","Noto Sans CJK SC","Noto Sans SC","Source Han Sans SC",system-ui,sans-serif',
  '--serif': '"Songti SC","SimSun","Noto Serif CJK SC","Source Han Serif SC",serif',
  '--radius': '4px',
  '--measure': '44em',
  '--page': '72rem',
} as const;

export function tokenBlock(): string {
  return `:root{${Object.entries(TOKENS)
    .map(([name, value]) => `${name}:${value}`)
    .join(';')}}`;
}
