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

/** How many events a second one organ's locked chain head takes, beside as many writers with an organ each. */
const WRITERS = 8;
const SECONDS = 4;

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

async function run(label: string, organOf: (writer: number) => string): Promise<void> {
  const times: number[] = [];
  const end = performance.now() + SECONDS * 1000;
  await Promise.all(
    organs.map(async (_, writer) => {
      while (performance.now() < end) {
        const organId = organOf(writer);
        const begun = performance.now();
        await withOrgan(db, { actor: 'bench', organId }, (trx) =>
          appendEvents(trx, { organId, streamId: newId(), actor: 'bench', recordedAt: new Date(), afterSeq: 0 }, [
            { type: 'bench', schemaVersion: 1, legalDate: localDate('2026-01-02'), payload: { n: 1 } },
          ]),
        );
        times.push(performance.now() - begun);
      }
    }),
  );
  times.sort((a, b) => a - b);
  const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(1);
  console.log(`${label}: ${Math.round(times.length / SECONDS)} events/s, median ${at(0.5)} ms, p99 ${at(0.99)} ms`);
}

await run(`${WRITERS} writers, one organ (locked head)`, () => organs[0] as string);
await run(`${WRITERS} writers, an organ each`, (writer) => organs[writer] as string);
await db.destroy();
await opened.value.stop();
rmSync(base, { recursive: true, force: true });
