import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localDate } from '../kernel/local-date.js';
import type { Result } from '../kernel/result.js';
import type { Act, Viewer } from '../kernel/visibility.js';
import { composeLetter, draftLetter, issueLetter, listLetters, type LetterOrgan } from '../letters/index.js';
import { NO_SETTINGS, registerOrgan, type Organ } from '../organs/index.js';
import { startTestDatabase, TEST_SECRET_KEY, type TestDatabase } from '../platform/database/testing.js';
import { memoryFiles } from '../platform/files/testing.js';
import { withOrgan } from '../platform/database/with-organ.js';
import { verifyChain } from '../platform/ledger/index.js';
import type { Services } from '../platform/services.js';
import { openVault } from '../platform/vault/index.js';
import {
  eraseIdentity,
  listApplications,
  openApplication,
  replyToApplication,
  revealIdentity,
  submitApplication,
  trackApplication,
  type SubmitInput,
} from './index.js';

let database: TestDatabase;
let services: Services;
let bureau: Organ;
let other: Organ;
const operator: Act = { viewer: { kind: 'system', name: 'test' }, now: new Date('2026-03-01T00:00:00Z') };
// Monday 2026-03-02, 09:00 in Shanghai.
const visitor: Act = { viewer: { kind: 'public' }, now: new Date('2026-03-02T01:00:00Z') };
const clerk = (organId: string): Viewer => ({ kind: 'staff', accountId: 'c1', organId, role: 'clerk', supervises: [] });

beforeAll(async () => {
  database = await startTestDatabase();
  services = { db: database.db, vault: openVault(TEST_SECRET_KEY), files: memoryFiles() };
  bureau = await organ('JYJ', '示例区教育局');
  other = await organ('GAJ', '示例区公安局');
});
afterAll(() => database.stop());

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.code} ${JSON.stringify(result.params)}`);
  return result.value;
}

async function organ(code: string, name: string): Promise<Organ> {
  const validFrom = localDate('2020-01-01');
  return must(
    await registerOrgan(services, operator, {
      code,
      name,
      level: 'department',
      kind: 'bureau',
      parentId: null,
      validFrom,
    }),
  );
}

function form(overrides: Partial<SubmitInput> = {}): SubmitInput {
  return {
    organId: bureau.id,
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

async function rawTables(): Promise<string> {
  return withOrgan(database.db, { actor: 'x', organId: bureau.id }, async (trx) => {
    const all = [
      await trx.selectFrom('event').selectAll().execute(),
      await trx.selectFrom('application').selectAll().execute(),
      (await trx.selectFrom('personal_record').selectAll().execute()).map((row) => ({
        ...row,
        ciphertext: row.ciphertext?.toString('latin1'),
      })),
    ];
    return JSON.stringify(all);
  });
}

describe('submitting', () => {
  it('gives a receipt that tells the organ, and a limit of 20 working days', async () => {
    const receipt = must(await submitApplication(services, visitor, form()));
    expect(receipt.receiptNumber).toMatch(/^JYJ-2026-\d{6}$/);
    expect(receipt.queryCode).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    // 2 March to 30 March: 20 weekdays after the day of receipt, no holiday between.
    expect(receipt).toMatchObject({
      receivedOn: '2026-03-02',
      dueOn: '2026-03-30',
      dueProvisional: false,
      repeated: false,
    });
  });

  it('counts an application sent after midnight in Shanghai on that day, whatever the day in UTC', async () => {
    const late: Act = { ...visitor, now: new Date('2026-03-02T16:00:01Z') };
    expect(must(await submitApplication(services, late, form())).receivedOn).toBe('2026-03-03');
  });

  it('stores no name, number, contact or word in the clear', async () => {
    const raw = await rawTables();
    for (const secret of ['示例申请人甲', '11010519491231002X', 'jia@example.invalid', '食堂']) {
      expect(raw).not.toContain(secret);
    }
  });

  it('gives the same receipt for the same key, and refuses the key for other contents', async () => {
    const key = 'k'.repeat(20);
    const first = must(await submitApplication(services, visitor, form({ idempotencyKey: key })));
    const again = must(await submitApplication(services, visitor, form({ idempotencyKey: key })));
    expect(again).toEqual({ ...first, repeated: true });
    expect(
      await submitApplication(services, visitor, form({ idempotencyKey: key, description: '别的信息' })),
    ).toMatchObject({
      code: 'application.key-reused',
    });
    const both = await Promise.all(
      [1, 2, 3].map(() => submitApplication(services, visitor, form({ idempotencyKey: `${key}2` }))),
    );
    expect(new Set(both.map((result) => must(result).receiptNumber)).size).toBe(1);
  });

  it.each<[string, Partial<SubmitInput>, string]>([
    [
      'no name',
      {
        applicant: {
          column: 'natural',
          name: ' ',
          proofKind: 'residentCard',
          proofNumber: '11010519491231002X',
          email: 'a@b.invalid',
        },
      },
      'name',
    ],
    [
      'a wrong check digit',
      {
        applicant: {
          column: 'natural',
          name: '甲',
          proofKind: 'residentCard',
          proofNumber: '110105194912310021',
          email: 'a@b.invalid',
        },
      },
      'proofNumber',
    ],
    [
      'a person with a credit code',
      {
        applicant: {
          column: 'natural',
          name: '甲',
          proofKind: 'creditCode',
          proofNumber: '91350100M000100Y43',
          email: 'a@b.invalid',
        },
      },
      'proofNumber',
    ],
    [
      'no contact',
      { applicant: { column: 'natural', name: '甲', proofKind: 'residentCard', proofNumber: '11010519491231002X' } },
      'contact',
    ],
    ['no description', { description: '' }, 'description'],
  ])('refuses %s', async (_, overrides, field) => {
    expect(await submitApplication(services, visitor, form(overrides))).toMatchObject({
      code: 'input.invalid',
      params: { field },
    });
  });

  it('lets only staff register what came on paper, and only on a day that has come', async () => {
    const paper = form({ channel: 'signedMail', receivedOn: localDate('2026-02-27') });
    expect(await submitApplication(services, visitor, paper)).toMatchObject({ code: 'access.denied' });
    const act: Act = { viewer: clerk(bureau.id), now: visitor.now };
    expect(must(await submitApplication(services, act, paper)).receivedOn).toBe('2026-02-27');
    expect(await submitApplication(services, act, { ...paper, receivedOn: localDate('2026-03-03') })).toMatchObject({
      code: 'application.received-future',
    });
    expect(await submitApplication(services, { ...act, viewer: clerk(other.id) }, paper)).toMatchObject({
      code: 'access.denied',
    });
  });
});

describe('tracking', () => {
  it('shows the applicant their own application and its reply', async () => {
    const receipt = must(await submitApplication(services, visitor, form()));
    const typed = {
      receiptNumber: ` ${receipt.receiptNumber.toLowerCase()} `,
      queryCode: receipt.queryCode.toLowerCase().replaceAll('-', ' '),
    };
    const open = must(await trackApplication(services, { ...typed, now: visitor.now }));
    expect(open).toMatchObject({ organName: '示例区教育局', state: 'open', workingDaysLeft: 20, replyText: null });
    must(await reply(receipt.applicationId));
    const closed = must(await trackApplication(services, { ...typed, now: visitor.now }));
    expect(closed).toMatchObject({
      state: 'closed',
      outcome: 'granted',
      repliedOn: '2026-03-02',
      replyText: '予以公开，随函附上。',
    });
  });

  it('tells nothing where number and code do not belong together', async () => {
    const one = must(await submitApplication(services, visitor, form()));
    const two = must(await submitApplication(services, visitor, form()));
    for (const [receiptNumber, queryCode] of [
      [one.receiptNumber, two.queryCode],
      ['JYJ-2026-999999', one.queryCode],
      ['XXX-2026-000001', one.queryCode],
      ['nonsense', one.queryCode],
      [one.receiptNumber, ''],
    ] as const) {
      expect(await trackApplication(services, { receiptNumber, queryCode, now: visitor.now })).toMatchObject({
        code: 'application.track-failed',
      });
    }
  });
});

async function reply(applicationId: string, overrides: object = {}, act: Act = { ...operator, now: visitor.now }) {
  return replyToApplication(services, act, {
    organId: bureau.id,
    applicationId,
    expectedVersion: 1,
    outcome: 'granted',
    ground: '36(2)',
    text: '予以公开，随函附上。',
    issuedOn: localDate('2026-03-02'),
    ...overrides,
  });
}

describe('replying', () => {
  it.each([
    ['before receipt', { issuedOn: localDate('2026-03-01') }, 'reply.before-receipt'],
    ['ahead of today', { issuedOn: localDate('2026-03-03') }, 'reply.future'],
    ['a stale version', { expectedVersion: 7 }, 'application.stale'],
    ['an outcome that is none', { outcome: 'handled' }, 'reply.ground'],
    ['a ground of another outcome', { ground: '16(2).draft' }, 'reply.ground'],
    ['a ground that is none', { ground: '99' }, 'reply.ground'],
    ['no text', { text: ' ' }, 'input.invalid'],
  ])('refuses %s', async (_, overrides, code) => {
    const { applicationId } = must(await submitApplication(services, visitor, form()));
    expect(await reply(applicationId, overrides)).toMatchObject({ ok: false, code });
  });

  it('replies once: the second of two at the same time is refused', async () => {
    const { applicationId } = must(await submitApplication(services, visitor, form()));
    const results = await Promise.all([reply(applicationId), reply(applicationId)]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.find((result) => !result.ok)).toMatchObject({ code: 'application.closed' });
  });

  it('marks a late reply overdue and takes it all the same', async () => {
    const { applicationId } = must(await submitApplication(services, visitor, form()));
    const act: Act = { ...operator, now: new Date('2026-04-01T01:00:00Z') };
    const late = must(await reply(applicationId, { issuedOn: localDate('2026-03-31') }, act));
    expect(late).toEqual({ version: 2, overdue: true });
  });

  it('at once is for the operator alone: staff draft, review, sign off and issue', async () => {
    const { applicationId } = must(await submitApplication(services, visitor, form()));
    for (const viewer of [clerk(bureau.id), clerk(other.id), { kind: 'public' } as const]) {
      expect(await reply(applicationId, {}, { ...visitor, viewer })).toMatchObject({ code: 'access.denied' });
    }
    // Under another organ there is no such case.
    expect(await reply(applicationId, { organId: other.id })).toMatchObject({ code: 'application.unknown' });
  });
});

describe('reading', () => {
  it('lists open cases by limit, page by page, each once', async () => {
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page: { items: readonly { dueOn: string; applicationId: string }[]; next: string | null } = must(
        await listApplications(services, clerk(bureau.id), {
          organId: bureau.id,
          asOf: localDate('2026-03-02'),
          state: 'open',
          limit: 3,
          ...(after ? { after } : {}),
        }),
      );
      seen.push(...page.items.map((item) => `${item.dueOn} ${item.applicationId}`));
      after = page.next ?? undefined;
    } while (after);
    expect(seen.length).toBeGreaterThan(6);
    expect(seen).toEqual([...new Set(seen)].sort());
  });

  it('opens a case with its events and the proof of its limit', async () => {
    const { applicationId } = must(await submitApplication(services, visitor, form()));
    must(await reply(applicationId));
    const viewer = clerk(bureau.id);
    const detail = must(
      await openApplication(services, viewer, { organId: bureau.id, applicationId, now: visitor.now }),
    );
    expect(detail.description).toContain('食堂');
    expect(detail.events.map((event) => event.type)).toEqual(['application.submitted', 'application.replied']);
    expect(detail.limit.days.filter((day) => day.counted)).toHaveLength(20);
    expect(detail.limit.due).toBe(detail.summary.dueOn);
    expect(
      await openApplication(services, clerk(other.id), { organId: bureau.id, applicationId, now: visitor.now }),
    ).toMatchObject({ code: 'access.denied' });
  });

  it('shows who applied only on record', async () => {
    const { applicationId } = must(await submitApplication(services, visitor, form()));
    const act: Act = { viewer: clerk(bureau.id), now: visitor.now };
    expect(must(await revealIdentity(services, act, { organId: bureau.id, applicationId }))).toMatchObject({
      name: '示例申请人甲',
    });
    const looks = await withOrgan(database.db, { actor: 'x', organId: bureau.id }, (trx) =>
      trx.selectFrom('event').select(['actor', 'payload']).where('type', '=', 'identity.revealed').execute(),
    );
    expect(looks).toEqual([{ actor: 'staff:c1', payload: { applicationId } }]);
    // The case itself has not changed: a reply on version 1 still goes through.
    must(await reply(applicationId));
  });

  it('erases a person from a closed case; figures, events and chain stay whole', async () => {
    const receipt = must(await submitApplication(services, visitor, form({ description: '某处住址的征收决定' })));
    const { applicationId } = receipt;
    const input = { organId: bureau.id, applicationId, ground: 'retentionOver' };
    expect(await eraseIdentity(services, operator, input)).toMatchObject({ code: 'application.still-open' });
    must(await reply(applicationId));
    const subject = await issueReceipt(applicationId);
    expect(await eraseIdentity(services, { ...visitor, viewer: clerk(bureau.id) }, input)).toMatchObject({
      code: 'access.denied',
    });
    expect(await eraseIdentity(services, operator, { ...input, ground: '某甲要求' })).toMatchObject({
      code: 'input.invalid',
    });
    expect(must(await eraseIdentity(services, operator, input))).toEqual(['applicant', 'description', 'replyText']);
    expect(await eraseIdentity(services, operator, input)).toMatchObject({ code: 'application.erased' });
    expect(must(await revealIdentity(services, operator, { organId: bureau.id, applicationId }))).toBeNull();
    const letters = must(await listLetters(services, operator.viewer, { organId: bureau.id, subject }));
    expect(letters.map((letter) => letter.erased)).toEqual([true]);
    const detail = must(
      await openApplication(services, clerk(bureau.id), { organId: bureau.id, applicationId, now: visitor.now }),
    );
    expect(detail).toMatchObject({ description: null, replyText: null, summary: { outcome: 'granted', version: 3 } });
    const chain = await withOrgan(database.db, { actor: 'x', organId: bureau.id }, (trx) =>
      verifyChain(trx, bureau.id),
    );
    expect(chain).toMatchObject({ whole: true });
  });
});

/** A letter of the case, which names the applicant. */
async function issueReceipt(applicationId: string) {
  const subject = { kind: 'application', id: applicationId } as const;
  const day = localDate('2026-03-02');
  const organ: LetterOrgan = { ...NO_SETTINGS, name: bureau.name };
  const text = must(
    composeLetter('receipt', {
      organ,
      date: day,
      receiptNumber: 'JYJ-2026-000001',
      receivedOn: day,
      description: '某处住址的征收决定',
      applicant: { name: '示例申请人甲', kind: 'person' },
      channel: '网上提交',
      wantedForm: '电子文件',
      dueOn: localDate('2026-03-30'),
      dueProvisional: false,
      attachments: [],
    }),
  );
  await withOrgan(database.db, { actor: 'system:test', organId: bureau.id }, async (trx) => {
    const drafted = must(await draftLetter(trx, services.vault, operator, { organId: bureau.id, subject, text }));
    const input = { organId: bureau.id, letterId: drafted.letterId, issuedOn: day };
    must(await issueLetter(trx, services.vault, operator, input));
  });
  return subject;
}

describe('many at once', () => {
  it('gives receipt numbers without gap or double, and one unbroken chain', async () => {
    const busy = await organ('MSJ', '示例区民生局');
    const receipts = await Promise.all(
      Array.from({ length: 40 }, () => submitApplication(services, visitor, form({ organId: busy.id }))),
    );
    const numbers = receipts.map((receipt) => must(receipt).receiptNumber).sort();
    expect(numbers).toEqual(Array.from({ length: 40 }, (_, i) => `MSJ-2026-${String(i + 1).padStart(6, '0')}`));
    const chain = await withOrgan(database.db, { actor: 'x', organId: busy.id }, (trx) => verifyChain(trx, busy.id));
    expect(chain).toEqual({ whole: true, events: 40 });
  });
});
