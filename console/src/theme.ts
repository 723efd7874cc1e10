import type { ThemeConfig } from 'antd';

const text = '#1f2733';

/** Whoever asks the system for less movement gets none here (WCAG 2.3.3). */
const moves = !globalThis.matchMedia?.('(prefers-reduced-motion: reduce)').matches;

/** Plain, dense and readable at arm's length; text colours hold 4.5 : 1 on their grounds (WCAG 2.2 AA). */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#1d4e89',
    colorLink: '#1d4e89',
    colorLinkHover: '#123a6b',
    colorLinkActive: '#0e2f57',
    colorInfo: '#1d4e89',
    colorError: '#c0262d',
    colorWarning: '#9a5b00',
    colorSuccess: '#1a6b3c',
    colorPrimaryBg: '#e8f0fa',
    colorInfoBg: '#e8f0fa',
    colorInfoBorder: '#b9d0ea',
    colorSuccessBg: '#e6f4ea',
    colorSuccessBorder: '#b5dcc2',
    colorWarningBg: '#fdf3df',
    colorWarningBorder: '#ecd3a0',
    colorErrorBg: '#fdecec',
    colorErrorBorder: '#f0b9bb',
    colorTextBase: text,
    colorTextSecondary: '#4a5462',
    colorTextTertiary: '#5d6775',
    colorTextQuaternary: '#667080',
    colorTextPlaceholder: '#667080',
    colorTextDescription: '#4a5462',
    colorTextDisabled: '#667080',
    colorBgLayout: '#f4f6f8',
    borderRadius: 4,
    fontSize: 14,
    fontFamily:
      "'PingFang SC', 'Microsoft YaHei', 'Noto Sans SC', 'Noto Sans CJK SC', 'Source Han Sans SC', system-ui, sans-serif",
    controlHeight: 34,
    motion: moves,
  },
  components: {
    Layout: { headerBg: '#ffffff', headerHeight: 56, headerPadding: '0 24px', siderBg: '#ffffff' },
    Table: { headerBg: '#eef2f6', headerColor: text, cellPaddingBlock: 10 },
    Card: { headerFontSize: 15 },
    Descriptions: { labelBg: '#f6f8fa' },
  },
};
