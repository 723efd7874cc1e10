import { diffArrays } from 'diff';
import { isTag, isText, type AnyNode } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import type { Facts, FileItem } from '../api.ts';

/** Facts that are named where they differ. */
export type FactName = Exclude<keyof Facts, 'recordKind'> | 'title' | 'summary';

interface Content {
  readonly title: string;
  readonly summary: string;
  readonly facts: Facts;
}

const FACTS: readonly Exclude<FactName, 'title' | 'summary'>[] = [
  'catalogue',
  'genre',
  'documentNumber',
  'issuer',
  'topic',
  'madeOn',
  'changedOn',
  'inForceOn',
  'earlierPublishedOn',
  'language',
];

/** The facts in which two versions differ. */
export function changedFacts(one: Content, other: Content) {
  const pairs: readonly (readonly [FactName, string | null, string | null])[] = [
    ['title', one.title, other.title],
    ['summary', one.summary, other.summary],
    ...FACTS.map((name) => [name, one.facts[name], other.facts[name]] as const),
  ];
  return pairs.filter(([, from, to]) => (from ?? '') !== (to ?? '')).map(([name, from, to]) => ({ name, from, to }));
}

interface ChangedFile {
  readonly name: string;
  readonly change: 'added' | 'removed' | 'changed';
}

/** The attachments that came, went, or have other contents under the same name. */
export function changedFiles(one: readonly FileItem[], other: readonly FileItem[]): readonly ChangedFile[] {
  const named = (files: readonly FileItem[], name: string) => files.find((file) => file.name === name);
  return [
    ...one.filter(({ name }) => !named(other, name)).map(({ name }) => ({ name, change: 'removed' as const })),
    ...other.flatMap(({ name, sha256 }): ChangedFile[] => {
      const before = named(one, name);
      if (!before) return [{ name, change: 'added' }];
      return before.sha256 === sha256 ? [] : [{ name, change: 'changed' }];
    }),
  ];
}

/** A stretch of a line that stayed, went, or came. */
export interface LinePiece {
  readonly text: string;
  readonly change: 'removed' | 'added' | null;
}

const BLOCKS: readonly string[] = ['p', 'h2', 'h3', 'h4', 'li', 'tr', 'caption', 'figcaption', 'blockquote'];
const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });
const MOST_CHANGES = 2_000;

/** The lines of two bodies that differ, each cut where its words do; lines that are alike are left out. */
export function changedLines(one: string, other: string): readonly (readonly LinePiece[])[] {
  const changes = diffArrays(linesOf(one), linesOf(other));
  const lines: LinePiece[][] = [];
  changes.forEach(({ value, removed, added }, index) => {
    const next = changes[index + 1];
    const before = changes[index - 1];
    if (removed && next?.added) lines.push(...changedPairs(value, next.value));
    else if (added && before?.removed) return;
    else if (removed || added) lines.push(...value.map((text) => [whole(text, removed ? 'removed' : 'added')]));
  });
  return lines;
}

/** Lines that took the place of others, line by line; what is over stands whole. */
function changedPairs(one: readonly string[], other: readonly string[]): LinePiece[][] {
  return Array.from({ length: Math.max(one.length, other.length) }, (_, index) => {
    const [from, to] = [one[index], other[index]];
    if (from === undefined) return [whole(to ?? '', 'added')];
    return to === undefined ? [whole(from, 'removed')] : changedWords(from, to);
  });
}

function changedWords(one: string, other: string): LinePiece[] {
  const changes = diffArrays(wordsOf(one), wordsOf(other), { maxEditLength: MOST_CHANGES });
  if (!changes) return [whole(one, 'removed'), whole(other, 'added')];
  return changes.map(({ value, removed, added }) =>
    whole(value.join(''), removed ? 'removed' : added ? 'added' : null),
  );
}

function whole(text: string, change: LinePiece['change']): LinePiece {
  return { text, change };
}

function wordsOf(text: string): string[] {
  return [...WORDS.segment(text)].map(({ segment }) => segment);
}

/** What a body says, a line a paragraph, item and row. */
function linesOf(html: string): string[] {
  return textOf(parseDocument(html).childNodes)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
}

function textOf(nodes: readonly AnyNode[]): string {
  return nodes
    .map((node) => {
      if (isText(node)) return node.data.replace(/\n/g, ' ');
      if (!isTag(node)) return '';
      if (node.name === 'br') return '\n';
      const words = textOf(node.childNodes);
      if (node.name === 'td' || node.name === 'th') return `${words.replace(/\n/g, ' ').trim()} `;
      return BLOCKS.includes(node.name) ? `\n${words}\n` : words;
    })
    .join('');
}
