/** A thing that is described: its address (none for one without a name of its own), its class, what is said of it. */
export interface Thing {
  readonly id?: string;
  readonly type: string;
  /** By the short name of the property, `dct:title`. */
  readonly said: Readonly<Record<string, readonly Value[]>>;
}

export type Value =
  | { readonly kind: 'text'; readonly text: string; readonly language?: string; readonly type?: string }
  | { readonly kind: 'address'; readonly address: string }
  | { readonly kind: 'thing'; readonly thing: Thing };

export const text = (value: string, language?: string): Value => ({
  kind: 'text',
  text: value,
  ...(language !== undefined && { language }),
});
export const typed = (value: string, type: string): Value => ({ kind: 'text', text: value, type });
export const to = (address: string): Value => ({ kind: 'address', address });
export const thing = (value: Thing): Value => ({ kind: 'thing', thing: value });

/** Vocabularies by the names they go by here. */
export const PREFIXES = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;
