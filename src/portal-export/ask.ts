/** An answer of the site to somebody who is nobody in particular. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: Buffer;
}

/** Asks the site for a path (without the base), without a cookie. */
export type Ask = (path: string) => Promise<Answer>;

/** What an answer is to a copy. */
export type Found =
  /** For everyone: to be copied. */
  | { readonly kind: 'page' | 'file'; readonly type: string; readonly body: Buffer }
  /** Elsewhere for good. */
  | { readonly kind: 'moved'; readonly to: string }
  /** For one reader, with a session or a token, or a switch: stays with the live site. */
  | { readonly kind: 'private' }
  /** Not there, or no more. */
  | { readonly kind: 'missing' }
  /** The site could not answer. */
  | { readonly kind: 'failed'; readonly status: number };

const first = (value: string | readonly string[] | undefined) => (typeof value === 'string' ? value : value?.[0]) ?? '';

/** Only what the site itself marks as public, without a cookie, is copied; all else is left. */
export function judge({ status, headers, body }: Answer): Found {
  if (status === 429 || status >= 500) return { kind: 'failed', status };
  if (status === 301 || status === 308) return { kind: 'moved', to: first(headers['location']) };
  if (status >= 400) return { kind: 'missing' };
  const isPublic = status === 200 && /^public\b/.test(first(headers['cache-control'])) && !headers['set-cookie'];
  if (!isPublic) return { kind: 'private' };
  const type = first(headers['content-type']);
  const isPage = /^text\/html/.test(type) && !/^attachment/.test(first(headers['content-disposition']));
  return { kind: isPage ? 'page' : 'file', type, body };
}
