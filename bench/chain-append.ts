import { mkdtempSync, chmodSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '../src/kernel/ids.js';
import { localDate } from '../src/kernel/local-date.js';
import { openDatabase } from '../src/platform/database/connect.js';
import { openEmbedded } from '../src/platform/database/embedded/open-embedded.js';
import { prepareDatabase } from '../src/platform/database/prepare-database.js';
import { withOrgan } from '../src/platform/database/with-organ.js';
import { appendEvents } from '../src/platform/ledger/index.js';

/**
 * How many events a second one organ's locked chain head takes, beside as many writers with an organ each, and beside
 * events sealed in batches; by turns, so that a busy machine slows all alike.
 */
const WRITERS = 8;
const SECONDS = 3;
const ROUNDS = 2;
const BATCH = 16;

const base = mkdtempSync(join(tmpdir(), 'gongkai-chain-'));
chmodSync(base, 0o711);
const opened = await openEmbedded({
  dataDir: join(base, 'data'),
  purpose: 'command',
  prepare: ({ owner, app }) => prepareDatabase(owner, app.user),
});
if (!opened.ok) throw new Error(opened.code);
const db = openDatabase({ ...opened.value.app, max: WRITERS });
const organs = Array.from({ length: WRITERS }, newId);
for (const [index, organId] of organs.entries()) {
  await withOrgan(db, { actor: 'bench', organId }, (trx) =>
    trx
      .insertInto('organ')
      .values({ organ_id: organId, code: `B${index}` })
      .execute(),
  );
}

/** Appends as many events as `batch` in one transaction of `organId`, as one pass of a sealer would. */
function append(organId: string, batch: number): Promise<unknown> {
  const event = { type: 'bench', schemaVersion: 1, legalDate: localDate('2026-01-02'), payload: { n: 1 } };
  return withOrgan(db, { actor: 'bench', organId }, (trx) =>
    appendEvents(
      trx,
      { organId, streamId: newId(), actor: 'bench', recordedAt: new Date(), afterSeq: 0 },
      Array.from({ length: batch }, () => event),
    ),
  );
}

async function run(label: string, organOf: (writer: number) => string, batch: number): Promise<void> {
  const times: number[] = [];
  const end = performance.now() + SECONDS * 1000;
  await Promise.all(
    organs.map(async (_, writer) => {
      while (performance.now() < end) {
        const begun = performance.now();
        await append(organOf(writer), batch);
        times.push(performance.now() - begun);
      }
    }),
  );
  times.sort((a, b) => a - b);
  const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(1);
  const perSecond = Math.round((times.length * batch) / SECONDS);
  console.log(`${label}: ${perSecond} events/s, median ${at(0.5)} ms, p99 ${at(0.99)} ms`);
}

const oneOrgan = () => organs[0] as string;
for (let round = 1; round <= ROUNDS; round += 1) {
  await run(`${WRITERS} writers, one organ (locked head)`, oneOrgan, 1);
  await run(`${WRITERS} writers, an organ each`, (writer) => organs[writer] as string, 1);
  await run(`${WRITERS} writers, one organ, sealed in batches of ${BATCH}`, oneOrgan, BATCH);
}
await db.destroy();
await opened.value.stop();
rmSync(base, { recursive: true, force: true });
