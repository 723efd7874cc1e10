import type { ErrorCode } from './errors.js';

/** An expected refusal, as a value: a code of the one registry and what fills its message. */
export interface Refusal {
  readonly ok: false;
  readonly code: ErrorCode;
  readonly params: Readonly<Record<string, string | number>>;
}

export type Result<T> = { readonly ok: true; readonly value: T } | Refusal;

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** Refuses with a code of the registry; `params` fill the `{name}` places of its messages. */
export function refuse(code: ErrorCode, params: Readonly<Record<string, string | number>> = {}): Refusal {
  return { ok: false, code, params };
}
