import { isTag, isText, type AnyNode } from 'domhandler';
import { parseDocument } from 'htmlparser2';

const LINES: readonly string[] = [
  ...['p', 'h2', 'h3', 'h4', 'li', 'tr', 'caption', 'blockquote', 'figcaption', 'br', 'hr', 'table', 'ul', 'ol'],
];

/** The words of sanitized rich text: a line a paragraph, heading, item or row; the cells of a row set apart by tabs. */
export function textOfRichText(html: string): string {
  return textOf(parseDocument(html).childNodes)
    .split('\n')
    .map((line) => line.replace(/[^\S\t]+/g, ' ').replace(/^[ \t]+|[ \t]+$/g, ''))
    .filter((line) => line !== '')
    .join('\n');
}

function textOf(nodes: readonly AnyNode[]): string {
  return nodes
    .map((node) => {
      if (isText(node)) return node.data.replace(/[\r\n\t]+/g, ' ');
      if (!isTag(node)) return '';
      if (node.name === 'img') return node.attribs['alt'] ?? '';
      const words = textOf(node.childNodes);
      if (node.name === 'td' || node.name === 'th') return `${words.replace(/\n+/g, ' ').trim()}\t`;
      return LINES.includes(node.name) ? `\n${words}\n` : words;
    })
    .join('');
}
