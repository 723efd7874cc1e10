import { PREFIXES, type Thing, type Value } from './rdf.js';

/** Things as JSON-LD 1.1, the names of vocabularies in its own context. */
export function writeJsonLd(things: readonly Thing[]): string {
  return JSON.stringify({ '@context': PREFIXES, '@graph': things.map(node) }, null, 1);
}

function node({ id, type, said }: Thing): object {
  const properties = Object.entries(said).map(([name, values]) => [name, values.map(valueOf)] as const);
  return { ...(id !== undefined && { '@id': id }), '@type': type, ...Object.fromEntries(properties) };
}

function valueOf(value: Value): object {
  if (value.kind === 'address') return { '@id': value.address };
  if (value.kind === 'thing') return node(value.thing);
  const { text, language, type } = value;
  return {
    '@value': text,
    ...(language !== undefined && { '@language': language }),
    ...(type !== undefined && { '@type': type }),
  };
}
