import type { Feed } from './feed.js';

/** A feed as JSON Feed 1.1, its language Chinese. */
export function writeJsonFeed(feed: Feed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.page,
    feed_url: feed.self,
    language: 'zh-CN',
    authors: [{ name: feed.author }],
    items: feed.entries.map((entry) => ({
      id: entry.id,
      url: entry.address,
      title: entry.title,
      content_text: entry.summary,
      date_published: entry.publishedAt.toISOString(),
      date_modified: entry.updatedAt.toISOString(),
      authors: [{ name: entry.author }],
      tags: entry.tags.map(({ label }) => label),
      ...(entry.files && {
        attachments: entry.files.map(({ address, mediaType }) => ({ url: address, mime_type: mediaType })),
      }),
    })),
  });
}
