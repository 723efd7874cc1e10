import type { Db } from '../database/schema.js';
import { sendDue, type ComposeMail } from './send-due.js';
import type { MailTransport } from './transport.js';

export interface MailLoopDeps {
  readonly db: Db;
  readonly compose: ComposeMail;
  readonly transport: MailTransport;
  readonly clock: () => Date;
  /** Told what went wrong beside the sending itself: the database away, a wrong key. The loop goes on. */
  readonly onError: (error: Error) => void;
  /** How often the outbox is looked into. */
  readonly everyMs?: number;
}

/** Sends the outbox's mails while the server runs, one round at a time. `stop` settles when the round under way is done. */
export function startMailLoop(deps: MailLoopDeps): { stop(): Promise<void> } {
  const { db, clock, onError, everyMs = 15_000 } = deps;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let round = Promise.resolve();
  const next = (afterMs: number) => {
    if (stopped) return;
    timer = setTimeout(() => {
      round = sendDue(db, deps, clock).then(
        (tried) => next(tried > 0 ? 0 : everyMs),
        (error: unknown) => {
          onError(error instanceof Error ? error : new Error(String(error)));
          next(everyMs);
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
      await round;
      deps.transport.close();
    },
  };
}
