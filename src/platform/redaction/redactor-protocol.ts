import type { Area } from './area.js';
import type { Needle } from './find-text.js';
import type { PageText } from './page-text.js';
import type { RedactionOrder } from './plan-redaction.js';
import type { RedactionProof } from './proof.js';
import type { Rebuilt, Redaction } from './redact-document.js';

/** What a redactor process is asked to do with the bytes of a PDF or a picture. */
export type RedactorRequest =
  | { readonly task: 'read'; readonly pdf: Uint8Array }
  | { readonly task: 'draw'; readonly pdf: Uint8Array; readonly page: number }
  | { readonly task: 'redact'; readonly pdf: Uint8Array; readonly order: RedactionOrder }
  | { readonly task: 'rebuild'; readonly pdf: Uint8Array }
  | {
      readonly task: 'prove';
      readonly pdf: Uint8Array;
      readonly areas: readonly Area[];
      readonly removed: readonly Needle[];
    };

export type RedactorAnswer =
  | { readonly task: 'read'; readonly pages: readonly PageText[] }
  | { readonly task: 'draw'; readonly png: Uint8Array }
  | { readonly task: 'redact'; readonly redaction: Redaction }
  | { readonly task: 'rebuild'; readonly rebuilt: Rebuilt }
  | { readonly task: 'prove'; readonly proof: RedactionProof };
