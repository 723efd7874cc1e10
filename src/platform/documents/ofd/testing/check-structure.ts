import type { Element } from 'domhandler';
import { all, elementsOf, numbersOf, textOf, type OpenedOfd } from './open-ofd.js';

/** What GB/T 33190-2016 lets an element hold, of the elements in use here: children in this order, attributes. */
interface Rule {
  /** Name, then `?`, `*` or `+` where it need not stand exactly once. A rule without children holds text or nothing. */
  readonly children?: readonly string[];
  /** Attributes that must and that may stand. */
  readonly must?: readonly string[];
  readonly may?: readonly string[];
  /** Children in any order, each as often as wanted. */
  readonly mixed?: true;
}

const UNIT = ['DrawParam', 'LineWidth', 'CTM'];

const RULES: Readonly<Record<string, Rule>> = {
  OFD: { children: ['DocBody+'], must: ['Version', 'DocType'] },
  DocBody: { children: ['DocInfo', 'DocRoot', 'Versions?', 'Signatures?'] },
  DocInfo: {
    children: [
      ...['DocID', 'Title?', 'Author?', 'Subject?', 'Abstract?', 'CreationDate?', 'ModDate?', 'DocUsage?', 'Cover?'],
      ...['Keywords?', 'Creator?', 'CreatorVersion?', 'CustomDatas?'],
    ],
  },
  Keywords: { children: ['Keyword+'] },
  CustomDatas: { children: ['CustomData+'] },
  CustomData: { must: ['Name'] },
  Document: { children: ['CommonData', 'Pages', 'Outlines?', 'Permissions?', 'Actions?', 'VPreferences?'] },
  CommonData: { children: ['MaxUnitID', 'PageArea', 'PublicRes*', 'DocumentRes*', 'TemplatePage*', 'DefaultCS?'] },
  PageArea: { children: ['PhysicalBox', 'ApplicationBox?', 'ContentBox?', 'BleedBox?'] },
  Area: { children: ['PhysicalBox', 'ApplicationBox?', 'ContentBox?', 'BleedBox?'] },
  Pages: { children: ['Page+'] },
  Outlines: { children: ['OutlineElem+'] },
  OutlineElem: { children: ['Actions?', 'OutlineElem*'], must: ['Title'], may: ['Count', 'Expanded'] },
  Actions: { children: ['Action+'] },
  Action: { children: ['Region?', 'Goto'], must: ['Event'] },
  Goto: { children: ['Dest'] },
  Dest: { must: ['Type', 'PageID'], may: ['Left', 'Top', 'Right', 'Bottom', 'Zoom'] },
  Res: { children: ['Fonts', 'DrawParams', 'ColorSpaces'], mixed: true, must: ['BaseLoc'] },
  Fonts: { children: ['Font+'] },
  Font: {
    children: ['FontFile?'],
    must: ['ID', 'FontName'],
    may: ['FamilyName', 'Bold', 'Serif', 'Italic', 'Charset'],
  },
  DrawParams: { children: ['DrawParam+'] },
  DrawParam: { children: ['FillColor?', 'StrokeColor?'], must: ['ID'], may: ['LineWidth', 'Join', 'Cap'] },
  Content: { children: ['Layer+'] },
  Layer: { children: ['TextObject', 'PathObject'], mixed: true, must: ['ID'], may: ['Type', 'DrawParam'] },
  TextObject: {
    children: ['FillColor?', 'StrokeColor?', 'CGTransform*', 'TextCode+'],
    must: ['ID', 'Boundary', 'Font', 'Size'],
    may: [...UNIT, 'Weight', 'HScale'],
  },
  CGTransform: { children: ['Glyphs?'], must: ['CodePosition'], may: ['CodeCount', 'GlyphCount'] },
  TextCode: { must: ['X', 'Y'], may: ['DeltaX', 'DeltaY'] },
  PathObject: {
    children: ['StrokeColor?', 'FillColor?', 'AbbreviatedData'],
    must: ['ID', 'Boundary'],
    may: [...UNIT, 'Stroke', 'Fill', 'Rule'],
  },
  FillColor: { must: ['Value'], may: ['Alpha'] },
  StrokeColor: { must: ['Value'], may: ['Alpha'] },
};

/** `Page` is the root of a page's content, and in `Pages` the way to it. */
const PAGE_ROOT: Rule = { children: ['Template*', 'PageRes*', 'Area?', 'Content?', 'Actions?'] };
const PAGE_ENTRY: Rule = { must: ['ID', 'BaseLoc'] };

/** Everything in which an OFD file breaks the rules of the standard; empty where it keeps them. */
export function checkStructure(ofd: OpenedOfd): string[] {
  const pages = ofd.pages.map(({ root }) => root);
  const roots = [ofd.entry, ofd.document, ...ofd.resources, ...pages];
  return [
    ...roots.flatMap((root) => checkElement(root, root.name === 'ofd:Page' ? PAGE_ROOT : undefined)),
    ...[...ofd.files.keys()].filter((name) => !ofd.reached.has(name)).map((name) => `${name} is reached from nowhere`),
    ...checkIdentifiers(ofd, roots),
    ...pages.flatMap((page) => [
      ...all(page, 'TextObject').flatMap(checkText),
      ...all(page, 'PathObject').flatMap(checkPath),
    ]),
  ];
}

function checkElement(element: Element, given?: Rule): string[] {
  const name = element.name.replace(/^ofd:/, '');
  const rule = given ?? (name === 'Page' ? PAGE_ENTRY : RULES[name]) ?? {};
  const children = elementsOf(element.children);
  const problems: string[] = [];
  const attributes = Object.keys(element.attribs).filter((key) => key !== 'xmlns:ofd');
  for (const key of rule.must ?? []) if (!attributes.includes(key)) problems.push(`${name} has no ${key}`);
  const known = [...(rule.must ?? []), ...(rule.may ?? [])];
  for (const key of attributes) if (!known.includes(key)) problems.push(`${name} has an unknown ${key}`);
  const held = children.map((child) => child.name.replace(/^ofd:/, ''));
  const order = rule.mixed
    ? new RegExp(`^(?:(?:${rule.children?.join('|')}) )*$`)
    : new RegExp(`^${(rule.children ?? []).map((child) => child.replace(/^(\w+)(.?)$/, '(?:$1 )$2')).join('')}$`);
  if (!order.test(held.map((each) => `${each} `).join(''))) problems.push(`${name} holds ${held.join(' ')}`);
  return [...problems, ...children.flatMap((child) => checkElement(child))];
}

function checkIdentifiers({ document, pages, fonts }: OpenedOfd, roots: readonly Element[]): string[] {
  const elements = roots.flatMap((root) => [root, ...allElements(root)]);
  const ids = elements.flatMap(({ attribs: { ID } }) => (ID === undefined ? [] : [ID]));
  const most = Number(textOf(all(document, 'MaxUnitID')[0] ?? document));
  const params = roots.flatMap((root) => all(root, 'DrawParam')).map(({ attribs: { ID = '' } }) => ID);
  const known = { Font: [...fonts.keys()], DrawParam: params, PageID: pages.map(({ id }) => id) };
  return [
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${id} is given twice`),
    ...(Math.max(...ids.map(Number)) === most ? [] : [`MaxUnitID is ${most}`]),
    ...elements.flatMap(({ name, attribs }) =>
      Object.entries(known).flatMap(([key, to]) => {
        const id = attribs[key];
        return id === undefined || to.includes(id) ? [] : [`${name} refers to ${key} ${id}`];
      }),
    ),
  ];
}

function allElements(element: Element): Element[] {
  return elementsOf(element.children).flatMap((child) => [child, ...allElements(child)]);
}

/** One distance fewer than characters, the text inside of its box, nothing that a reader trims. */
function checkText(object: Element): string[] {
  const [, , width = 0, height = 0] = numbersOf(object.attribs.Boundary);
  return all(object, 'TextCode').flatMap((code) => {
    const text = textOf(code);
    const deltas = numbersOf(code.attribs.DeltaX);
    const places = deltas.reduce<number[]>((at, delta) => [...at, (at.at(-1) ?? 0) + delta], [Number(code.attribs.X)]);
    const inside = places.every((x) => x >= 0 && x <= width) && Number(code.attribs.Y) <= height;
    const named = all(object, 'CGTransform').length > 0 || [...text].length === 1;
    return [
      ...(named || deltas.length === text.length - 1 ? [] : [`${text} has ${deltas.length} distances`]),
      ...(inside ? [] : [`${text} leaves its box`]),
      ...(text === '' || text.trim() !== text ? [`“${text}” has blanks at its ends`] : []),
    ];
  });
}

function checkPath(object: Element): string[] {
  const [, , width = 0, height = 0] = numbersOf(object.attribs.Boundary);
  const data = textOf(all(object, 'AbbreviatedData')[0] ?? object);
  if (!/^M( -?[\d.]+){2}( (L( -?[\d.]+){2}|B( -?[\d.]+){6}|M( -?[\d.]+){2}|C))*$/.test(data))
    return [`a path is ${data}`];
  const numbers = (data.match(/-?[\d.]+/g) ?? []).map(Number);
  const inside = numbers.every((value, index) => value >= 0 && value <= (index % 2 === 0 ? width : height));
  return inside ? [] : [`the path ${data} leaves its box`];
}
