import type { ExtractedDocument } from '../../../kernel/document-model.js';

/** A kind of file that a report may come in. */
export type UploadedKind = ExtractedDocument['kind'];

/** What each kind is sent as, and the ends of its names, the usual one first. */
export const UPLOADED_KINDS: Readonly<
  Record<UploadedKind, { readonly mediaType: string; readonly extensions: readonly [string, ...string[]] }>
> = {
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extensions: ['docx'],
  },
  doc: { mediaType: 'application/msword', extensions: ['doc'] },
  pdf: { mediaType: 'application/pdf', extensions: ['pdf'] },
  xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', extensions: ['xlsx'] },
  html: { mediaType: 'text/html; charset=utf-8', extensions: ['html', 'htm', 'mht'] },
  txt: { mediaType: 'text/plain; charset=utf-8', extensions: ['txt'] },
  md: { mediaType: 'text/markdown; charset=utf-8', extensions: ['md'] },
};
