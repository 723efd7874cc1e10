import type { CheckForm } from '../../../src/annual-report/web/check/check-form.js';

export type Language = 'zh' | 'en';

/** What the page gives to its worker: the form as filled in, files as they are on the visitor's disk. */
export interface CheckRequest {
  readonly form: CheckForm;
  readonly file: File | null;
  readonly previous: File | null;
  /** The date the server named with the page, `2026-02-02`. */
  readonly asOf: string;
  readonly language: Language;
}

/** What the worker says: that it begins to read (the time is counted from then), and what came of it. */
export type CheckMessage =
  { readonly kind: 'reading' } | { readonly kind: 'checked'; readonly html: string; readonly said: string } | Wrong;

/** What is wrong, by field; `server` where the server could do what this browser cannot. */
export interface Wrong {
  readonly kind: 'wrong';
  readonly errors: readonly (readonly [field: string, message: string])[];
  readonly server: boolean;
}
