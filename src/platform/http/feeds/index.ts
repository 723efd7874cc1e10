/** Door of feeds: what is new, for the programs of those who follow it. */
export type { Feed, FeedFile, FeedItem, FeedTag } from './feed.js';
export { writeAtom } from './write-atom.js';
export { writeJsonFeed } from './write-json-feed.js';
export { xml } from './xml.js';
export { SITEMAP_LIMIT, writeSitemap, writeSitemapIndex, type SitemapEntry } from './write-sitemap.js';
