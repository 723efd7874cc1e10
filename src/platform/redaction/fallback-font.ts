import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';

const NAME = 'GongkaiFallback';
let ready = false;

/**
 * Chinese text whose font is not in the file would be drawn as empty boxes where the machine has no Chinese font: every
 * font that is asked for falls back to one that comes with the program. For processes of our own that only draw.
 */
export function useFallbackFont(): void {
  if (ready) return;
  const entry = createRequire(import.meta.url).resolve('@embedpdf/fonts-sc');
  if (GlobalFonts.registerFromPath(join(dirname(entry), '../fonts/NotoSansHans-Regular.otf'), NAME) === null) {
    throw new Error('the font for text without one was not found');
  }
  const prototype = Object.getPrototypeOf(createCanvas(1, 1).getContext('2d')) as object;
  const font = Object.getOwnPropertyDescriptor(prototype, 'font');
  if (font?.set === undefined) throw new Error('the canvas has no property `font` of its own');
  const { set } = font;
  Object.defineProperty(prototype, 'font', {
    ...font,
    set(this: object, value: string) {
      set.call(this, `${value}, ${NAME}`);
    },
  });
  ready = true;
}
