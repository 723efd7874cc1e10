import { scanXml } from '../documents/xml-scan.js';

export interface SheetOfBook {
  readonly name: string;
  /** Hidden, or hidden so that the program's menus do not show it either. */
  readonly hidden: boolean;
  /** Path of its part. */
  readonly part: string;
}

/** The sheets of a workbook in their order, with their parts; parts that no sheet names are hidden ones. */
export function readWorkbook(parts: ReadonlyMap<string, Buffer>): SheetOfBook[] {
  const targets = new Map<string, string>();
  scanXml(parts.get('xl/_rels/workbook.xml.rels')?.toString('utf8') ?? '', {
    open(name, { Id, Target }) {
      if (name === 'Relationship' && Id && Target) targets.set(Id, partOf(Target));
    },
  });
  const sheets: SheetOfBook[] = [];
  scanXml(parts.get('xl/workbook.xml')?.toString('utf8') ?? '', {
    open(name, attributes) {
      if (name !== 'sheet') return;
      const part = targets.get(attributes['r:id'] ?? '');
      const hidden = attributes['state'] !== undefined && attributes['state'] !== 'visible';
      if (part !== undefined) sheets.push({ name: attributes['name'] ?? '', hidden, part });
    },
  });
  const named = new Set(sheets.map(({ part }) => part));
  const others = [...parts.keys()].filter((part) => /^xl\/worksheets\/[^/]+\.xml$/.test(part) && !named.has(part));
  return [...sheets, ...others.map((part) => ({ name: part, hidden: true, part }))];
}

function partOf(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}
