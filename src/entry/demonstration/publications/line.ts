/** What an organ of the district has to publish beside its documents; all of it invented. */
export interface PlannedPublication {
  /** Told apart by it, and named by what interprets or replaces it. */
  readonly key: string;
  readonly organ: string;
  readonly catalogue: string;
  readonly genre: string;
  /** `{Y}` the year it was made in, `{P}` the year before. */
  readonly title: string;
  readonly topic: string;
  /** Made so many days before the last day of the demonstration. */
  readonly daysAgo: number;
  /** Published so many days later; `null` where it is not (yet). */
  readonly after: number | null;
  /** A line each: `# ` a heading, `| a | b |` a row of a table (its first the heads), else a paragraph. */
  readonly body: readonly string[];
  readonly interprets?: string;
  readonly replacedBy?: string;
  readonly number?: string;
  /** Where it stands when it is not published, or that it was withdrawn. */
  readonly stands?: 'draft' | 'review' | 'withheld' | 'withdrawn' | 'scheduled';
}

/** One in the order that reads best. */
export type Line = readonly [
  organ: string,
  catalogue: string,
  genre: string,
  topic: string,
  daysAgo: number,
  after: number | null,
  title: string,
  body: readonly string[],
  more?: Partial<PlannedPublication>,
];
