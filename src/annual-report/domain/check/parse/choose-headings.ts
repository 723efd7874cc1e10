import type { NumberStyle } from './heading-number.js';
import type { Heading } from './headings.js';
import type { SectionId } from './section-titles.js';

const IDS: readonly SectionId[] = [1, 2, 3, 4, 5, 6];
const STYLE_WORTH: Readonly<Record<NumberStyle, number>> = { chinese: 5, part: 5, digit: 4, bracket: 2, none: 1 };
const PLACE_WORTH = { text: 0, table: -4, contents: -6 } as const;

function worth(heading: Heading): number {
  const { style, value } = heading.number;
  const numbered = style === 'none' ? 0 : value === heading.id ? 3 : -1;
  return STYLE_WORTH[style] + numbered + PLACE_WORTH[heading.place];
}

function best(candidates: readonly Heading[], after: number): Heading | undefined {
  const most = Math.max(...candidates.map(worth));
  const equal = candidates.filter((candidate) => worth(candidate) === most);
  return equal.find((candidate) => candidate.at > after) ?? equal[0];
}

function commonest(headings: readonly Heading[]): NumberStyle {
  const count = (style: NumberStyle): number => headings.filter((heading) => heading.number.style === style).length;
  const styles: readonly NumberStyle[] = ['chinese', 'digit', 'part', 'bracket', 'none'];
  return styles.reduce((most, style) => (count(style) > count(most) ? style : most));
}

/**
 * The heading of each of the six sections, in the order of the document. Subheadings with a section's words
 * (`（一）主动公开政府信息情况` within 一), captions of tables and tables of contents give way to the heading proper.
 */
export function chooseHeadings(candidates: readonly Heading[]): Heading[] {
  const chosen: Heading[] = [];
  for (const id of IDS) {
    const own = candidates.filter((candidate) => candidate.id === id);
    const heading = best(own, chosen.at(-1)?.at ?? -1);
    if (heading) chosen.push(heading);
  }
  const style = commonest(chosen);
  return chosen
    .filter((heading) => {
      const { style: own, value } = heading.number;
      return own === style || own === 'chinese' || own === 'part' || value === heading.id || own === 'none';
    })
    .sort((a, b) => a.at - b.at || a.line - b.line);
}
