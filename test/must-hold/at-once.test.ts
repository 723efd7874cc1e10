import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { exportCase } from '../../src/applications/app/exchange/export-case.js';
import { importCase } from '../../src/applications/app/exchange/import-case.js';
import { takeStep } from '../../src/applications/app/take-step.js';
import { nextReceiptNumber } from '../../src/applications/db/receipt-counter.js';
import { eraseIdentity, submitApplication } from '../../src/applications/index.js';
import type { Step } from '../../src/applications/domain/steps/index.js';
import { newId } from '../../src/kernel/ids.js';
import { localDate } from '../../src/kernel/local-date.js';
import type { Act } from '../../src/kernel/visibility.js';
import { SAMPLE_FACTS, sampleReply } from '../../src/letters/domain/testing.js';
import { composeLetter, draftLetter, finishLetter, issueLetter, type LetterText } from '../../src/letters/index.js';
import { NO_SETTINGS, registerOrgan, saveOrganSettings } from '../../src/organs/index.js';
import { startTestDatabase, TEST_SECRET_KEY, type TestDatabase } from '../../src/platform/database/testing.js';
import { withOrgan } from '../../src/platform/database/with-organ.js';
import { memoryFiles } from '../../src/platform/files/testing.js';
import { lockChains, verifyChain } from '../../src/platform/ledger/index.js';
import type { Services } from '../../src/platform/services.js';
import { openVault } from '../../src/platform/vault/index.js';

const system = { kind: 'system', name: 'test' } as const;
const RECEIVED = localDate('2026-03-02');
let database: TestDatabase;
let services: Services;
let organId: string;
let other: string;

const on = (day: string): Act => ({ viewer: system, now: new Date(`${day}T02:00:00Z`) });
const scope = () => ({ actor: 'system:test', organId });

beforeAll(async () => {
  database = await startTestDatabase();
  services = { db: database.db, vault: openVault(TEST_SECRET_KEY), files: memoryFiles() };
  const facts = { code: 'JYJ', name: '示例区教育局', level: 'department', kind: 'bureau', parentId: null } as const;
  const act = on('2026-03-02');
  const validFrom = localDate('2020-01-01');
  organId = must(await registerOrgan(services, act, { ...facts, validFrom })).id;
  other = must(await registerOrgan(services, act, { ...facts, code: 'MZJ', validFrom })).id;
  const values = { ...NO_SETTINGS, documentPrefix: '示教公开' };
  must(await saveOrganSettings(services, act, { organId, expectedVersion: 0, values }));
});
afterAll(() => database.stop());

function must<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: string }): T {
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value;
}

async function receive(at = organId): Promise<string> {
  const applicant = { column: 'natural', name: '某甲', proofKind: 'passport', proofNumber: 'E12345678', phone: '1' };
  const received = await submitApplication(services, on('2026-03-02'), {
    organId: at,
    channel: 'signedMail',
    receivedOn: RECEIVED,
    idempotencyKey: newId(),
    applicant: { ...applicant, column: 'natural', proofKind: 'passport' },
    description: '示例事项的办理情况',
    wantedForm: { way: 'paper', route: 'mail' },
  });
  return must(received).applicationId;
}

/** Takes steps one after the other, each on the version the one before left; gives the last version. */
async function walk(applicationId: string, moves: readonly (readonly [day: string, step: Step])[]): Promise<number> {
  let version = 1;
  for (const [day, step] of moves) {
    const taken = await takeStep(services, on(day), { organId, applicationId, expectedVersion: version, step });
    version = must(taken).version;
  }
  return version;
}

const DRAFT: Step = { type: 'draft', outcome: 'granted', ground: '36(2)', text: '现予公开。' };
const REVIEW: Step = { type: 'review', agreed: true };
const SIGN: Step = { type: 'signOff', agreed: true };

interface Race {
  readonly before: readonly (readonly [day: string, step: Step])[];
  readonly day: string;
  readonly one: Step;
  readonly other: Step;
}

const RACES: readonly (readonly [name: string, race: Race])[] = [
  [
    'the reply is issued and the extension agreed',
    {
      before: [
        ['2026-03-05', { type: 'proposeExtension', days: 10, reason: '需要核对' }],
        ['2026-03-06', DRAFT],
        ['2026-03-06', REVIEW],
        ['2026-03-09', SIGN],
      ],
      day: '2026-03-10',
      one: { type: 'issue' },
      other: { type: 'agreeExtension' },
    },
  ],
  [
    'the draft is signed off and refused its signature',
    {
      before: [
        ['2026-03-06', DRAFT],
        ['2026-03-06', REVIEW],
      ],
      day: '2026-03-09',
      one: SIGN,
      other: { type: 'signOff', agreed: false, note: '退回修改' },
    },
  ],
  [
    'the fee is paid and the case closed for want of it',
    {
      before: [
        ['2026-03-03', { type: 'noticeFee', scale: 'pages', quantity: 100, reason: '复制件' }],
        ['2026-03-04', { type: 'deliverFee', way: 'mail' }],
        ['2026-05-11', { type: 'draft', outcome: 'other.unpaid', ground: 'fee.unpaid', text: '不再处理。' }],
        ['2026-05-11', REVIEW],
        ['2026-05-11', SIGN],
      ],
      day: '2026-05-11',
      one: { type: 'issue' },
      other: { type: 'payFee', on: localDate('2026-03-30') },
    },
  ],
  [
    'the applicant withdraws and the reply is issued',
    {
      before: [
        ['2026-03-06', DRAFT],
        ['2026-03-06', REVIEW],
        ['2026-03-09', SIGN],
      ],
      day: '2026-03-10',
      one: { type: 'issue' },
      other: { type: 'withdraw' },
    },
  ],
  [
    'the day of receipt is corrected and the reply issued',
    {
      before: [
        ['2026-03-06', DRAFT],
        ['2026-03-06', REVIEW],
        ['2026-03-09', SIGN],
      ],
      day: '2026-03-10',
      one: { type: 'issue' },
      other: {
        type: 'correctReceipt',
        receivedOn: localDate('2026-02-27'),
        reason: 'signature',
        note: '邮件回执',
      },
    },
  ],
];

describe('two officials at once', () => {
  it.each(RACES)('never both win: %s', async (_, { before, day, one, other }) => {
    for (const [first, second] of [
      [one, other],
      [other, one],
      [one, one],
    ] as const) {
      const applicationId = await receive();
      const expectedVersion = await walk(applicationId, before);
      const answers = await Promise.all(
        [first, second].map((step) => takeStep(services, on(day), { organId, applicationId, expectedVersion, step })),
      );
      const codes = answers.map((answer) => (answer.ok ? 'taken' : answer.code)).sort();
      expect(codes).toEqual(['application.stale', 'taken']);
      const events = await withOrgan(database.db, scope(), (trx) =>
        trx.selectFrom('event').select('seq').where('stream_id', '=', applicationId).execute(),
      );
      expect(events).toHaveLength(expectedVersion + 1);
    }
    const chain = await withOrgan(database.db, scope(), (trx) => verifyChain(trx, organId));
    expect(chain).toMatchObject({ whole: true });
  });
});

describe('a case erased, and a paper finished, by two at once', () => {
  it('is erased once, and its application is opened anew or erased, not both', async () => {
    const closed = async () => {
      const applicationId = await receive();
      await walk(applicationId, [
        ['2026-03-06', DRAFT],
        ['2026-03-06', REVIEW],
        ['2026-03-09', SIGN],
        ['2026-03-09', { type: 'issue' }],
      ]);
      return applicationId;
    };
    const erase = (applicationId: string) =>
      eraseIdentity(services, on('2026-03-20'), { organId, applicationId, ground: 'retentionOver' });
    const twice = await closed();
    const answers = await Promise.all([erase(twice), erase(twice)]);
    expect(answers.map((answer) => (answer.ok ? 'erased' : answer.code)).sort()).toEqual([
      'application.erased',
      'erased',
    ]);
    const applicationId = await closed();
    const redoBy = localDate('2026-04-20');
    const step: Step = { type: 'reopen', by: 'self', redoBy, reason: '自行纠正' };
    const raced = await Promise.all([
      erase(applicationId),
      takeStep(services, on('2026-03-20'), { organId, applicationId, expectedVersion: 5, step }),
    ]);
    expect(raced.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('is frozen once, with one event', async () => {
    const subject = { kind: 'application', id: await receive() } as const;
    const text = must(composeLetter('caseFileIndex', SAMPLE_FACTS.caseFileIndex));
    const { letterId } = await withOrgan(database.db, scope(), async (trx) =>
      must(await draftLetter(trx, services.vault, on('2026-03-20'), { organId, subject, text })),
    );
    const finish = () => finishLetter(services, on('2026-03-20'), { organId, letterId, expectedVersion: 1 });
    const answers = await Promise.all([finish(), finish()]);
    expect(answers.map((answer) => (answer.ok ? 'finished' : answer.code)).sort()).toEqual([
      'finished',
      'letter.frozen',
    ]);
    const events = await withOrgan(database.db, scope(), (trx) =>
      trx.selectFrom('event').select(['type', 'payload']).where('stream_id', '=', letterId).execute(),
    );
    expect(events).toMatchObject([
      { type: 'letter.finished', payload: { applicationId: subject.id, kind: 'caseFileIndex' } },
    ]);
  });
});

describe('letters issued at once', () => {
  const texts = (): readonly LetterText[] => [
    must(composeLetter('reply', sampleReply('36(2)'))),
    must(composeLetter('correctionNotice', SAMPLE_FACTS.correctionNotice)),
    must(composeLetter('thirdPartyLetter', SAMPLE_FACTS.thirdPartyLetter)),
  ];

  async function draftAll(order: readonly LetterText[]): Promise<readonly string[]> {
    const subject = { kind: 'application', id: newId() } as const;
    const ids: string[] = [];
    await withOrgan(database.db, scope(), async (trx) => {
      for (const text of order) {
        ids.push(must(await draftLetter(trx, services.vault, on('2026-03-20'), { organId, subject, text })).letterId);
      }
    });
    return ids;
  }

  it('draw their numbers without gap or double, and wait for each other in no circle, whatever their order', async () => {
    await receive();
    const orders = Array.from({ length: 12 }, (_, index) => (index % 2 ? texts() : [...texts()].reverse()));
    const drafted = await Promise.all(orders.map(draftAll));
    await Promise.all(
      drafted.map((letterIds) =>
        withOrgan(database.db, scope(), async (trx) => {
          for (const letterId of letterIds) {
            const input = { organId, letterId, issuedOn: localDate('2026-03-20') };
            must(await issueLetter(trx, services.vault, on('2026-03-20'), input));
          }
        }),
      ),
    );
    const rows = await withOrgan(database.db, scope(), (trx) =>
      trx.selectFrom('letter').select(['series', 'number']).where('number', 'is not', null).execute(),
    );
    const numbers = new Map<string, number[]>();
    for (const { series, number } of rows) {
      numbers.set(series ?? '', [...(numbers.get(series ?? '') ?? []), number ?? 0]);
    }
    expect(numbers.size).toBe(3);
    for (const drawn of numbers.values()) {
      expect(drawn.sort((a, b) => a - b)).toEqual(drawn.map((_, index) => index + 1));
      expect(drawn.length).toBeGreaterThanOrEqual(12);
    }
  });
});

describe('cases brought in while others arrive', () => {
  it('take their numbers in turn, and wait for each other in no circle', async () => {
    const exported = must(await exportCase(services, on('2026-03-20'), { organId, applicationId: await receive() }));
    const documents = Array.from({ length: 8 }, (_, index) => ({
      ...exported,
      source: { system: 'elsewhere', id: `case-${index}` },
    }));
    const brought = documents.map((document) => importCase(services, on('2026-03-20'), { organId: other, document }));
    const arrived = Array.from({ length: 16 }, () => receive(other));
    for (const answer of await Promise.all(brought)) must(answer);
    await Promise.all(arrived);
    const [numbers, chain] = await withOrgan(database.db, { actor: 'system:test', organId: other }, async (trx) => [
      await trx.selectFrom('application').select('receipt_number').orderBy('receipt_number').execute(),
      await verifyChain(trx, other),
    ]);
    expect(numbers.map(({ receipt_number: number }) => number)).toEqual(
      Array.from({ length: 24 }, (_, index) => `MZJ-2026-${String(index + 1).padStart(6, '0')}`),
    );
    expect(chain).toMatchObject({ whole: true });
  });

  it('wait for the organ’s chain before they take a number, as whoever takes an application in does', async () => {
    const { db } = database;
    const exported = must(await exportCase(services, on('2026-03-20'), { organId, applicationId: await receive() }));
    const document = { ...exported, source: { system: 'elsewhere', id: 'case-behind' } };
    await receive(other);
    let bringing: Promise<unknown> = Promise.resolve();
    await withOrgan(db, { actor: 'system:test', organId: other }, async (trx) => {
      await lockChains(trx, [other]);
      // The lock goes out with the next statement.
      await sql`SELECT 1`.execute(trx);
      bringing = importCase(services, on('2026-03-20'), { organId: other, document }).then(must);
      await vi.waitUntil(() => isSomebodyWaiting(db), { timeout: 30_000 });
      // Would never be given where the import held the counter and waited for the chain.
      await nextReceiptNumber(trx, other, 2026);
    });
    await bringing;
  });
});

async function isSomebodyWaiting(db: TestDatabase['db']): Promise<boolean> {
  const { rows } = await sql<{ waits: boolean }>`
    SELECT EXISTS (SELECT FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock') AS waits`.execute(db);
  return rows[0]?.waits ?? false;
}
