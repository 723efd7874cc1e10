import { describeError, ERRORS, type ErrorCode } from '../../../src/kernel/errors.js';
import { ApiError } from '../api/client.ts';
import { words } from '../messages/index.ts';
import { language, type Language } from '../messages/language.ts';

/** What to tell the person: the server's own wording for a refusal, ours where it was not reached or has a fault. */
export function describeFailure(error: unknown): string {
  return failureIn(language, error);
}

export function failureIn(to: Language, error: unknown): string {
  if (!(error instanceof ApiError)) return words.failure.fault;
  if (error.code === 'network') return words.failure.network;
  if (to !== 'zh' && isKnown(error.code)) return describeError(error.code, error.params, to);
  return error.message === '' ? words.failure.fault : error.message;
}

export function isNotFound(error: unknown): boolean {
  return error instanceof ApiError && error.status === 404;
}

function isKnown(code: string): code is ErrorCode {
  return Object.hasOwn(ERRORS, code);
}
