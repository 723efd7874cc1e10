import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { Client } from 'pg';
import { submitApplication, verifyCounts } from '../../src/applications/index.js';
import { localDate } from '../../src/kernel/local-date.js';
import { registerOrgan, type Organ } from '../../src/organs/index.js';
import { openDatabase } from '../../src/platform/database/connect.js';
import { withOrgan } from '../../src/platform/database/with-organ.js';
import { filesOf } from '../../src/platform/files/index.js';
import { verifyChain } from '../../src/platform/ledger/index.js';
import type { Services } from '../../src/platform/services.js';
import { openVault } from '../../src/platform/vault/index.js';
import { openBenchDatabase, type BenchDatabase } from '../open-database.js';
import { openBareClients } from './bare-inserts.js';
import { submission } from './form.js';
import { openHttpClients } from './http-clients.js';
import { benchNow } from './server-settings.js';
import { startIntakeServer } from './start-intake-server.js';

const CLIENTS = 16;
export const WAYS = ['bare', 'app', 'http'] as const;
export type Way = (typeof WAYS)[number];

/** Submissions a second with sixteen clients, each way by turns. */
export interface SubmissionsResult {
  readonly clients: number;
  readonly organs: number;
  /** One figure for each round. */
  readonly perSecond: Readonly<Record<Way, readonly number[]>>;
  /** Memory of the web server in MiB before its first submission, and the most it held under this load. */
  readonly serverMegabytes: { readonly idle: number; readonly peak: number } | null;
  /** Submissions taken in by us, every one of them verified in its chain afterwards. */
  readonly taken: number;
}

/** Submits with all clients at once for `seconds`; gives the submissions a second. */
async function during(seconds: number, submit: (client: number) => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  const end = begun + seconds * 1000;
  let done = 0;
  await Promise.all(
    Array.from({ length: CLIENTS }, async (_, client) => {
      while (performance.now() < end) {
        await submit(client);
        done += 1;
      }
    }),
  );
  return (done * 1000) / (performance.now() - begun);
}

export async function benchSubmissions(
  dataDir: string,
  { organs: organCounts, rounds, seconds }: { organs: readonly number[]; rounds: number; seconds: number },
): Promise<readonly SubmissionsResult[]> {
  const database = await openBenchDatabase(dataDir);
  const secret = randomBytes(32);
  const folder = join(dataDir, 'files');
  const services: Services = {
    db: openDatabase(database.app),
    vault: openVault(secret),
    files: filesOf({ kind: 'disk', dir: folder }),
    noticesByMail: true,
  };
  const server = await startIntakeServer({ app: database.app, secret: secret.toString('hex'), folder });
  try {
    const results: SubmissionsResult[] = [];
    for (const count of organCounts) {
      const organs = await registerSome(services, count);
      const bench = { database, services, server, organs, rounds, seconds };
      results.push(await benchOrgans(bench));
    }
    return results;
  } finally {
    await server.stop();
    await services.db.destroy();
    await database.stop();
  }
}

interface Bench {
  readonly database: BenchDatabase;
  readonly services: Services;
  readonly server: Awaited<ReturnType<typeof startIntakeServer>>;
  readonly organs: readonly Organ[];
  readonly rounds: number;
  readonly seconds: number;
}

let registered = 0;
let numbers = 0;

async function registerSome(services: Services, count: number): Promise<readonly Organ[]> {
  const act = { viewer: { kind: 'system', name: 'bench' }, now: benchNow() } as const;
  const organs: Organ[] = [];
  while (organs.length < count) {
    registered += 1;
    const organ = await registerOrgan(services, act, {
      code: `BN${registered}`,
      name: `示例区第${registered}局`,
      level: 'department',
      kind: 'bureau',
      parentId: null,
      validFrom: localDate('2019-01-01'),
    });
    if (!organ.ok) throw new Error(organ.code);
    organs.push(organ.value);
  }
  return organs;
}

async function benchOrgans({ database, services, server, organs, rounds, seconds }: Bench): Promise<SubmissionsResult> {
  const organ = () => organs[(numbers += 1) % organs.length] as Organ;
  let taken = 0;
  const app = async () => {
    const receipt = await submitApplication(
      services,
      { viewer: { kind: 'public' }, now: benchNow() },
      submission(organ().id, numbers),
    );
    if (!receipt.ok) throw new Error(`${receipt.code} ${JSON.stringify(receipt.params)}`);
    taken += 1;
  };
  const sampled = organs[(numbers + 1) % organs.length] as Organ;
  await app();
  // Organs of its own: what it stores is in no chain.
  const bareOrgans = await registerSome(services, organs.length);
  const bareClients = await openBareClients(database.app, CLIENTS, sampled.id);
  const httpClients = openHttpClients(server.url, services.vault.deriveKey('form-tokens'), CLIENTS);
  let peak = 0;
  const http = async () => {
    await httpClients.submit(organ().code, numbers);
    taken += 1;
    if (taken % 50 === 0) peak = Math.max(peak, server.memory() ?? 0);
  };
  let stored = 0;
  const bare = (client: number) =>
    bareClients.submit(client, (bareOrgans[(stored += 1) % bareOrgans.length] as Organ).id);
  const administrator = new Client(database.administrator);
  await administrator.connect();
  const idle = server.memory();
  const perSecond: Record<Way, number[]> = { bare: [], app: [], http: [] };
  try {
    for (let round = -1; round < rounds; round += 1) {
      // A first turn of each warms up and is not counted.
      const time = round < 0 ? Math.min(1, seconds) : seconds;
      // The bare driver keeps no counts of a year either.
      await administrator.query('ALTER TABLE application DISABLE TRIGGER USER');
      const bareRate = await during(time, bare);
      await administrator.query('ALTER TABLE application ENABLE TRIGGER USER');
      const rates = { bare: bareRate, app: await during(time, app), http: await during(time, http) };
      if (round >= 0) for (const way of WAYS) perSecond[way].push(rates[way]);
    }
  } finally {
    httpClients.close();
    await bareClients.close();
    await administrator.end();
  }
  await verify(services, organs, taken);
  return {
    clients: CLIENTS,
    organs: organs.length,
    perSecond,
    serverMegabytes: idle === null ? null : { idle, peak: Math.max(peak, idle) },
    taken,
  };
}

/** Every submission answered for is in its organ's chain and counts. */
async function verify({ db }: Services, organs: readonly Organ[], taken: number): Promise<void> {
  let events = 0;
  for (const { id, code } of organs) {
    const { chain, differences } = await withOrgan(db, { actor: 'system:bench', organId: id }, async (trx) => ({
      chain: await verifyChain(trx, id),
      differences: await verifyCounts(trx, id),
    }));
    if (!chain.whole || differences.length > 0) throw new Error(`the ledger of ${code} is broken`);
    events += chain.events;
  }
  if (events !== taken) throw new Error(`${taken} submissions were answered for, ${events} are in the ledger`);
}
