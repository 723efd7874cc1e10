import type { FileContents } from '../../kernel/file-pieces.js';

/** What an inspector process is asked to do with a file. */
export interface InspectorRequest {
  readonly task: 'inspect' | 'clean';
  readonly bytes: Uint8Array;
  /** Only its extension is looked at, as a hint. */
  readonly filename: string;
}

export type InspectorAnswer =
  | { readonly task: 'inspect'; readonly contents: FileContents }
  | { readonly task: 'clean'; readonly bytes: Uint8Array };
