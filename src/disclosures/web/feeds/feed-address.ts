import type { PageLink } from '../../../platform/http/portal/index.js';

/** What a feed tells of: everything, one organ's, one item of the catalogue, or both. */
export interface FeedScope {
  readonly organCode?: string | undefined;
  readonly catalogue?: string | undefined;
}

export const FEED_FORMATS = {
  atom: { mediaType: 'application/atom+xml', name: 'Atom' },
  json: { mediaType: 'application/feed+json', name: 'JSON Feed' },
} as const;
export type FeedFormat = keyof typeof FEED_FORMATS;

/** The address of a feed: `/feeds/feed.atom`, `/feeds/organs/FGJ/plans/feed.json`. */
export function feedAddress({ organCode, catalogue }: FeedScope, format: FeedFormat): string {
  const organ = organCode === undefined ? '' : `/organs/${encodeURIComponent(organCode)}`;
  const item = catalogue === undefined ? '' : `${organ === '' ? '/catalogue' : ''}/${catalogue}`;
  return `/feeds${organ}${item}/feed.${format}`;
}

/** The links by which programs find the feeds of a page. */
export function feedLinks(scope: FeedScope, title: string): readonly PageLink[] {
  return Object.entries(FEED_FORMATS).map(([format, { mediaType, name }]) => ({
    rel: 'alternate',
    type: mediaType,
    href: feedAddress(scope, format as FeedFormat),
    title: `${title}（${name}）`,
  }));
}

/** The feed of a search, by the address of its page: `/feeds/search/feed.atom?q=%E4%BD%8F%E6%88%BF`. */
export function searchFeedAddress(page: string, format: FeedFormat): string {
  return page.replace(/^\/search/, `/feeds/search/feed.${format}`);
}
