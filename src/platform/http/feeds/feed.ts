/** What a feed is made of, whatever its format. Addresses are whole where the site knows its own. */
export interface Feed {
  /** Names the feed for good, whatever its address: `urn:uuid:…`. */
  readonly id: string;
  readonly title: string;
  /** Address of the feed itself in a format, and of the page it belongs to. */
  readonly self: string;
  readonly page: string;
  readonly author: string;
  /** The last changed first. */
  readonly entries: readonly FeedItem[];
}

export interface FeedItem {
  readonly id: string;
  readonly title: string;
  readonly address: string;
  readonly author: string;
  readonly summary: string;
  readonly publishedAt: Date;
  /** Later than `publishedAt` where it was corrected. */
  readonly updatedAt: Date;
  readonly tags: readonly FeedTag[];
  /** Files that go with it. */
  readonly files?: readonly FeedFile[];
}

export interface FeedTag {
  readonly term: string;
  readonly label: string;
}

export interface FeedFile {
  readonly address: string;
  readonly mediaType: string;
}

/** When anything in a feed last changed; the beginning of time for an empty one, so that it stays the same. */
export function updatedAt({ entries }: Pick<Feed, 'entries'>): Date {
  return new Date(Math.max(0, ...entries.map((entry) => entry.updatedAt.getTime())));
}
