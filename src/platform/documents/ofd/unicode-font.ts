import { isBlank } from './blank.js';
import { readCharacterMap, writeCharacterMap } from './character-map.js';
import { emptyGlyph, readSfnt, writeSfnt } from './sfnt.js';

/** A glyph as a document used it: the code by which the font finds it now, and the text it stands for. */
export interface UsedGlyph {
  readonly code: number;
  readonly text: string;
}

export interface UnicodeFont {
  readonly file: Uint8Array;
  /** Number of the glyph where the font does not lead from its text to it: a ligature, or a second form of a character. */
  readonly glyphIdOf: (used: UsedGlyph) => number | undefined;
}

/**
 * A subset font that finds its glyphs by codes of its own, made into one that finds them by the characters they stand for:
 * a reader of OFD then needs nothing but the text. Outlines and measures stay as they are.
 */
export function mapToUnicode(subset: Uint8Array, used: Iterable<UsedGlyph>): UnicodeFont {
  const { flavour, tables } = readSfnt(subset);
  const old = tables.get('cmap');
  if (!old) throw new Error('the subset font has no cmap');
  const byCode = readCharacterMap(old);
  const byCharacter = new Map<number, number>();
  const idOf = ({ code, text }: UsedGlyph) => {
    // A blank has no code of its own where nothing is drawn for it: any glyph without outlines will do.
    const id = byCode.get(code) ?? (isBlank(text) ? emptyGlyph(tables) : undefined);
    if (id === undefined) throw new Error(`the subset font has no glyph for ${code}`);
    return id;
  };
  for (const glyph of used) {
    const character = onlyCharacter(glyph.text);
    if (character !== null && !byCharacter.has(character)) byCharacter.set(character, idOf(glyph));
  }
  const file = writeSfnt({ flavour, tables: new Map([...tables, ['cmap', writeCharacterMap(byCharacter)]]) });
  return {
    file,
    glyphIdOf(glyph) {
      const id = idOf(glyph);
      const character = onlyCharacter(glyph.text);
      return character !== null && byCharacter.get(character) === id ? undefined : id;
    },
  };
}

function onlyCharacter(text: string): number | null {
  const [first, second] = [...text];
  return first !== undefined && second === undefined ? (first.codePointAt(0) ?? null) : null;
}
