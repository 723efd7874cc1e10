import type { Stylesheet } from '../stylesheet.js';

/** A file of a theme as it is served, below `/theme/`. */
export interface ThemeFile {
  readonly type: string;
  readonly bytes: Buffer;
  /** Of its content: part of the addresses of it, so that browsers may keep it for ever. */
  readonly hash: string;
}

/** The look of the site the portal stands in. */
export interface Theme {
  /** Markup in place of the portal's own head of the site; `null` for the portal's own. */
  readonly header: string | null;
  readonly footer: string | null;
  /** `theme.css` with the tokens, as one; `null` where there is neither. */
  readonly stylesheet: Stylesheet | null;
  /** Address of the emblem in the head; `null` for the seal. */
  readonly logo: string | null;
  readonly files: ReadonlyMap<string, ThemeFile>;
}
