import { makePassage } from '../check/text/passage.js';

/** Titles of laws and documents, which every report cites alike. */
const CITED = /《[^《》]{1,60}》(?:（[^（）]{0,40}号）)?/gu;
const YEAR = /[〇零一二三四五六七八九]{4}(?=年)/gu;
const FIGURE = /\d+(?:\.\d+)?/gu;
/** How an organ names itself in its text. */
const ITSELF = /[我本](?:机关|单位|部门|局|委|办|厅|处|院|中心|街道|镇|乡|区|市|县|州|旗|省|馆|会|所|站|社)/gu;
const NOT_A_WORD = /[^\p{L}\p{N}]/gu;

/** Form of an organ's name as it stands in passages. */
export function plainOrgan(organ: string | null): string {
  return organ === null ? '' : makePassage([{ text: organ, line: 1 }], 0).text;
}

/**
 * The words of a passage's text as they are compared (`Passage.text` goes in): without punctuation, cited titles and the
 * organ's own name, every figure and year alike. A report is not a new one for having other figures in it.
 * @param organ of `plainOrgan`
 */
export function plainWords(text: string, organ: string): string {
  const named = organ.length < 3 ? text : text.replaceAll(organ, '本机关');
  return named
    .replace(CITED, '')
    .replace(YEAR, '0')
    .replace(FIGURE, '0')
    .replace(ITSELF, '本机关')
    .replace(NOT_A_WORD, '');
}
