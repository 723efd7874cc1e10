import { createRequire } from 'node:module';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Faces in the order they are tried; the licensed ones of offices first, then those that come with the program. */
export const FACES = {
  /** 小标宋 */
  title: ['FZXiaoBiaoSong-B05S', 'FZXiaoBiaoSong-B05', '方正小标宋简体', 'Noto Serif SC'],
  /** 仿宋 */
  body: ['FangSong_GB2312', '仿宋_GB2312', 'FangSong', '仿宋', 'FZFangSong-Z02S', 'Noto Serif SC'],
  /** 黑体 */
  heading: ['SimHei', '黑体', 'FZHei-B01S', 'Noto Sans S Chinese', 'Noto Serif SC'],
  /** 宋体, for page numbers and tables */
  song: ['SimSun', '宋体', 'FZShuSong-Z01S', 'Noto Serif SC'],
} as const;

/** Names that a Word file asks for: the faces GB/T 9704-2012 prescribes, as Windows and WPS know them. */
export const WORD_FACES = {
  title: '方正小标宋简体',
  body: '仿宋_GB2312',
  heading: '黑体',
  song: '宋体',
} as const;

/** Package, and the file beside its entry. */
const BUNDLED = [
  ['@expo-google-fonts/noto-serif-sc', '400Regular/NotoSerifSC_400Regular.ttf'],
  ['@expo-google-fonts/noto-serif-sc', '700Bold/NotoSerifSC_700Bold.ttf'],
  ['@embedpdf/fonts-sc', '../fonts/NotoSansHans-Regular.otf'],
  ['@embedpdf/fonts-sc', '../fonts/NotoSansHans-Medium.otf'],
] as const;

const FONT_FILE = /\.(ttf|otf|ttc)$/i;

/** Font files a PDF may be set in: those of the office's folder, and the open ones that come with the program. */
export function fontFiles(folder: string | null): string[] {
  const require = createRequire(import.meta.url);
  const bundled = BUNDLED.map(([name, file]) => join(dirname(require.resolve(name)), file));
  const own =
    folder === null
      ? []
      : readdirSync(folder)
          .filter((name) => FONT_FILE.test(name))
          .sort();
  return [...own.map((name) => join(folder ?? '', name)), ...bundled];
}
