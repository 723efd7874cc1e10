/**
 * One step of the database's structure. Append-only: a step that has been released is never edited, renumbered or
 * taken out; its checksum is held against the one recorded when it ran.
 */
export interface Migration {
  /** 1, 2, 3 … without a gap. */
  readonly number: number;
  readonly name: string;
  readonly sql: string;
}
