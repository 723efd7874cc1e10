import { scanXml } from './xml-scan.js';

export interface ListLevel {
  start: number;
  format: string;
  /** `%1` to `%9` stand for the numbers of the levels. */
  text: string;
  /** What stands behind the number. */
  suffix: 'tab' | 'space' | 'nothing';
  /** All numbers in Arabic figures, whatever their levels' formats. */
  legal: boolean;
  paragraphStyle: string | null;
}

export interface ListDefinition {
  /** Lists of one abstract definition go on counting from each other. */
  readonly abstractId: string;
  readonly levels: ReadonlyMap<number, ListLevel>;
  /** Levels that begin anew where this list is first used. */
  readonly restarts: ReadonlyMap<number, number>;
}

export interface StyleNumbering {
  readonly basedOn: string | null;
  readonly numId: string | null;
  readonly level: number | null;
}

export interface Numbering {
  readonly lists: ReadonlyMap<string, ListDefinition>;
  readonly styles: ReadonlyMap<string, StyleNumbering>;
}

interface AbstractList {
  readonly levels: Map<number, ListLevel>;
  styleLink: string | null;
}

/** Reads what `numbering.xml` and `styles.xml` say about automatic numbers. */
export function readNumbering(numberingXml: string, stylesXml: string): Numbering {
  const styles = readStyles(stylesXml);
  const abstracts = new Map<string, AbstractList>();
  const nums = new Map<string, { abstractId: string; levels: Map<number, ListLevel>; restarts: Map<number, number> }>();
  let abstractList: AbstractList | null = null;
  let num: { abstractId: string; levels: Map<number, ListLevel>; restarts: Map<number, number> } | null = null;
  let overridden = 0;
  let level: ListLevel | null = null;
  scanXml(numberingXml, {
    open(name, attributes) {
      const value = attributes['w:val'] ?? '';
      switch (name) {
        case 'w:abstractNum':
          abstractList = { levels: new Map(), styleLink: null };
          abstracts.set(attributes['w:abstractNumId'] ?? '', abstractList);
          num = null;
          break;
        case 'w:num':
          num = { abstractId: '', levels: new Map(), restarts: new Map() };
          nums.set(attributes['w:numId'] ?? '', num);
          abstractList = null;
          break;
        case 'w:abstractNumId':
          if (num !== null) num.abstractId = value;
          break;
        case 'w:numStyleLink':
          if (abstractList !== null) abstractList.styleLink = value;
          break;
        case 'w:lvlOverride':
          overridden = Number(attributes['w:ilvl'] ?? 0);
          break;
        case 'w:startOverride':
          num?.restarts.set(overridden, Number(value));
          break;
        case 'w:lvl':
          level = { start: 0, format: 'decimal', text: '', suffix: 'tab', legal: false, paragraphStyle: null };
          (num ?? abstractList)?.levels.set(Number(attributes['w:ilvl'] ?? 0), level);
          break;
        default:
          if (level !== null) describeLevel(level, name, value);
      }
    },
  });

  const lists = new Map<string, ListDefinition>();
  for (const [numId, { abstractId, levels, restarts }] of nums) {
    const linked = linkedAbstract(abstractId, abstracts, styles, nums);
    lists.set(numId, {
      abstractId: linked,
      levels: new Map([...(abstracts.get(linked)?.levels ?? []), ...levels]),
      restarts,
    });
  }
  return { lists, styles };
}

function describeLevel(level: ListLevel, name: string, value: string): void {
  if (name === 'w:start') level.start = Number(value);
  if (name === 'w:numFmt') level.format = value;
  if (name === 'w:lvlText') level.text = value;
  if (name === 'w:suff' && (value === 'space' || value === 'nothing')) level.suffix = value;
  if (name === 'w:isLgl') level.legal = value !== '0' && value !== 'false';
  if (name === 'w:pStyle') level.paragraphStyle = value;
}

/** An abstract list may only point to a numbering style, which points to the list that is meant. */
function linkedAbstract(
  abstractId: string,
  abstracts: ReadonlyMap<string, AbstractList>,
  styles: ReadonlyMap<string, StyleNumbering>,
  nums: ReadonlyMap<string, { readonly abstractId: string }>,
): string {
  const link = abstracts.get(abstractId)?.styleLink ?? null;
  if (link === null) return abstractId;
  return nums.get(styles.get(link)?.numId ?? '')?.abstractId ?? abstractId;
}

function readStyles(xml: string): Map<string, StyleNumbering> {
  const styles = new Map<string, StyleNumbering>();
  let id: string | null = null;
  scanXml(xml, {
    open(name, attributes) {
      if (name === 'w:style') {
        id = attributes['w:styleId'] ?? '';
        styles.set(id, { basedOn: null, numId: null, level: null });
      }
      const style = id === null ? undefined : styles.get(id);
      if (id === null || style === undefined) return;
      const value = attributes['w:val'] ?? '';
      if (name === 'w:basedOn') styles.set(id, { ...style, basedOn: value });
      if (name === 'w:numId') styles.set(id, { ...style, numId: value });
      if (name === 'w:ilvl') styles.set(id, { ...style, level: Number(value) });
    },
    close(name) {
      if (name === 'w:style') id = null;
    },
  });
  return styles;
}
