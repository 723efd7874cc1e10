import { createHash } from 'node:crypto';
import { BASE } from './styles/base.js';
import { FORMS } from './styles/forms.js';
import { HEAD } from './styles/head.js';
import { HOME } from './styles/home.js';
import { LAYOUT } from './styles/layout.js';
import { MODES } from './styles/modes.js';
import { PRINT } from './styles/print.js';
import { RECORD } from './styles/record.js';
import { REPORT } from './styles/report.js';
import { TABLES } from './styles/tables.js';
import { tokenBlock } from './tokens.js';

/** A stylesheet with the hash of its content in its address, so that browsers may keep it for ever. */
export interface Stylesheet {
  readonly href: string;
  readonly css: string;
}

function tidy(css: string): string {
  return css
    .replace(/\s*\n\s*/g, '')
    .replace(/\s*([{};,>])\s*/g, '$1')
    .replace(/;}/g, '}');
}

/** A stylesheet of its own address; serve it with `serveStylesheet`. */
export function makeStylesheet(name: string, css: string): Stylesheet {
  const tidied = tidy(css);
  const hash = createHash('sha256').update(tidied).digest('hex').slice(0, 12);
  return { href: `/assets/${name}.${hash}.css`, css: tidied };
}

export const PORTAL_STYLESHEET: Stylesheet = makeStylesheet(
  'portal',
  [tokenBlock(), BASE, HEAD, LAYOUT, HOME, FORMS, TABLES, RECORD, REPORT, MODES, PRINT].join('\n'),
);
