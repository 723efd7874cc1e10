/** For so long a kept page may lag behind what another process has published or withdrawn. */
const FRESH_MS = 1_000;

export interface RevisionDeps {
  /** What the database says of all that is public: another text after any change of it. */
  readonly read: () => Promise<string>;
  /** The legal day: who an organ is depends on it. */
  readonly day: () => string;
}

/** Whether what was kept may still be answered. */
export interface PublicRevision {
  /** Counts the changes seen; `null` where the database must be asked first. */
  known(): number | null;
  /** The changes seen so far, however long ago the database was asked. */
  count(): number;
  /** Asks the database where it must be asked; many that wait ask once. */
  ask(): Promise<number>;
  /** Something was done by this process that may have changed what is public: nothing is known any more. */
  doubt(): void;
}

/**
 * Watches what is public, to be asked of the database once a second at most, and anew after whatever this process did. What
 * was read for a page before a change was seen is told apart by the count: a page is kept under the one known before it was made.
 */
export function watchRevision({ read, day }: RevisionDeps): PublicRevision {
  let count = 0;
  let seen = '';
  let seenDay = '';
  let freshUntil = 0;
  let doubts = 0;
  let asking: Promise<number> | null = null;

  async function askOnce(): Promise<number> {
    // Of the moment the question was put, not of the answer.
    const [begun, doubtsBefore, today] = [performance.now(), doubts, day()];
    const revision = await read();
    if (revision !== seen || today !== seenDay) {
      count += 1;
      [seen, seenDay] = [revision, today];
    }
    if (doubts === doubtsBefore) freshUntil = begun + FRESH_MS;
    return count;
  }

  const known = () => (performance.now() < freshUntil && day() === seenDay ? count : null);
  return {
    known,
    count: () => count,
    async ask() {
      for (;;) {
        const now = known();
        if (now !== null) return now;
        const doubtsBefore = doubts;
        const own = (asking ??= askOnce().finally(() => (asking = null)));
        const answer = await own;
        if (doubts === doubtsBefore && day() === seenDay) return answer;
      }
    },
    doubt() {
      doubts += 1;
      freshUntil = 0;
      // A question under way was put before: its answer does not count.
      asking = null;
    },
  };
}
