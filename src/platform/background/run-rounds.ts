/** Work that goes on beside the server; `stop` settles when the round under way is done. */
export interface Running {
  stop(): Promise<void>;
}

export interface Rounds {
  /** One round of work, short; gives whether there is more to do at once. */
  readonly round: () => Promise<boolean>;
  /** Rest after a round that found no more, ms. */
  readonly everyMs: number;
  /** Rest after a round that failed (the database away), ms; as `everyMs` where left out. */
  readonly againMs?: number;
  /** Told of a round that failed; the work goes on. */
  readonly onError: (error: unknown) => void;
}

/** Does rounds of work while the process lives, one at a time, the first at once; keeps no process alive by itself. */
export function runRounds({ round, everyMs, againMs = everyMs, onError }: Rounds): Running {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let underWay = Promise.resolve();
  const next = (afterMs: number): void => {
    if (stopped) return;
    timer = setTimeout(() => {
      underWay = round().then(
        (more) => next(more ? 0 : everyMs),
        (error: unknown) => {
          onError(error);
          next(againMs);
        },
      );
    }, afterMs);
    timer.unref();
  };
  next(0);
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await underWay;
    },
  };
}
