import { Client } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { localDate } from '../../../kernel/local-date.js';
import type { Result } from '../../../kernel/result.js';
import type { Act } from '../../../kernel/visibility.js';
import { registerOrgan, type Organ } from '../../../organs/index.js';
import { openDatabase } from '../../../platform/database/connect.js';
import { startTestDatabase, TEST_SECRET_KEY, type TestDatabase } from '../../../platform/database/testing.js';
import { withOrgan } from '../../../platform/database/with-organ.js';
import { memoryFiles } from '../../../platform/files/testing.js';
import { verifyChain } from '../../../platform/ledger/index.js';
import type { Services } from '../../../platform/services.js';
import { openVault } from '../../../platform/vault/index.js';
import { submitApplication, verifyCounts, type Receipt, type SubmitInput } from '../../index.js';

let database: TestDatabase;
/** Two servers on one database, each with its own queue. */
let servers: readonly [Services, Services];
const operator: Act = { viewer: { kind: 'system', name: 'test' }, now: new Date('2026-03-01T00:00:00Z') };
const visitor: Act = { viewer: { kind: 'public' }, now: new Date('2026-03-02T01:00:00Z') };

beforeAll(async () => {
  database = await startTestDatabase();
  const server = (db: Services['db']): Services => ({
    db,
    vault: openVault(TEST_SECRET_KEY),
    files: memoryFiles(),
    noticesByMail: true,
  });
  servers = [server(database.db), server(openDatabase({ ...database.app, max: 4 }))];
});
afterAll(async () => {
  await servers[1].db.destroy();
  await database.stop();
});

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.code} ${JSON.stringify(result.params)}`);
  return result.value;
}

let organs = 0;
async function newOrgan(): Promise<Organ> {
  organs += 1;
  const facts = { level: 'department', kind: 'bureau', parentId: null, validFrom: localDate('2020-01-01') } as const;
  return must(
    await registerOrgan(servers[0], operator, { code: `TI${organs}`, name: `示例区第${organs}局`, ...facts }),
  );
}

function form(organId: string, overrides: Partial<SubmitInput> = {}): SubmitInput {
  return {
    organId,
    channel: 'online',
    applicant: {
      column: 'natural',
      name: '示例申请人甲',
      proofKind: 'residentCard',
      proofNumber: '11010519491231002X',
      email: 'jia@example.invalid',
    },
    description: '2025 年度学校食堂检查结果',
    wantedForm: { way: 'electronic', route: 'email' },
    ...overrides,
  };
}

const within = <T>(organId: string, work: Parameters<typeof withOrgan<T>>[2]) =>
  withOrgan(database.db, { actor: 'system:test', organId }, work);

const numbersOf = (receipts: readonly Receipt[]) => receipts.map(({ receiptNumber }) => receiptNumber).sort();

it('takes in what comes at once from two servers for several organs: numbers without gap, chains and counts whole', async () => {
  const offices = [await newOrgan(), await newOrgan(), await newOrgan()];
  const sent = Array.from({ length: 60 }, (_, index) => {
    const office = offices[index % offices.length] as Organ;
    return submitApplication(servers[index % 2 ? 1 : 0], visitor, form(office.id)).then(must);
  });
  const receipts = await Promise.all(sent);
  for (const { id, code } of offices) {
    const own = numbersOf(receipts.filter(({ receiptNumber }) => receiptNumber.startsWith(`${code}-`)));
    expect(own).toEqual(Array.from({ length: 20 }, (_, index) => `${code}-2026-${String(index + 1).padStart(6, '0')}`));
    expect(await within(id, (trx) => verifyChain(trx, id))).toEqual({ whole: true, events: 20 });
    expect(await within(id, (trx) => verifyCounts(trx, id))).toEqual([]);
    const told = await within(id, (trx) => trx.selectFrom('mail_outbox').select('notice').execute());
    expect(told).toEqual(Array.from({ length: 20 }, () => ({ notice: 'receipt' })));
  }
});

it('records one of many submissions with one key, on whichever server they arrive, and gives all the same receipt', async () => {
  const { id } = await newOrgan();
  const key = 'one-key-for-all-of-them';
  const receipts = await Promise.all(
    Array.from({ length: 24 }, (_, index) =>
      submitApplication(servers[index % 2 ? 1 : 0], visitor, form(id, { idempotencyKey: key })).then(must),
    ),
  );
  expect(receipts.filter(({ repeated }) => !repeated)).toHaveLength(1);
  expect(new Set(receipts.map((receipt) => JSON.stringify({ ...receipt, repeated: true }))).size).toBe(1);
  expect(await within(id, (trx) => verifyChain(trx, id))).toEqual({ whole: true, events: 1 });
});

it('refuses some of a group and takes in the others; who is refused takes no number', async () => {
  const [office, gone] = [await newOrgan(), await newOrgan()];
  await within(gone.id, (trx) =>
    trx
      .insertInto('organ_version')
      .values({
        organ_id: gone.id,
        valid_from: localDate('2026-01-01'),
        name: gone.name,
        level: gone.level,
        kind: gone.kind,
        parent_id: null,
        ended: true,
      })
      .execute(),
  );
  const key = 'the-same-key-for-two-texts';
  const answers = await Promise.all([
    submitApplication(servers[0], visitor, form(office.id, { idempotencyKey: key })),
    submitApplication(servers[0], visitor, form(office.id, { idempotencyKey: key, description: '别的信息' })),
    submitApplication(servers[0], visitor, form(office.id, { joint: 999 })),
    submitApplication(servers[0], visitor, form(gone.id)),
    submitApplication(servers[0], visitor, form(office.id)),
  ]);
  expect(answers.map((answer) => (answer.ok ? answer.value.receiptNumber : answer.code))).toEqual([
    `${office.code}-2026-000001`,
    'application.key-reused',
    'input.invalid',
    'organ.unknown',
    `${office.code}-2026-000002`,
  ]);
});

it('lets one that the database will not take hurt none of those committed with it', async () => {
  const { id, code } = await newOrgan();
  const owner = new Client(database.owner);
  await owner.connect();
  await owner.query(`ALTER TABLE application ADD CONSTRAINT no_joint_for_test CHECK (joint < 3) NOT VALID`);
  try {
    const answers = await Promise.allSettled(
      [1, 3, 2].map((joint) => submitApplication(servers[0], visitor, form(id, { joint }))),
    );
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    const taken = answers.flatMap((answer) => (answer.status === 'fulfilled' ? must(answer.value) : []));
    expect(numbersOf(taken)).toEqual([`${code}-2026-000001`, `${code}-2026-000002`]);
  } finally {
    await owner.query('ALTER TABLE application DROP CONSTRAINT no_joint_for_test');
    await owner.end();
  }
  expect(await within(id, (trx) => verifyChain(trx, id))).toEqual({ whole: true, events: 2 });
});
