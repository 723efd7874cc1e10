/**
 * What is pasted as plain paragraphs, one a line: manual line breaks of Word are breaks, its hard blanks are blanks, blank lines
 * between paragraphs and what cannot be seen go.
 */
export function plainPaste(text: string): string {
  return text
    .replaceAll(/\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g, '\n')
    .replaceAll('\u00a0', ' ')
    .replaceAll(/[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g, '')
    .replaceAll(/[ \t]+$/gm, '')
    .replaceAll(/\n{2,}/g, '\n');
}
