import { ok, type Result } from '../../../../kernel/result.js';
import { poorContrasts, TOKENS, type TokenName, type Tokens } from '../tokens.js';
import { wrongTheme } from './wrong-theme.js';

const FILE = 'tokens.json';
const LENGTH = /^\d{1,3}(\.\d{1,3})?(px|rem|em)?$/;
const FONTS = /^[\p{L}\p{N}" ,.-]{1,300}$/u;

function isValueOf(name: TokenName, value: string): boolean {
  const usual = TOKENS[name];
  if (usual.startsWith('#')) return /^#[0-9a-f]{6}$/i.test(value);
  return LENGTH.test(usual) ? LENGTH.test(value) : FONTS.test(value);
}

/** The tokens a theme sets: names known, values of their kind, and texts still to be read on their grounds. */
export function readTokens(text: string): Result<Partial<Tokens>> {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return wrongTheme(FILE, '不是 JSON');
  }
  if (typeof read !== 'object' || read === null || Array.isArray(read))
    return wrongTheme(FILE, '应为 {"--red": "#9c1b1f", …}');
  const tokens: Partial<Record<TokenName, string>> = {};
  for (const [name, value] of Object.entries(read)) {
    if (!(name in TOKENS)) return wrongTheme(FILE, `没有 ${name} 这一项；可用的有 ${Object.keys(TOKENS).join(' ')}`);
    const token = name as TokenName;
    if (typeof value !== 'string' || !isValueOf(token, value))
      return wrongTheme(FILE, `${name} 的值应形如 ${TOKENS[token]}`);
    tokens[token] = value;
  }
  const [poor] = poorContrasts({ ...TOKENS, ...tokens });
  if (poor === undefined) return ok(tokens);
  const { on, text: ink, contrast, least } = poor;
  return wrongTheme(
    FILE,
    `${ink} 在 ${on} 上的对比度为 ${contrast.toFixed(2)}，应不低于 ${least}（WCAG 2.2 第 1.4.3 条）`,
  );
}
