import type { Db } from '../database/schema.js';
import { claimNotice, dueNotices, recordTry, type DueNotice, type Settled } from './outbox.js';
import type { HandedOver, Mail, MailTransport } from './transport.js';

/** Makes the mail of a notice, with its address from the vault; `null` where there is nobody to be told any more. */
export type ComposeMail = (due: DueNotice) => Promise<Mail | null>;

const BATCH = 20;
const MINUTE = 60_000;
/** After each failure the wait grows, to hours; after the last one the notice is given up: it stands on the tracking page. */
export const WAITS_MS = [1, 5, 15, 60, 180, 360, 720, 1440].map((minutes) => minutes * MINUTE);
/** A server that dies with a notice in hand leaves it to be taken up again after this. */
const CLAIM_MS = 5 * MINUTE;

/** Sends what is due, one after another; gives how many notices were tried. */
export async function sendDue(
  db: Db,
  { compose, transport }: { readonly compose: ComposeMail; readonly transport: MailTransport },
  clock: () => Date,
): Promise<number> {
  let tried = 0;
  for (const due of await dueNotices(db, clock(), BATCH)) {
    const now = clock();
    if (!(await claimNotice(db, due, now, new Date(now.getTime() + CLAIM_MS)))) continue;
    tried += 1;
    // A try that broke off (a crash, the database away) counts too: nothing is tried without end.
    const mail = due.tries > WAITS_MS.length ? null : await compose(due);
    const came = mail && (await transport.send(mail, due.mailId));
    await recordTry(db, due, nextOf(due, came, clock()), { now: clock(), code: codeOf(came) });
  }
  return tried;
}

function nextOf({ tries }: DueNotice, came: HandedOver | null, now: Date): { settled: Settled } | { again: Date } {
  if (came === null) return { settled: tries > WAITS_MS.length ? 'gaveUp' : 'noAddress' };
  if (came.kind !== 'failed') return { settled: came.kind };
  const wait = WAITS_MS[tries];
  return wait === undefined ? { settled: 'gaveUp' } : { again: new Date(now.getTime() + wait) };
}

function codeOf(came: HandedOver | null): string | null {
  return came === null || came.kind === 'sent' ? null : came.code.slice(0, 40);
}
