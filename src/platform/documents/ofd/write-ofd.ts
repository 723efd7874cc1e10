import { createHash } from 'node:crypto';
import { v5 } from 'uuid';
import { storeZip } from '../stored-zip.js';
import type { FixedLayout, LayoutFont, LayoutPage, LayoutPath, OutlineEntry } from './fixed-layout.js';
import { colorValue, Identifiers, pageContent } from './write-page.js';
import { element, measure, xmlDocument, xmlText } from './xml.js';

/** What a file says of itself (文档元数据, GB/T 33190-2016 7.4). */
export interface OfdMetadata {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: readonly string[];
  /** `2026-01-09`. */
  readonly createdOn: string;
  /** More, by name. */
  readonly custom: Readonly<Record<string, string>>;
}

/** The program that made the file. */
const CREATOR = 'Gongkai';
/** Namespace of the identifiers that documents get from their content (RFC 9562, version 5). */
const DOCUMENT_IDS = '6f1d9a52-6c0e-5d1b-9a57-0f33190f2016';
const ROOT = 'Doc_0';

/**
 * A laid out document as an OFD file (版式文档, GB/T 33190-2016). The same layout with the same metadata gives the same bytes on
 * every machine: parts stand in a fixed order, are not compressed and carry no time, and the identifier comes from the content.
 */
export function writeOfd(layout: FixedLayout, metadata: OfdMetadata): Uint8Array {
  const ids = new Identifiers();
  const fontIds = layout.fonts.map(() => ids.next());
  const params = new DrawParams(ids);
  const pageIds = layout.pages.map(() => ids.next());
  const [first] = layout.pages;
  if (!first) throw new Error('a document without pages');
  const named = { ids, fonts: fontIds, drawParam: (path: LayoutPath) => params.idOf(path) };
  const contents = layout.pages.map((page) => {
    const area = pageArea(page) === pageArea(first) ? null : element('Area', {}, pageArea(page));
    return pageContent(page, named, area);
  });
  const fontNames = layout.fonts.map(({ file }, index) => `font_${index}.${isCff(file) ? 'otf' : 'ttf'}`);
  const parts = new Map<string, Buffer>([
    ['Document.xml', documentRoot(layout, ids, pageIds, pageArea(first))],
    ['PublicRes.xml', publicResources(layout.fonts, fontIds, fontNames)],
    ['DocumentRes.xml', params.resources()],
    ...contents.map((content, index) => [`Pages/Page_${index}/Content.xml`, content] as const),
    ...layout.fonts.map(({ file }, index) => [`Res/${fontNames[index]}`, Buffer.from(file)] as const),
  ]);
  const within = [...parts].map(([name, data]) => [`${ROOT}/${name}`, data] as const);
  return storeZip(new Map([['OFD.xml', entry(metadata, idOf(metadata, parts))], ...within]));
}

function isCff(file: Uint8Array): boolean {
  return Buffer.from(file.subarray(0, 4)).toString('latin1') === 'OTTO';
}

function idOf(metadata: OfdMetadata, parts: ReadonlyMap<string, Buffer>): string {
  const hash = createHash('sha256').update(JSON.stringify(metadata));
  for (const [name, data] of parts) hash.update(`${name}\n${data.length}\n`).update(data);
  return v5(hash.digest('hex'), DOCUMENT_IDS).replaceAll('-', '');
}

/** The way in (主入口, 7.4). */
function entry({ title, author, subject, keywords, createdOn, custom }: OfdMetadata, id: string): Buffer {
  const info = element(
    'DocInfo',
    {},
    said('DocID', id),
    said('Title', title),
    said('Author', author),
    said('Subject', subject),
    said('CreationDate', createdOn),
    said('ModDate', createdOn),
    said('DocUsage', 'Normal'),
    list(
      'Keywords',
      keywords.map((keyword) => said('Keyword', keyword)),
    ),
    said('Creator', CREATOR),
    list(
      'CustomDatas',
      Object.entries(custom).map(([name, value]) => element('CustomData', { Name: name }, xmlText(value))),
    ),
  );
  const body = element('DocBody', {}, info, said('DocRoot', `${ROOT}/Document.xml`));
  return xmlDocument('OFD', { Version: '1.0', DocType: 'OFD' }, body);
}

function said(name: string, text: string): string {
  return element(name, {}, xmlText(text));
}

/** An element that stands only where it holds something. */
function list(name: string, content: readonly string[]): string {
  return content.length === 0 ? '' : element(name, {}, ...content);
}

/** The root of the document (文档根节点, 7.5): measures, resources, pages and outline. */
function documentRoot({ outline }: FixedLayout, ids: Identifiers, pageIds: readonly number[], area: string): Buffer {
  const common = element(
    'CommonData',
    {},
    said('MaxUnitID', String(ids.last)),
    element('PageArea', {}, area),
    said('PublicRes', 'PublicRes.xml'),
    said('DocumentRes', 'DocumentRes.xml'),
  );
  const pages = pageIds.map((id, index) => element('Page', { ID: id, BaseLoc: `Pages/Page_${index}/Content.xml` }));
  const outlines = outline.map((each) => outlineElement(each, pageIds));
  return xmlDocument('Document', {}, common, element('Pages', {}, ...pages), list('Outlines', outlines));
}

function outlineElement({ title, page, left, top, children }: OutlineEntry, pageIds: readonly number[]): string {
  const place = { Type: 'XYZ', PageID: pageIds[page], Left: measure(left), Top: measure(top), Zoom: 0 };
  return element(
    'OutlineElem',
    { Title: title },
    element('Actions', {}, element('Action', { Event: 'CLICK' }, element('Goto', {}, element('Dest', place)))),
    ...children.map((child) => outlineElement(child, pageIds)),
  );
}

function pageArea({ width, height }: LayoutPage): string {
  return said('PhysicalBox', `0 0 ${measure(width)} ${measure(height)}`);
}

function publicResources(fonts: readonly LayoutFont[], ids: readonly number[], files: readonly string[]): Buffer {
  const each = fonts.map(({ name, bold, serif }, index) =>
    element(
      'Font',
      { ID: ids[index], FontName: name, FamilyName: name, Bold: bold || undefined, Serif: serif || undefined },
      said('FontFile', files[index] ?? ''),
    ),
  );
  return xmlDocument('Res', { BaseLoc: 'Res' }, list('Fonts', each));
}

/** Ways of drawing (绘制参数, 8.2), each with colour and width of line, kept once for all pages. */
class DrawParams {
  readonly #elements = new Map<string, number>();
  readonly #ids: Identifiers;

  constructor(ids: Identifiers) {
    this.#ids = ids;
  }

  idOf({ paint, color, lineWidth }: LayoutPath): number {
    const key = `${paint} ${measure(lineWidth)} ${colorValue(color)}`;
    const known = this.#elements.get(key);
    if (known !== undefined) return known;
    const id = this.#ids.next();
    this.#elements.set(key, id);
    return id;
  }

  resources(): Buffer {
    const each = [...this.#elements].map(([key, id]) => {
      const [paint = '', width = '', ...color] = key.split(' ');
      const value = { Value: color.join(' ') };
      return paint === 'stroke'
        ? element('DrawParam', { ID: id, LineWidth: width }, element('StrokeColor', value))
        : element('DrawParam', { ID: id }, element('FillColor', value));
    });
    return xmlDocument('Res', { BaseLoc: 'Res' }, list('DrawParams', each));
  }
}
