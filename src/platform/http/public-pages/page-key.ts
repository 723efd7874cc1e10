import type { IncomingHttpHeaders } from 'node:http';

/** Longer addresses are answered, and not kept. */
const LONGEST = 400;
/** What all cookies of this site are named by: a session, an applicant's case, a form under way. Those of others are never looked at. */
const OURS = 'gongkai-';
/** Those that say how pages are shown and open nothing, written so that there is one way to read them. */
const SHOWING = /^ ?(gongkai-language|gongkai-view)=[a-z.]*$/;

/** The key of a page for whoever is nobody in particular; `null` for everyone else, and for what is not worth keeping. */
export function pageKey(
  url: string,
  headers: IncomingHttpHeaders,
  presentationOf: (cookies: string | undefined) => string,
): string | null {
  if (url.length > LONGEST || !url.startsWith('/') || headers.authorization !== undefined) return null;
  const { cookie } = headers;
  return cookie === undefined || onlyShows(cookie) ? `${presentationOf(cookie)} ${url}` : null;
}

function onlyShows(cookies: string): boolean {
  const seen = new Set<string>();
  for (const cookie of cookies.split(';')) {
    if (!cookie.includes(OURS)) continue;
    const [, name] = SHOWING.exec(cookie) ?? [];
    // Of two with one name it is not for this place to say which counts.
    if (name === undefined || seen.has(name)) return false;
    seen.add(name);
  }
  return true;
}
