import { parseLocalDate, type LocalDate } from '../../../kernel/local-date.js';
import type { FieldErrors } from '../../../platform/http/portal/form-parts.js';
import type { OrganLevel } from '../../domain/check/rules/rule.js';
import type { SayAnnualReport } from '../messages/index.js';

/** The options of the check as they arrive. */
export interface CheckForm {
  readonly token: string;
  readonly text: string;
  readonly year: string;
  readonly level: string;
  readonly published: string;
}

export const EMPTY_CHECK_FORM: CheckForm = { token: '', text: '', year: '', level: '', published: '' };

export function checkFormOf(fields: ReadonlyMap<string, string>): CheckForm {
  const field = (name: string) => fields.get(name) ?? '';
  return {
    token: field('token'),
    text: field('text'),
    year: field('year'),
    level: field('level'),
    published: field('published'),
  };
}

export interface CheckConditions {
  readonly year: number | undefined;
  readonly level: OrganLevel | undefined;
  readonly published: LocalDate | undefined;
}

type Judged =
  { readonly ok: true; readonly conditions: CheckConditions } | { readonly ok: false; readonly errors: FieldErrors };

/** Checks the options; `hasFile` tells whether a file came with them. */
export function validateCheckForm(form: CheckForm, t: SayAnnualReport, files: ReadonlyMap<string, unknown>): Judged {
  const errors = new Map<string, string>();
  if (!files.has('file') && form.text.trim() === '') errors.set('file', t('check.wrong.nothing'));
  const yearText = form.year.normalize('NFKC').trim();
  const year = yearText === '' ? undefined : Number(yearText);
  if (year !== undefined && !(Number.isInteger(year) && year >= 2008 && year <= 2099)) {
    errors.set('year', t('check.wrong.year'));
  }
  const publishedText = form.published.normalize('NFKC').trim();
  const published = publishedText === '' ? null : parseLocalDate(publishedText);
  if (published && !published.ok) errors.set('published', t('check.wrong.published'));
  if (errors.size > 0) return { ok: false, errors };
  const level = form.level === 'department' || form.level === 'government' ? form.level : undefined;
  return { ok: true, conditions: { year, level, published: published?.ok ? published.value : undefined } };
}
