import { runRounds, type Running } from '../background/index.js';
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
export function startMailLoop(deps: MailLoopDeps): Running {
  const { db, clock, onError, everyMs = 15_000 } = deps;
  const sending = runRounds({
    round: async () => (await sendDue(db, deps, clock)) > 0,
    everyMs,
    onError: (error) => onError(error instanceof Error ? error : new Error(String(error))),
  });
  return {
    async stop() {
      await sending.stop();
      deps.transport.close();
    },
  };
}
