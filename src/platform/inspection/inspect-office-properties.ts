import type { FileProperty } from '../../kernel/file-pieces.js';
import { scanXml } from '../documents/xml-scan.js';
import type { PieceList } from './piece-list.js';

const SORTS: Readonly<Record<string, FileProperty['sort']>> = {
  creator: 'author',
  lastModifiedBy: 'author',
  Manager: 'author',
  Company: 'company',
};
/** What the program notes of itself: no words of anybody's. */
const OF_THE_PROGRAM =
  /^(created|modified|lastPrinted|revision|version|language|Template|TotalTime|Pages|Words|Characters|Application|DocSecurity|Lines|Paragraphs|ScaleCrop|CharactersWithSpaces|AppVersion|LinksUpToDate|SharedDoc|HyperlinksChanged|HeadingPairs|TitlesOfParts|Slides|Notes)$/;
const PARTS = /^docProps\/(core|app|custom)\.xml$/;

/** Properties of an office file (文档属性): author, company, last modified by, and words in its other ones. */
export function inspectOfficeProperties(parts: ReadonlyMap<string, Buffer>, list: PieceList): void {
  for (const [name, data] of parts) if (PARTS.test(name)) readProperties(data.toString('utf8'), list);
}

function readProperties(xml: string, list: PieceList): void {
  const open: string[] = [];
  let custom = '';
  let text = '';
  scanXml(xml, {
    open(name, attributes) {
      open.push(name);
      text = '';
      if (name === 'property') custom = attributes['name'] ?? '';
    },
    close(name) {
      const property = custom || plain(open[1] ?? name);
      // The second element from outside is the property; what is in it is of a list.
      if (text.trim() !== '' && open.length >= 2 && !OF_THE_PROGRAM.test(property)) {
        list.add({ part: 'property', text, property: { sort: SORTS[property] ?? 'words', name: property } });
      }
      if (name === 'property') custom = '';
      open.pop();
      text = '';
    },
    text(data) {
      text += data;
    },
  });
}

function plain(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
