import type { FilePiece, PiecePart } from '../../kernel/file-pieces.js';
import { scanXml } from '../documents/xml-scan.js';
import type { PieceList } from './piece-list.js';

/** Parts of a Word file that hold words, and what their words are. */
const PARTS: readonly (readonly [RegExp, PiecePart])[] = [
  [/^word\/document\d*\.xml$/, 'text'],
  [/^word\/(header|footer)\d*\.xml$/, 'header'],
  [/^word\/(footnotes|endnotes)\.xml$/, 'note'],
  [/^word\/comments\.xml$/, 'comment'],
  [/^word\/glossary\/document\.xml$/, 'hidden'],
  [/^word\/(charts|diagrams)\/[^/]+\.xml$/, 'text'],
];

/** Names of elements whose `w:author` says who changed or commented. */
const BY_SOMEONE = 'w:author';

/** What a Word file says, part by part: shown, hidden by its formatting, deleted but kept, commented. */
export function inspectDocx(parts: ReadonlyMap<string, Buffer>, list: PieceList): void {
  const authors = new Set<string>();
  for (const [name, data] of parts) {
    const part = PARTS.find(([pattern]) => pattern.test(name))?.[1];
    if (part !== undefined) inspectPart(data.toString('utf8'), part, list, authors);
    else if (name === 'word/people.xml') readPeople(data.toString('utf8'), authors);
  }
  for (const author of authors) {
    list.add({ part: 'property', text: author, property: { sort: 'author', name: 'reviewer' } });
  }
}

/** Words of one paragraph as they are gathered. */
interface Words {
  shown: string;
  /** As it was before the tracked changes. */
  former: string;
  hidden: string;
}

function inspectPart(xml: string, part: PiecePart, list: PieceList, authors: Set<string>): void {
  const whole: Words = { shown: '', former: '', hidden: '' };
  let line: Words = { shown: '', former: '', hidden: '' };
  const deletedLines: string[] = [];
  let deleted = 0;
  let inserted = 0;
  let fallback = 0;
  let vanished = false;
  let writing = false;
  const put = (text: string) => {
    if (fallback > 0) return;
    if (deleted === 0) line[vanished ? 'hidden' : 'shown'] += text;
    if (inserted === 0) line.former += text;
  };
  const endLine = () => {
    whole.shown += `${line.shown}\n`;
    if (line.hidden !== '') whole.hidden += `${line.hidden}\n`;
    const plain = line.shown + line.hidden;
    if (line.former !== plain && line.former !== '' && hasMore(line.former, plain)) deletedLines.push(line.former);
    line = { shown: '', former: '', hidden: '' };
  };
  scanXml(xml, {
    open(name, attributes) {
      const author = attributes[BY_SOMEONE];
      if (author) authors.add(author);
      if (name === 'w:t' || name === 'w:delText' || name === 'a:t' || name === 'c:v') writing = true;
      else if (name === 'w:del' || name === 'w:moveFrom') deleted++;
      else if (name === 'w:ins' || name === 'w:moveTo') inserted++;
      else if (name === 'mc:Fallback') fallback++;
      else if (name === 'w:r') vanished = false;
      else if (name === 'w:vanish' && attributes['w:val'] !== '0' && attributes['w:val'] !== 'false') vanished = true;
      else if (name === 'w:tab' || name === 'w:br' || name === 'w:cr') put(name === 'w:tab' ? '\t' : '\n');
    },
    close(name) {
      if (name === 'w:t' || name === 'w:delText' || name === 'a:t' || name === 'c:v') writing = false;
      else if (name === 'w:del' || name === 'w:moveFrom') deleted--;
      else if (name === 'w:ins' || name === 'w:moveTo') inserted--;
      else if (name === 'mc:Fallback') fallback--;
      else if (name === 'w:p' || name === 'a:p' || name === 'c:pt') endLine();
      else if (name === 'w:tc') put('\t');
    },
    text(data) {
      if (writing) put(data);
    },
  });
  endLine();
  const add = (piece: FilePiece) => list.add(piece);
  add({ part, text: whole.shown });
  add({ part: 'hidden', text: whole.hidden });
  add({ part: 'deleted', text: deletedLines.join('\n') });
}

/** Whether the former words hold any that the present ones do not: an insertion alone hides nothing. */
function hasMore(former: string, present: string): boolean {
  return former.split('\t').some((words) => words.trim() !== '' && !present.includes(words));
}

function readPeople(xml: string, authors: Set<string>): void {
  scanXml(xml, {
    open(name, attributes) {
      const author = attributes['w15:author'];
      if (name === 'w15:person' && author) authors.add(author);
    },
  });
}
