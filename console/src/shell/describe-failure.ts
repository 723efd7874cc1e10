import { ApiError } from '../api/client.ts';
import { zh } from '../messages/zh.ts';

/** What to tell the person: the server's own wording for a refusal, ours where it was not reached or has a fault. */
export function describeFailure(error: unknown): string {
  if (!(error instanceof ApiError)) return zh.failure.fault;
  if (error.code === 'network') return zh.failure.network;
  return error.message === '' ? zh.failure.fault : error.message;
}

export function isNotFound(error: unknown): boolean {
  return error instanceof ApiError && error.status === 404;
}
