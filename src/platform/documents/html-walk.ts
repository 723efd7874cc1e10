import { TooComplex } from './document-writer.js';
import { closeTable, type Content, type HtmlCell } from './html-content.js';
import { READ_LIMITS } from './read-limits.js';

const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol optgroup option p pre section summary table tbody ' +
    'td tfoot th thead tr ul'
  ).split(' '),
);
const UNSEEN = new Set('script style noscript template svg math iframe object select textarea datalist'.split(' '));
const VOID = new Set('area base basefont br col embed frame hr img input link meta param source track wbr'.split(' '));

const NO_BREAK = '\u00a0';

interface OpenCell extends HtmlCell {
  text: string;
}

interface OpenTable {
  readonly rows: HtmlCell[][];
  cell: OpenCell | null;
}

interface OpenElement {
  readonly name: string;
  readonly hidden: boolean;
  readonly preformatted: boolean;
  /** What ends with this element, if it is still open then. */
  readonly opened: OpenTable | OpenCell | null;
}

/**
 * Follows the tags of a page one after another, without a tree and without recursion. Unclosed cells and rows end where
 * the next one of the same table begins.
 */
export class HtmlWalk {
  title = '';
  /** Where the tag stands that is opened next. */
  at = 0;
  readonly #page: OpenCell = { columnSpan: 1, rowSpan: 1, content: [], text: '', at: 0 };
  readonly #elements: OpenElement[] = [];
  readonly #tables: OpenTable[] = [];

  /** The page's contents; call after the last tag. */
  get content(): readonly Content[] {
    while (this.#tables.length > 0) this.#endTable();
    this.#flush();
    return this.#page.content;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'br' && this.#elements.at(-1)?.hidden !== true) this.#place.text += '\n';
    if (BLOCKS.has(name)) this.#flush();
    if (VOID.has(name)) return;
    if (this.#elements.length >= READ_LIMITS.htmlDepth)
      throw new TooComplex(`网页元素嵌套超过 ${READ_LIMITS.htmlDepth} 层`);
    const parent = this.#elements.at(-1);
    const hidden = parent?.hidden === true || isUnseen(name, attributes);
    const preformatted = parent?.preformatted === true || name === 'pre';
    this.#elements.push({ name, hidden, preformatted, opened: hidden ? null : this.#begin(name, attributes) });
  }

  close(name: string): void {
    if (VOID.has(name)) return;
    if (BLOCKS.has(name)) this.#flush();
    const opened = this.#elements.pop()?.opened ?? null;
    if (opened === null) return;
    if ('rows' in opened) {
      // Tables inside that were never closed end with it.
      while (this.#tables.includes(opened)) this.#endTable();
    } else if (this.#tables.at(-1)?.cell === opened) {
      this.#endCell();
    }
  }

  text(data: string): void {
    const element = this.#elements.at(-1);
    if (element?.hidden === true) return;
    if (element?.name === 'title') {
      if (this.title.length < 1_000) this.title += data;
      return;
    }
    // Spaces of preformatted text stay, as no-break spaces until the line is put down.
    this.#place.text +=
      element?.preformatted === true
        ? data.replace(/\r\n?/g, '\n').replaceAll(' ', NO_BREAK)
        : data.replace(/\s+/g, ' ');
  }

  /** Where text goes now: the open cell of the innermost table that has one, else the page. */
  get #place(): OpenCell {
    for (let depth = this.#tables.length - 1; depth >= 0; depth--) {
      const cell = this.#tables[depth]?.cell ?? null;
      if (cell !== null) return cell;
    }
    return this.#page;
  }

  #begin(name: string, attributes: Readonly<Record<string, string>>): OpenTable | OpenCell | null {
    const table = this.#tables.at(-1);
    if (name === 'table') {
      const opened: OpenTable = { rows: [], cell: null };
      this.#tables.push(opened);
      return opened;
    }
    if (table === undefined) return null;
    if (name === 'tr') {
      this.#endCell();
      table.rows.push([]);
    }
    if (name === 'td' || name === 'th') {
      this.#endCell();
      if (table.rows.length === 0) table.rows.push([]);
      table.cell = {
        columnSpan: span(attributes['colspan']),
        rowSpan: rowSpan(attributes['rowspan']),
        content: [],
        text: '',
        at: this.at,
      };
      table.rows.at(-1)?.push(table.cell);
      return table.cell;
    }
    return null;
  }

  #flush(): void {
    const place = this.#place;
    for (const line of place.text.split('\n')) {
      const trimmed = line.replace(/ {2,}/g, ' ').replaceAll(NO_BREAK, ' ').trim();
      if (trimmed !== '') place.content.push(trimmed);
    }
    place.text = '';
  }

  #endCell(): void {
    const table = this.#tables.at(-1);
    if (table === undefined || table.cell === null) return;
    this.#flush();
    table.cell = null;
  }

  #endTable(): void {
    this.#endCell();
    const table = this.#tables.pop();
    if (table !== undefined) this.#place.content.push(...closeTable(table.rows));
  }
}

function isUnseen(name: string, attributes: Readonly<Record<string, string>>): boolean {
  return (
    UNSEEN.has(name) ||
    'hidden' in attributes ||
    /display\s*:\s*none|mso-hide\s*:\s*all/i.test(attributes['style'] ?? '')
  );
}

/** Also as it stands in a page copied out of a script, where quotation marks carry backslashes. */
function span(value: string | undefined): number {
  const number = Number.parseInt(value?.replace(/^[\\"'\s]+/, '') ?? '', 10);
  return number > 0 ? number : 1;
}

/** `rowspan="0"` reaches to the end of the table. */
function rowSpan(value: string | undefined): number {
  return value?.trim() === '0' ? Infinity : span(value);
}
