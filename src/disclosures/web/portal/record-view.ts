import type { Language } from '../../../platform/http/portal/index.js';
import type { ShownPublication } from '../../app/publication/show-publication.js';

/** A record with whose it is. */
export interface RecordView {
  readonly shown: ShownPublication;
  readonly organ: { readonly code: string; readonly name: string };
  /** Whether the organ takes applications still: one that was abolished does not. */
  readonly takesApplications: boolean;
  readonly language: Language;
}
