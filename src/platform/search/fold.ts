/** Every bracket is one kind: the number of a document is found however its brackets are written. */
const OPENING = '〔﹝[［(（【〖〈<＜{｛「『';
const CLOSING = '〕﹞]］)）】〗〉>＞}｝」』';
const folded = new Map<string, string>();
for (const bracket of OPENING) folded.set(bracket, '(');
for (const bracket of CLOSING) folded.set(bracket, ')');
folded.set('\n', '\n');

/** What needs no looking at: Chinese characters of the main block, and what is folded already. */
const FOLDED = /^[\u4e00-\u9fff a-z0-9，。、；：“”《》]*$/;

function foldOne(character: string): string {
  const known = folded.get(character);
  if (known !== undefined) return known;
  const made = /[\s\p{Cc}]/u.test(character) ? ' ' : single(single(character, 'NFKC').toLowerCase(), 'NFC');
  const kept = [...made].length === 1 ? made : character;
  folded.set(character, kept);
  return kept;
}

function single(character: string, form: 'NFKC' | 'NFC'): string {
  const made = character.normalize(form);
  return [...made].length === 1 ? made : character;
}

/**
 * Text as it is compared: small letters, half-width forms, one kind of bracket, plain spaces. Character for character: a place
 * in the folded text is the same place in the text itself.
 */
export function foldText(text: string): string {
  if (FOLDED.test(text)) return text;
  let made = '';
  for (const character of text) made += foldOne(character);
  return made;
}

/** Text that the database takes, as it is shown: no broken characters; one for one. */
export function wellFormed(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/[\p{Cs}\0]/gu, '\ufffd');
}
