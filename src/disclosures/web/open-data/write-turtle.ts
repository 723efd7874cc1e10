import { PREFIXES, type Thing, type Value } from './rdf.js';

/** Things as Turtle 1.1. */
export function writeTurtle(things: readonly Thing[]): string {
  const prefixes = Object.entries(PREFIXES).map(([name, address]) => `@prefix ${name}: <${address}> .`);
  const blocks = things.map((each) => `${each.id === undefined ? '[]' : iri(each.id)} ${inside(each, '  ')} .`);
  return `${prefixes.join('\n')}\n\n${blocks.join('\n\n')}\n`;
}

function inside({ type, said }: Thing, indent: string): string {
  const lines = Object.entries(said)
    .filter(([, values]) => values.length > 0)
    .map(([name, values]) => `${name} ${values.map((value) => valueOf(value, indent)).join(', ')}`);
  return [`a ${type}`, ...lines].join(` ;\n${indent}`);
}

function valueOf(value: Value, indent: string): string {
  if (value.kind === 'address') return iri(value.address);
  if (value.kind === 'thing') {
    const { thing } = value;
    return thing.id === undefined ? `[ ${inside(thing, `${indent}  `)} ]` : iri(thing.id);
  }
  const { text, language, type } = value;
  if (language !== undefined) return `${quoted(text)}@${language}`;
  return type === undefined ? quoted(text) : `${quoted(text)}^^${type}`;
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function quoted(text: string): string {
  return `"${text.replace(/[\\"\n\r\t]/g, (mark) => ESCAPES[mark] ?? '')}"`;
}

/** An address; what may not stand in one is written as its number. */
function iri(address: string): string {
  return `<${address.replace(/[\u0000-\u0020<>"{}|^`\\]/g, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`)}>`;
}
