import { xml } from './xml.js';

/** A page of a map of the site, and when it last changed where that is known. */
export interface SitemapEntry {
  readonly address: string;
  /** A day or an instant, `2026-03-20`. */
  readonly changed: string | null;
}

/** What the protocol allows in one map (sitemaps.org). */
export const SITEMAP_LIMIT = 50_000;

const SPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

function lines(entries: readonly SitemapEntry[], element: 'url' | 'sitemap'): string[] {
  return entries.map(({ address, changed }) => {
    const day = changed === null ? '' : `<lastmod>${xml(changed)}</lastmod>`;
    return `<${element}><loc>${xml(address)}</loc>${day}</${element}>`;
  });
}

/** A map of pages: at most `SITEMAP_LIMIT`. */
export function writeSitemap(entries: readonly SitemapEntry[]): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<urlset ${SPACE}>`,
    ...lines(entries, 'url'),
    '</urlset>',
    '',
  ].join('\n');
}

/** The map of maps. */
export function writeSitemapIndex(maps: readonly SitemapEntry[]): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<sitemapindex ${SPACE}>`,
    ...lines(maps, 'sitemap'),
    '</sitemapindex>',
    '',
  ].join('\n');
}
