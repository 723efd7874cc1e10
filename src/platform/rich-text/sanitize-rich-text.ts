import sanitizeHtml from 'sanitize-html';
import { IMAGE_SCHEME, imageIdOf } from './images.js';

const BLOCKS = ['p', 'h2', 'h3', 'h4', 'td', 'th', 'caption', 'li', 'blockquote', 'figcaption'];
const ALIGNED = ['align-center', 'align-right', 'align-justify'];
const NESTING = 40;
const MOST_PASSES = 12;
const EMPTY_PARAGRAPH = /<p(?: class="[a-z-]+")?>(?:\s|&nbsp;|\u00a0)*<\/p>/g;

/** Word's and browsers' names of what we have one name for. */
const RENAMED: Readonly<Record<string, string>> = {
  h1: 'h2',
  h5: 'h4',
  h6: 'h4',
  b: 'strong',
  i: 'em',
  strike: 's',
  div: 'p',
};

/**
 * Makes rich text safe to show (净化正文): headings, paragraphs, lists, tables, links and images of our own files stay, with
 * alignment as a class and the spans of cells; scripts, styles, fonts, foreign images, event handlers and comments go, their
 * words stay where they are words. The result is the same when sanitized again.
 */
export function sanitizeRichText(html: string): string {
  let before = html;
  // What was nested as HTML does not nest it (a paragraph in one) comes apart when it is read again.
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const after = sanitizeHtml(before, OPTIONS).replace(EMPTY_PARAGRAPH, '').trim();
    if (after === before) return after;
    before = after;
  }
  return before;
}

const OPTIONS: sanitizeHtml.IOptions = {
  allowedTags: [
    ...['p', 'br', 'hr', 'h2', 'h3', 'h4', 'blockquote', 'ul', 'ol', 'li', 'a', 'img', 'figure', 'figcaption'],
    ...['strong', 'em', 'u', 's', 'sub', 'sup'],
    ...['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
  ],
  allowedAttributes: {
    a: ['href'],
    img: ['src', 'alt', 'width', 'height'],
    ol: ['start'],
    th: ['colspan', 'rowspan', 'scope'],
    td: ['colspan', 'rowspan'],
  },
  allowedClasses: Object.fromEntries(BLOCKS.map((tag) => [tag, ALIGNED])),
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowedSchemesByTag: { img: [IMAGE_SCHEME] },
  allowProtocolRelative: false,
  // Comments of Word and what stands in <style>, <script> and <title> are no words of the document.
  nonTextTags: ['script', 'style', 'textarea', 'option', 'noscript', 'title', 'xml', 'template'],
  nestingLimit: NESTING,
  transformTags: { '*': transform },
  exclusiveFilter: ({ tag, attribs }) => tag === 'img' && !attribs['src'],
};

function transform(tagName: string, attribs: sanitizeHtml.Attributes): sanitizeHtml.Tag {
  const name = RENAMED[tagName] ?? tagName;
  if (name === 'img') return { tagName: name, attribs: ownImage(attribs) };
  const kept = { ...attribs };
  for (const span of ['colspan', 'rowspan'] as const) {
    const value = kept[span];
    if (value !== undefined && !/^([2-9]|[1-9]\d{1,2})$/.test(value)) delete kept[span];
  }
  if (kept['scope'] !== undefined && !/^(row|col)$/.test(kept['scope'])) delete kept['scope'];
  if (kept['start'] !== undefined && !/^\d{1,4}$/.test(kept['start'])) delete kept['start'];
  const aligned = alignmentOf(attribs);
  if (aligned === null) delete kept['class'];
  else kept['class'] = aligned;
  return { tagName: name, attribs: kept };
}

/** An image of our own with its words and its size in whole pixels; without a source where it is another's. */
function ownImage({ src = '', alt = '', width = '', height = '' }: sanitizeHtml.Attributes): sanitizeHtml.Attributes {
  const id = imageIdOf(src.trim());
  const pixels = (value: string) => /^[1-9]\d{0,3}$/.test(value);
  return {
    ...(id !== null && { src: `${IMAGE_SCHEME}:${id}` }),
    alt,
    ...(pixels(width) && { width }),
    ...(pixels(height) && { height }),
  };
}

function alignmentOf({ style = '', align = '', class: classes = '' }: sanitizeHtml.Attributes): string | null {
  const named = /(?:^|\s)align-(center|right|justify)(?:\s|$)/.exec(classes)?.[1];
  const styled = /(?:^|;)\s*text-align\s*:\s*(center|right|justify)\b/i.exec(style)?.[1];
  const value = (named ?? styled ?? align).toLowerCase();
  return ALIGNED.includes(`align-${value}`) ? `align-${value}` : null;
}
