/** Which addresses belong to a copy, and where it begins. */
export interface Scope {
  readonly seeds: readonly string[];
  /** Whether an address found on the page `from` belongs to the copy. */
  includes(key: string, from: string): boolean;
}

const WHOLE_SITE = [
  '/',
  '/info',
  '/organs',
  '/reports',
  '/apply',
  '/check',
  '/verify',
  '/search',
  '/feeds',
  '/feeds/feed.atom',
  '/feeds/feed.json',
  '/reports/feed.atom',
  '/open-data',
  '/interact',
  '/fiscal',
  '/schemas/annual-report-1.json',
  '/sitemap.xml',
  '/robots.txt',
  '/.well-known/security.txt',
  '/favicon.svg',
];

const RECORD = /^\/info\/r\/([^/?]+)/;

/** What goes with a record though no page may link to it: its short link, its data. */
export function besideRecord(key: string): readonly string[] {
  const match = /^\/info\/r\/([^/?]+)$/.exec(key);
  return match ? [`/s/${match[1]}`, `/info/r/${match[1]}/record.json`] : [];
}

/** Everything public. */
export const wholeSite: Scope = { seeds: WHOLE_SITE, includes: () => true };

/** One organ's pages, feeds and reports, the records of its lists with their files, and what pages are shown with. */
export function oneOrgan(code: string): Scope {
  const organ = encodeURIComponent(code);
  const own = [`/organs/${organ}`, `/reports/${organ}`, `/feeds/organs/${organ}`];
  const isOwn = (key: string) =>
    own.some((start) => key === start || (/^[/?]/.test(key.slice(start.length)) && key.startsWith(start)));
  return {
    seeds: [
      ...own.slice(0, 2),
      `/organs/${organ}/info`,
      `/organs/${organ}/guide`,
      `/organs/${organ}/institutions`,
      `/feeds/organs/${organ}/feed.atom`,
      `/feeds/organs/${organ}/feed.json`,
      `/reports/${organ}/feed.atom`,
      '/favicon.svg',
    ],
    includes(key, from) {
      if (isOwn(key) || /^\/(?:assets|theme)\/|^\/favicon\.svg$/.test(key)) return true;
      const record = RECORD.exec(key)?.[1] ?? /^\/(?:d|s)\/([^/?]+)/.exec(key)?.[1];
      if (record === undefined) return false;
      return RECORD.exec(from)?.[1] === record || (isOwn(from) && key.startsWith('/info/r/'));
    },
  };
}
