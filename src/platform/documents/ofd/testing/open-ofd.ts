import { posix } from 'node:path';
import type { ChildNode, Element } from 'domhandler';
import { getElementsByTagName, textContent } from 'domutils';
import { parseDocument } from 'htmlparser2';
import { openArchive } from '../../archive.js';

/** An OFD file as a reader finds it: from `OFD.xml` along the locations that the parts name, and by nothing else. */
export interface OpenedOfd {
  readonly files: ReadonlyMap<string, Buffer>;
  /** Names of all parts that were reached. */
  readonly reached: ReadonlySet<string>;
  readonly entry: Element;
  readonly document: Element;
  readonly resources: readonly Element[];
  readonly pages: readonly { readonly id: string; readonly root: Element }[];
  /** Files of the fonts by the identifier of the font. */
  readonly fonts: ReadonlyMap<string, { readonly name: string; readonly file: Buffer }>;
}

/** Opens the archive and follows it. Throws where a location leads nowhere. */
export async function openOfd(bytes: Uint8Array): Promise<OpenedOfd> {
  const archive = await openArchive(Buffer.from(bytes));
  if (!archive.ok) throw new Error(archive.code);
  const inflated = await archive.value.inflate(() => true, 64 * 1024 * 1024);
  if (!inflated.ok) throw new Error(inflated.code);
  const files = inflated.value;
  const reached = new Set<string>();
  const take = (name: string) => {
    const file = files.get(name);
    if (!file) throw new Error(`${name} is missing`);
    reached.add(name);
    return file;
  };
  const rootOf = (name: string) => {
    const text = take(name).toString('utf8');
    if (!text.startsWith('<?xml version="1.0" encoding="UTF-8"?>')) throw new Error(`${name} is no XML document`);
    const [root] = elementsOf(parseDocument(text, { xmlMode: true }).children);
    if (root?.attribs['xmlns:ofd'] !== 'http://www.ofdspec.org/2016') throw new Error(`${name} is of no namespace`);
    return root;
  };
  const entry = rootOf('OFD.xml');
  const documentName = textOf(only(entry, 'DocRoot'));
  const folder = posix.dirname(documentName);
  const document = rootOf(documentName);
  const named = [...all(document, 'PublicRes'), ...all(document, 'DocumentRes')].map((each) => textOf(each));
  const resources = named.map((name) => rootOf(posix.join(folder, name)));
  const fonts = resources.flatMap((resource) =>
    all(resource, 'Font').map((font) => {
      const name = posix.join(folder, resource.attribs.BaseLoc ?? '', textOf(only(font, 'FontFile')));
      return [font.attribs.ID ?? '', { name: font.attribs.FontName ?? '', file: take(name) }] as const;
    }),
  );
  const pages = all(only(document, 'Pages'), 'Page').map(({ attribs: { ID = '', BaseLoc = '' } }) => ({
    id: ID,
    root: rootOf(posix.join(folder, BaseLoc)),
  }));
  return { files, reached, entry, document, resources, pages, fonts: new Map(fonts) };
}

export function elementsOf(nodes: readonly ChildNode[]): Element[] {
  return nodes.filter((node): node is Element => node.type === 'tag');
}

/** Elements of that name at any depth, in document order. */
export function all(within: Element, name: string): Element[] {
  return getElementsByTagName(`ofd:${name}`, within.children, true);
}

export function only(within: Element, name: string): Element {
  const [first, second] = all(within, name);
  if (!first || second) throw new Error(`${name} stands ${first ? 'more than once' : 'nowhere'} in ${within.name}`);
  return first;
}

export function textOf(element: Element): string {
  return textContent(element);
}

/** Numbers of an array of the format (`ST_Array`), as `1 2.5`. */
export function numbersOf(text: string | undefined): number[] {
  return text === undefined || text === '' ? [] : text.split(' ').map(Number);
}
