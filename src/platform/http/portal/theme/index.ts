/** The theme's door: the look of the site the portal stands in. */
export { readTheme } from './read-theme.js';
export type { Theme, ThemeFile } from './theme.js';
