import type { LetterBody, LetterView } from '../api/letters.ts';

/** A letter as it stands in the editor: one paragraph a line. */
export interface LetterDraft {
  readonly title: string;
  readonly addressee: string | null;
  readonly body: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[] | null;
  readonly afterTable: string;
  /** `null` where the letter carries none. */
  readonly remedies: string | null;
  readonly attachments: string;
}

export function draftOf({ text }: Pick<LetterView, 'text'>): LetterDraft {
  if (!text) throw new Error('an erased letter has no words to edit');
  return {
    title: text.title,
    addressee: text.addressee,
    body: text.paragraphs.join('\n'),
    head: text.table?.head ?? [],
    rows: text.table?.rows ?? null,
    afterTable: text.afterTable.join('\n'),
    remedies: text.remedies,
    attachments: text.attachments.join('\n'),
  };
}

/** What is sent of it: empty lines are no paragraphs. */
export function bodyOf(draft: LetterDraft, version: number): LetterBody {
  const { title, addressee, body, rows, afterTable, remedies, attachments } = draft;
  return {
    version,
    title: title.trim(),
    addressee: addressee?.trim() ?? null,
    paragraphs: linesOf(body),
    ...(rows && { rows: rows.map((row) => [...row]), afterTable: linesOf(afterTable) }),
    remedies: remedies?.trim() ?? null,
    attachments: linesOf(attachments),
  };
}

/** The places still in 【】, in order, each once. */
export function placesOf({ title, addressee, body, rows, afterTable, remedies, attachments }: LetterDraft): string[] {
  const all = [title, addressee ?? '', body, ...(rows ?? []).flat(), afterTable, remedies ?? '', attachments].join(
    '\n',
  );
  return [...new Set([...all.matchAll(/【([^【】]*)】/g)].map((match) => match[1] ?? ''))];
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
