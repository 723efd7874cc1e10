import type { CaseFile } from '../../../platform/case-files/index.js';
import { sayDate, type Language } from '../../../platform/http/portal/index.js';
import type { OwnCase } from '../../app/own-case.js';

/** What there is to be fetched: letters, disclosed files, the receipt; and what was handed in. */
export interface PapersView {
  readonly letters: readonly PaperView[];
  readonly disclosed: readonly { readonly href: string; readonly name: string; readonly size: string }[];
  readonly handedIn: readonly string[];
}

export interface PaperView {
  /** In Chinese: the letter's kind and number. */
  readonly name: string;
  readonly issuedOn: string | null;
  /** Address without the form at its end; `null` once erased. */
  readonly href: string | null;
  /** Another letter took its place. */
  readonly replaced: boolean;
}

function sizeOf({ size }: CaseFile): string {
  return size < 1_048_576 ? `${Math.max(1, Math.round(size / 1024))} KB` : `${(size / 1_048_576).toFixed(1)} MB`;
}

export function presentPapers(own: OwnCase, language: Language): PapersView {
  return {
    letters: own.letters.map(({ letterId, label, documentNumber, issuedOn, replacedBy, erased }) => ({
      name: documentNumber ? `${label}（${documentNumber}）` : label,
      issuedOn: issuedOn && sayDate(issuedOn, language),
      href: erased ? null : `/track/case/letters/${letterId}`,
      replaced: replacedBy !== null,
    })),
    disclosed: own.disclosed.flatMap((file) =>
      file.name === null ? [] : [{ href: `/track/case/files/${file.fileId}`, name: file.name, size: sizeOf(file) }],
    ),
    handedIn: own.handedIn.flatMap(({ name }) => (name === null ? [] : [name])),
  };
}
