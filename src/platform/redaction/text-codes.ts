/** A character of the text layer at a width: its code, and how wide it is in thousandths of its height. */
interface Code {
  readonly code: number;
  readonly text: string;
  readonly width: number;
}

const STEP = 20;
/** Codes are two bytes; 0 stays free. */
const MOST = 0xffff;

/** Gives each character of a file's text layer a code, in the order they come; one code for each width it stands at. */
export class TextCodes {
  readonly #codes = new Map<string, Code>();

  /** The code of a character. `null` where the file has more different ones than two bytes can count. */
  of(text: string, width: number): Code | null {
    const rounded = Math.min(4_000, Math.max(0, Math.round(width / STEP) * STEP));
    const key = `${rounded} ${text}`;
    const known = this.#codes.get(key);
    if (known !== undefined) return known;
    if (this.#codes.size >= MOST) return null;
    const code = { code: this.#codes.size + 1, text, width: rounded };
    this.#codes.set(key, code);
    return code;
  }

  get size(): number {
    return this.#codes.size;
  }

  /** Widths by code, as a font's `W` array has them: `1 [500 1000 …]`. */
  widths(): number[] {
    return [...this.#codes.values()].map(({ width }) => width);
  }

  /** The table that says which characters the codes stand for (ISO 32000-1, 9.10.3). */
  toUnicode(): string {
    const lines = [...this.#codes.values()].map(({ code, text }) => `<${hex(code)}> <${utf16(text)}>`);
    const blocks: string[] = [];
    for (let at = 0; at < lines.length; at += 100) {
      const block = lines.slice(at, at + 100);
      blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
    }
    return [
      '/CIDInit /ProcSet findresource begin',
      '12 dict begin',
      'begincmap',
      '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
      '/CMapName /Layer def',
      '/CMapType 2 def',
      '1 begincodespacerange',
      '<0000> <FFFF>',
      'endcodespacerange',
      ...blocks,
      'endcmap',
      'CMapName currentdict /CMap defineresource pop',
      'end',
      'end',
    ].join('\n');
  }
}

export function hex(value: number): string {
  return value.toString(16).toUpperCase().padStart(4, '0');
}

function utf16(text: string): string {
  return Array.from({ length: text.length }, (_, index) => hex(text.charCodeAt(index))).join('');
}
