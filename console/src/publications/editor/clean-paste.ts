import {
  Element,
  isComment,
  isDirective,
  isTag,
  isText,
  type AnyNode,
  type ChildNode,
  type ParentNode,
} from 'domhandler';
import { appendChild, getOuterHTML, removeElement, replaceElement, textContent } from 'domutils';
import { parseDocument } from 'htmlparser2';

export interface CleanPaste {
  readonly html: string;
  /** Images that came with it were left out: they stand on another machine, or nowhere. */
  readonly imagesLeftOut: boolean;
}

const GONE = ['script', 'style', 'meta', 'link', 'title', 'xml', 'head', 'svg', 'object', 'iframe', 'col', 'colgroup'];
/** Headings stand below the title of the page, which is the only one of the first order. */
const HEADINGS: Readonly<Record<string, string>> = { h1: 'h2', h5: 'h4', h6: 'h4' };
const KEPT: readonly string[] = ['colspan', 'rowspan', 'href', 'start', 'alt'];
const OWN_IMAGE = /^(?:https?:\/\/[^/]+)?(?:\/[^?#]*)?\/api\/v1\/publications\/[^?#]+\/files\/[0-9a-f-]{36}$/;
/** What a copy within the editor carries: it is clean already. */
const OWN_COPY = 'data-pm-slice';

/**
 * What is pasted from Word, WPS, Excel or a page, as the editor takes it: headings, paragraphs, lists, tables with their spans
 * and alignment stay; fonts, colours, comments and what Office puts between go. Office writes lists as paragraphs with a sign
 * before them: they become lists.
 */
export function cleanPaste(html: string): CleanPaste {
  if (html.includes(OWN_COPY)) return { html: html.replaceAll(/\sstyle="[^"]*"/g, ''), imagesLeftOut: false };
  const document = parseDocument(html);
  makeLists(document);
  let imagesLeftOut = false;
  for (const node of everything(document)) {
    if (isComment(node) || isDirective(node)) removeElement(node);
    if (!isTag(node)) continue;
    if (GONE.includes(node.name)) removeElement(node);
    else if (node.name.includes(':')) unwrap(node);
    else if (node.name === 'img' && !OWN_IMAGE.test(node.attribs['src'] ?? '')) {
      imagesLeftOut = true;
      removeElement(node);
    } else cleanElement(node);
  }
  return { html: getOuterHTML(document.childNodes, { encodeEntities: 'utf8' }), imagesLeftOut };
}

function cleanElement(element: Element): void {
  const { attribs } = element;
  const aligned = alignmentOf(attribs);
  element.name = HEADINGS[element.name] ?? element.name;
  const kept = Object.entries(attribs).filter(
    ([name]) => KEPT.includes(name) || (name === 'src' && element.name === 'img'),
  );
  element.attribs = Object.fromEntries(kept);
  if (aligned !== null) element.attribs['class'] = `align-${aligned}`;
}

function alignmentOf({ style = '', align = '', class: classes = '' }: Element['attribs']): string | null {
  const named = /(?:^|\s)align-(center|right)(?:\s|$)/.exec(classes)?.[1];
  const styled = /(?:^|;)\s*text-align\s*:\s*(center|right)\b/i.exec(style)?.[1];
  const value = (named ?? styled ?? align).toLowerCase();
  return value === 'center' || value === 'right' ? value : null;
}

/** `mso-list:l0 level1 lfo1` of a paragraph that is an item. */
const ITEM = /mso-list:\s*l\d+\s+level(\d)/i;
const NUMBERED = /^[（(]?(?:\d+|[a-z]|[ivx]+|[一二三四五六七八九十百]+)[.．、)）]/i;

function makeLists(root: ParentNode): void {
  for (const node of everything(root)) {
    // A paragraph that was taken into a list before stands under it by now.
    if (!isItem(node) || (node.parent && isTag(node.parent) && node.parent.name === 'li')) continue;
    const run = [node];
    for (let next = after(node); next && isItem(next); next = after(next)) run.push(next);
    layList(run);
  }
}

/** The lists that stand open while the items of a run are laid, the innermost last. */
interface OpenList {
  readonly level: number;
  readonly list: Element;
}

function layList(run: readonly Element[]): void {
  const open: OpenList[] = [];
  for (const paragraph of run) {
    const level = Number(ITEM.exec(paragraph.attribs['style'] ?? '')?.[1] ?? 1);
    const marker = takeMarker(paragraph);
    while (open.length > 1 && (open.at(-1)?.level ?? 0) > level) open.pop();
    let innermost = open.at(-1);
    if (!innermost || innermost.level < level) {
      const list = new Element(NUMBERED.test(marker) ? 'ol' : 'ul', {});
      const item = innermost && lastElement(innermost.list);
      if (item) appendChild(item, list);
      else replaceElement(paragraph, list);
      innermost = { level, list };
      open.push(innermost);
    }
    const item = new Element('li', {});
    if (paragraph.parent) removeElement(paragraph);
    appendChild(innermost.list, item);
    appendChild(item, paragraph);
  }
}

/** Takes the sign before an item away and gives what it was: Office fences it by comments, or says that it is to be ignored. */
function takeMarker(paragraph: Element): string {
  let marker = '';
  let fenced = false;
  for (const node of everything(paragraph)) {
    const fence = isComment(node) || isDirective(node) ? node.data : null;
    if (fence?.includes('supportLists')) fenced = true;
    else if (fence?.includes('endif')) fenced = false;
    const ignored = isTag(node) && /mso-list:\s*ignore/i.test(node.attribs['style'] ?? '');
    if (!ignored && !(fenced && isText(node))) continue;
    marker += textContent(node);
    removeElement(node);
  }
  return marker.trim();
}

function isItem(node: AnyNode): node is Element {
  return isTag(node) && /^(?:p|h[1-6])$/.test(node.name) && ITEM.test(node.attribs['style'] ?? '');
}

/** The next sibling that is no blank. */
function after(node: ChildNode): ChildNode | null {
  let next = node.next;
  while (next && ((isText(next) && next.data.trim() === '') || isComment(next))) next = next.next;
  return next;
}

function lastElement({ childNodes }: Element): Element | undefined {
  return childNodes.filter(isTag).at(-1);
}

function unwrap(element: Element): void {
  for (const child of [...element.childNodes]) {
    removeElement(child);
    const { parent } = element;
    if (!parent) return;
    parent.childNodes.splice(parent.childNodes.indexOf(element), 0, child);
    child.parent = parent;
  }
  removeElement(element);
}

/** Every node below a root, as they stand when asked for. */
function everything(root: ParentNode): ChildNode[] {
  return root.childNodes.flatMap((node) => [node, ...('childNodes' in node ? everything(node) : [])]);
}
