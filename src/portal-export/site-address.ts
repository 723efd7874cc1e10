import { createHash } from 'node:crypto';

/** An address of this site without the base path and the fragment; the key by which the export knows it. */
export interface SiteAddress {
  /** Begins with `/`, as it is written (percent-encoded). */
  readonly path: string;
  /** Without `?`; empty where there is none. */
  readonly query: string;
  /** With `#`; empty where there is none. */
  readonly fragment: string;
}

/** Where the copy stands. */
export interface CopyPlace {
  readonly base: string;
  /** Whole address of the copy, with the base; `null` where it is not known. */
  readonly url: URL | null;
}

/** An address found at `from` as one of this site; `null` for other sites, `mailto:`, and what no address is. */
export function readAddress(address: string, from: string, { base, url }: CopyPlace): SiteAddress | null {
  if (address === '' || address.startsWith('#') || /^[a-z][a-z0-9+.-]*:/i.test(address)) {
    const own = url === null ? null : `${url.origin}${base}/`;
    if (own === null || !address.startsWith(own)) return null;
  }
  const origin = url?.origin ?? 'http://copy.invalid';
  if (!URL.canParse(address, `${origin}${base}${from}`)) return null;
  const parsed = new URL(address, `${origin}${base}${from}`);
  if (parsed.origin !== origin || !`${parsed.pathname}/`.startsWith(`${base}/`)) return null;
  const path = parsed.pathname.slice(base.length) || '/';
  return { path, query: parsed.search.replace(/^\?/, ''), fragment: parsed.hash };
}

/** Of these a list has an end; any others, and two at once, lead to no end of pages. */
const BOUNDED = ['year', 'validity', 'genre', 'version'];
/** Never for everyone: behind a session, for one reader, or made anew for each question. */
const NEVER =
  /^\/(?:console|api|track|opinion|language|view|embed|screen|terminal|subscriptions)(?:\/|$)|^\/(?:apply\/.|healthz$)/;

/**
 * The address as it is asked for; `null` where it is not to be copied. A list's pages (`after`) go with one filter at most;
 * `view=inline` names the same file.
 */
export function keyOf({ path, query }: SiteAddress): string | null {
  if (NEVER.test(path)) return null;
  const asked = new URLSearchParams(query);
  if (asked.get('view') === 'inline') asked.delete('view');
  const names = [...asked.keys()];
  if (names.length === 0) return path;
  const filters = names.filter((name) => name !== 'after');
  if (new Set(names).size !== names.length || filters.length > 1) return null;
  if (filters.some((name) => !BOUNDED.includes(name))) return null;
  return `${path}?${asked.toString()}`;
}

/** Longer names some file systems do not take. */
const LONGEST_NAME = 200;

/** The names of an address's path; `null` where one could leave the folder, is hidden or is no name for a file. */
function namesOf(path: string): readonly string[] | null {
  const names: string[] = [];
  for (const part of path.split('/').slice(1)) {
    if (part === '') continue;
    let name: string;
    try {
      name = decodeURIComponent(part);
    } catch (error) {
      if (error instanceof URIError) return null;
      throw error;
    }
    const isName = !/[/\\\u0000-\u001f]/.test(name) && !/^\.(?!well-known$)/.test(name);
    if (!isName || Buffer.byteLength(name) > LONGEST_NAME) return null;
    names.push(name);
  }
  return names;
}

const pathOf = (key: string) => key.split('?')[0] ?? key;
const shortened = (key: string) =>
  createHash('sha256')
    .update(key.slice(key.indexOf('?')))
    .digest('hex')
    .slice(0, 16);

/**
 * The file of an answer in the folder: a page as `index.html` in a folder of its address, one of a list's further pages in
 * `_q` below it; anything else by its own name. `null` where there can be none.
 */
export function fileOf(key: string, kind: 'page' | 'file'): string | null {
  const names = namesOf(pathOf(key));
  if (names === null) return null;
  if (kind === 'page') return [...names, ...(key.includes('?') ? ['_q', shortened(key)] : []), 'index.html'].join('/');
  return key.includes('?') || names.length === 0 || pathOf(key).endsWith('/') ? null : names.join('/');
}

/** The address of an answer in the copy, without the base. */
export function addressInCopy(key: string): string {
  if (!key.includes('?')) return key;
  return `${pathOf(key).replace(/\/$/, '')}/_q/${shortened(key)}/`;
}
