import { updatedAt, type Feed, type FeedItem } from './feed.js';
import { xml } from './xml.js';

/** A feed as Atom (RFC 4287), its language Chinese. */
export function writeAtom(feed: Feed): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">',
    `<id>${xml(feed.id)}</id>`,
    `<title>${xml(feed.title)}</title>`,
    `<updated>${updatedAt(feed).toISOString()}</updated>`,
    `<author><name>${xml(feed.author)}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${xml(feed.self)}"/>`,
    `<link rel="alternate" type="text/html" href="${xml(feed.page)}"/>`,
    ...feed.entries.map(entry),
    '</feed>',
    '',
  ].join('\n');
}

function entry(item: FeedItem): string {
  return [
    '<entry>',
    `<id>${xml(item.id)}</id>`,
    `<title>${xml(item.title)}</title>`,
    `<published>${item.publishedAt.toISOString()}</published>`,
    `<updated>${item.updatedAt.toISOString()}</updated>`,
    `<author><name>${xml(item.author)}</name></author>`,
    `<link rel="alternate" type="text/html" href="${xml(item.address)}"/>`,
    ...(item.files ?? []).map(
      (file) => `<link rel="enclosure" type="${xml(file.mediaType)}" href="${xml(file.address)}"/>`,
    ),
    ...item.tags.map(({ term, label }) => `<category term="${xml(term)}" label="${xml(label)}"/>`),
    `<summary>${xml(item.summary)}</summary>`,
    '</entry>',
  ].join('');
}
