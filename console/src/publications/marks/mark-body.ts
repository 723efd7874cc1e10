import { Element, isTag, isText, Text, type ChildNode, type ParentNode } from 'domhandler';
import { getOuterHTML } from 'domutils';
import { parseDocument } from 'htmlparser2';
import type { Mark } from '../api.ts';

/** A stretch of the body's signs, blanks not counted. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly id: string;
}

/** The id of a place in the body, for links that lead to it. */
export const placeId = (key: string, index: number): string => `mark-${key}-${index}`;

/**
 * A body with its marks in place. Places are offsets in what the body says, where blanks and line breaks are not those of the
 * HTML; the signs between them are the same in both, and are counted.
 */
export function markBody(
  { bodyHtml, bodyText }: { readonly bodyHtml: string; readonly bodyText: string },
  marks: readonly Pick<Mark, 'key' | 'places'>[],
): string {
  const stretches = marks.flatMap(({ key, places }) =>
    places.flatMap((place, index): Stretch[] => {
      if (place.in !== 'body') return [];
      const from = signsIn(bodyText.slice(0, place.start));
      return [{ from, to: from + signsIn(bodyText.slice(place.start, place.end)), id: placeId(key, index) }];
    }),
  );
  if (stretches.length === 0) return bodyHtml;
  const document = parseDocument(bodyHtml);
  markChildren(document, stretches, { at: 0 });
  return getOuterHTML(document.childNodes, { encodeEntities: 'utf8' });
}

function markChildren(parent: ParentNode, stretches: readonly Stretch[], counted: { at: number }): void {
  const next: ChildNode[] = [];
  for (const node of parent.childNodes) {
    if (isText(node)) next.push(...markText(node.data, stretches, counted));
    else {
      // What an image says to who cannot see it is part of what the body says.
      if (isTag(node) && node.name === 'img') counted.at += signsIn(node.attribs['alt'] ?? '');
      else if ('childNodes' in node) markChildren(node, stretches, counted);
      next.push(node);
    }
  }
  parent.childNodes.splice(0, parent.childNodes.length, ...next);
  for (const node of next) node.parent = parent;
}

/** Words cut where a mark begins or ends. */
function markText(words: string, stretches: readonly Stretch[], counted: { at: number }): ChildNode[] {
  const pieces: { text: string; readonly id: string | null }[] = [];
  for (const sign of words) {
    const blank = /\s/.test(sign);
    const last = pieces.at(-1);
    const here = blank ? last?.id : stretches.find(({ from, to }) => from <= counted.at && counted.at < to)?.id;
    if (last && last.id === (here ?? null)) last.text += sign;
    else pieces.push({ text: sign, id: here ?? null });
    if (!blank) counted.at += sign.length;
  }
  return pieces.map(({ text, id }) =>
    id === null ? new Text(text) : new Element('mark', { class: 'scan-mark', id }, [new Text(text)]),
  );
}

function signsIn(text: string): number {
  return text.replace(/\s+/g, '').length;
}
