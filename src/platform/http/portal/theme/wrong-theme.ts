import { refuse, type Refusal } from '../../../../kernel/result.js';

/** What is wrong with a theme, by its file: told at start. */
export function wrongTheme(file: string, reason: string): Refusal {
  return refuse('config.invalid', { name: `GONGKAI_THEME/${file}`, reason });
}
