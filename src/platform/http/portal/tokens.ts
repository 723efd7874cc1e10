import { contrastOf } from './contrast.js';

/**
 * Design tokens of the portal, all of them: ink on paper, one deep red and one navy, kept for what matters. Styles name
 * nothing but these; a theme sets others (`tokens.json`), a reader's mode the ones below.
 */
export const TOKENS = {
  '--ink': '#1a1f27',
  '--ink-soft': '#4a5361',
  '--paper': '#ffffff',
  '--ground': '#f5f4f0',
  '--line': '#dddad2',
  '--line-strong': '#7d828c',
  '--red': '#9c1b1f',
  '--red-deep': '#7d1418',
  '--red-wash': '#fbf1ef',
  '--navy': '#17395f',
  '--navy-deep': '#0f2947',
  '--navy-wash': '#edf2f7',
  '--on-dark': '#ffffff',
  '--foot': '#1f2630',
  '--foot-ink': '#d5d9df',
  '--amber': '#744700',
  '--amber-wash': '#fdf5e4',
  '--green': '#1d5f3f',
  '--green-wash': '#edf6f0',
  '--focus': '#1a5fb4',
  '--sans':
    '"PingFang SC","Hiragino Sans GB","Microsoft YaHei","HarmonyOS Sans SC","Noto Sans CJK SC","Noto Sans SC","Source Han Sans SC",system-ui,sans-serif',
  '--serif': '"Songti SC","STSong","SimSun","Noto Serif CJK SC","Noto Serif SC","Source Han Serif SC",serif',
  '--mono': 'ui-monospace,"SFMono-Regular",Consolas,"Liberation Mono",monospace',
  '--radius': '3px',
  /** Length of a line: 38 to 42 characters are read best. */
  '--measure': '42em',
  '--page': '75rem',
  /** Height of what is pressed. */
  '--target': '2.75rem',
  '--leading': '1.8',
  /** Size of type beside that of the screen. */
  '--scale': '1',
} as const;

export type TokenName = keyof typeof TOKENS;
export type Tokens = Readonly<Record<TokenName, string>>;

/** High contrast: black on white, every line seen, washes gone; 7:1 and better. */
export const HIGH_CONTRAST: Partial<Tokens> = {
  '--ink': '#000000',
  '--ink-soft': '#1f242b',
  '--ground': '#ffffff',
  '--line': '#5b6068',
  '--line-strong': '#000000',
  '--red': '#7a0d11',
  '--red-deep': '#5c080b',
  '--red-wash': '#ffffff',
  '--navy': '#0a2647',
  '--navy-deep': '#000000',
  '--navy-wash': '#ffffff',
  '--foot': '#000000',
  '--foot-ink': '#ffffff',
  '--amber': '#4f3000',
  '--amber-wash': '#ffffff',
  '--green': '#0b3f26',
  '--green-wash': '#ffffff',
  '--focus': '#0037a8',
};

/** Elder mode (长者模式): larger type and targets, more air, lines in sight. */
export const ELDER: Partial<Tokens> = {
  '--ink-soft': '#2b323c',
  '--line': '#9a9da3',
  '--line-strong': '#4a5361',
  '--target': '3.1rem',
  '--leading': '1.9',
  '--measure': '36em',
  '--scale': '1.3',
};

export const SIZES = { large: '1.15', largest: '1.35' } as const;

/** What a text stands on, and what it must reach there: 4.5 for text, 3 for marks and lines of fields (1.4.11). */
export const CONTRASTS: readonly (readonly [on: TokenName, text: readonly TokenName[], least: number])[] = [
  ['--paper', ['--ink', '--ink-soft', '--red', '--red-deep', '--navy', '--navy-deep', '--amber', '--green'], 4.5],
  ['--ground', ['--ink', '--ink-soft', '--red', '--red-deep', '--navy', '--navy-deep'], 4.5],
  ['--navy-wash', ['--ink', '--ink-soft', '--navy', '--navy-deep', '--red'], 4.5],
  ['--red-wash', ['--ink', '--red', '--red-deep'], 4.5],
  ['--amber-wash', ['--ink', '--amber', '--navy', '--red'], 4.5],
  ['--green-wash', ['--ink', '--green', '--navy', '--red'], 4.5],
  ['--navy', ['--on-dark'], 4.5],
  ['--navy-deep', ['--on-dark'], 4.5],
  ['--red', ['--on-dark'], 4.5],
  ['--foot', ['--foot-ink', '--on-dark'], 4.5],
  ['--paper', ['--line-strong', '--focus'], 3],
  ['--ground', ['--line-strong', '--focus'], 3],
];

/** A pair of tokens that cannot be read one on the other. */
export interface PoorContrast {
  readonly on: TokenName;
  readonly text: TokenName;
  readonly contrast: number;
  readonly least: number;
}

/** The pairs of a set of tokens that fall short; colours that are not of six digits are not judged. */
export function poorContrasts(tokens: Tokens): readonly PoorContrast[] {
  return CONTRASTS.flatMap(([on, texts, least]) =>
    texts.flatMap((text) => {
      const contrast = contrastOf(tokens[on], tokens[text]);
      return contrast !== null && contrast < least ? [{ on, text, contrast, least }] : [];
    }),
  );
}

function block(selector: string, tokens: Partial<Tokens>): string {
  const lines = Object.entries(tokens).map(([name, value]) => `${name}:${value}`);
  return `${selector}{${lines.join(';')}}`;
}

/** The tokens as the stylesheet sets them, and a reader's modes, which stand before what a theme sets. */
export function tokenBlock(): string {
  return [
    block(':root', TOKENS),
    ...Object.entries(SIZES).map(([size, scale]) => block(`:root[data-size=${size}]`, { '--scale': scale })),
    block(':root[data-mode=elder]', ELDER),
    block(':root[data-mode=elder][data-size=large]', { '--scale': '1.45' }),
    block(':root[data-mode=elder][data-size=largest]', { '--scale': '1.6' }),
    `@media (prefers-contrast:more){${block(':root:root', HIGH_CONTRAST)}}`,
    block(':root[data-contrast=high]', HIGH_CONTRAST),
  ].join('');
}

/** A theme's own tokens. */
export function themeTokenBlock(tokens: Partial<Tokens>): string {
  return Object.keys(tokens).length === 0 ? '' : block(':root', tokens);
}
