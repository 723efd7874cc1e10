import { Parser } from 'htmlparser2';
import type { ExtractedDocument } from '../../kernel/document-model.js';
import { DocumentWriter } from './document-writer.js';
import { HtmlWalk } from './html-walk.js';

/** A web page, or Word's own HTML: a line for each block element and each cell; tables with their merged cells. */
export function readHtml(text: string): ExtractedDocument {
  const walk = walkHtml(text);
  const writer = new DocumentWriter();
  for (const item of walk.content) {
    if (typeof item === 'string') writer.paragraph(item);
    else writer.table(item);
  }
  return writer.finish('html', walk.title);
}

/** What stands in a page or a part of one, in order. */
export function walkHtml(text: string): HtmlWalk {
  const walk = new HtmlWalk();
  const parser = new Parser({
    onopentag: (name, attributes) => {
      walk.at = parser.startIndex;
      walk.open(name, attributes);
    },
    onclosetag: (name) => walk.close(name),
    ontext: (data) => walk.text(data),
  });
  parser.end(text);
  return walk;
}
