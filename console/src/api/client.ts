import { SITE_BASE } from './site-base.ts';

/** What the server answers a refused request with: a code of the one registry, and its wording in Chinese. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;

  constructor(status: number, code: string, message: string, params: Readonly<Record<string, string | number>>) {
    super(message);
    this.name = 'ApiError';
    this.status = status;
    this.code = code;
    this.params = params;
  }
}

interface RefusalBody {
  readonly code: string;
  readonly message: string;
  readonly params: Readonly<Record<string, string | number>>;
}

function isRefusal(body: unknown): body is RefusalBody {
  return typeof body === 'object' && body !== null && 'code' in body && 'message' in body;
}

let csrfToken = '';
const expiryListeners = new Set<() => void>();

/** Keeps the session-bound token that every request that changes something must carry. */
export function rememberCsrfToken(token: string): void {
  csrfToken = token;
}

/** Tells when the server no longer knows the session; returns the way to stop listening. */
export function onSessionExpired(listener: () => void): () => void {
  expiryListeners.add(listener);
  return () => expiryListeners.delete(listener);
}

async function readBody(response: Response): Promise<unknown> {
  if (response.status === 204) return undefined;
  const type = response.headers.get('content-type') ?? '';
  return type.includes('application/json') ? response.json() : undefined;
}

function toError(response: Response, body: unknown): ApiError {
  if (isRefusal(body)) return new ApiError(response.status, body.code, body.message, body.params);
  return new ApiError(response.status, 'server.fault', '', {});
}

export interface ApiRequest {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Sent as JSON; a form with files as it is. */
  readonly body?: unknown;
  readonly signal?: AbortSignal;
}

/** One request to `/api/v1`; throws `ApiError` where the server refuses and `network` where it is not reached. */
export async function callApi<T>(path: string, request: ApiRequest = {}): Promise<T> {
  return (await readBody(await respond(path, request))) as T;
}

/** As `callApi`, for an answer that is a file. */
export async function callForFile(path: string, request: ApiRequest = {}): Promise<Blob> {
  return (await respond(path, request)).blob();
}

async function respond(path: string, request: ApiRequest): Promise<Response> {
  const method = request.method ?? 'GET';
  const headers: Record<string, string> = { accept: 'application/json' };
  if (method !== 'GET') headers['x-csrf-token'] = csrfToken;
  const isForm = request.body instanceof FormData;
  if (request.body !== undefined && !isForm) headers['content-type'] = 'application/json';
  let response: Response;
  try {
    response = await fetch(`${SITE_BASE}/api/v1${path}`, {
      method,
      headers,
      credentials: 'same-origin',
      ...(request.body === undefined
        ? {}
        : { body: request.body instanceof FormData ? request.body : JSON.stringify(request.body) }),
      ...(request.signal ? { signal: request.signal } : {}),
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ApiError(0, 'network', '', {});
  }
  if (response.ok) return response;
  const error = toError(response, await readBody(response));
  if (error.code === 'session.required') for (const listener of expiryListeners) listener();
  throw error;
}

/** `?a=1&b=2` of the parameters that are set; empty where none is. */
export function queryString(params: Readonly<Record<string, string | number | undefined>>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    if (value !== undefined && value !== '') search.set(name, String(value));
  }
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}
