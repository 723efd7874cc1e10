import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  beginRecomputation,
  changedLimits,
  currentCalendar,
  lastRecomputation,
  loadNotice,
  readNotice,
  recomputeNext,
  type ChangedLimit,
  type Recomputation,
  type RecomputeSome,
} from '../calendar/index.js';
import { localDate } from '../kernel/local-date.js';
import type { Result } from '../kernel/result.js';
import { registerOrgan } from '../organs/index.js';
import { startTestDatabase, TEST_SECRET_KEY, type TestDatabase } from '../platform/database/testing.js';
import { withOrgan } from '../platform/database/with-organ.js';
import { memoryFiles } from '../platform/files/testing.js';
import { readStream, verifyChain } from '../platform/ledger/index.js';
import type { Services } from '../platform/services.js';
import { openVault } from '../platform/vault/index.js';
import { openApplication, recomputeSome, reopenByOrder, replyToApplication, submitApplication } from './index.js';

const act = { viewer: { kind: 'system', name: 'test' }, now: new Date('2026-12-21T02:00:00Z') } as const;
let database: TestDatabase;
let services: Services;
let organs: string[];

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.code} ${JSON.stringify(result.params)}`);
  return result.value;
}
async function organ(code: string): Promise<string> {
  const kinds = { level: 'department', kind: 'bureau', parentId: null } as const;
  const registered = await registerOrgan(services, act, {
    code,
    name: `示例区${code}局`,
    validFrom: localDate('2020-01-01'),
    ...kinds,
  });
  return must(registered).id;
}
async function receive(organId: string, day: string) {
  const received = await submitApplication(services, act, {
    organId,
    channel: 'signedMail',
    receivedOn: localDate(day),
    applicant: {
      column: 'natural',
      name: '示例申请人甲',
      proofKind: 'residentCard',
      proofNumber: '11010519491231002X',
      address: '示例路 1 号',
    },
    description: '示例事项',
    wantedForm: { way: 'paper', route: 'mail' },
  });
  return must(received);
}
/** Goes through with what was begun; gives how it stood after each batch. */
async function finish(): Promise<Recomputation[]> {
  const stands: Recomputation[] = [];
  for (let next = await recomputeNext(services, recomputeSome, act.now); next;) {
    stands.push(next);
    next = await recomputeNext(services, recomputeSome, act.now);
  }
  return stands;
}
async function changesOf(number: number, limit = 200): Promise<ChangedLimit[]> {
  const items: ChangedLimit[] = [];
  let after: string | null | undefined;
  do {
    const page = must(
      await changedLimits(services, act.viewer, { number, now: act.now, limit, ...(after && { after }) }),
    );
    items.push(...page.items);
    after = page.next;
  } while (after !== null);
  return items;
}
async function begin(text: string) {
  const { notice } = must(readNotice(text, 2027));
  const source = { title: '关于2027年部分节假日安排的通知', documentNumber: '国办发明电〔2026〕0号' };
  return must(await loadNotice(services, act, { notice, ...source }));
}
async function load(text: string) {
  const loaded = await begin(text);
  await finish();
  return { ...loaded, changed: await changesOf(loaded.recomputation) };
}
const detail = async (organId: string, applicationId: string) =>
  must(await openApplication(services, act.viewer, { organId, applicationId, now: act.now })).summary;

beforeAll(async () => {
  database = await startTestDatabase();
  services = { db: database.db, vault: openVault(TEST_SECRET_KEY), files: memoryFiles() };
  organs = [await organ('JYJ'), await organ('CZJ')];
});
afterAll(() => database.stop());

describe('a notice loaded while cases are open', () => {
  it('moves their limits, makes them certain, and leaves the others as they were', async () => {
    const [first = '', second = ''] = organs;
    const early = await receive(first, '2026-11-16');
    const late = await receive(first, '2026-12-14');
    const other = await receive(second, '2026-12-14');
    const closed = await receive(first, '2026-12-15');
    must(
      await replyToApplication(services, act, {
        organId: first,
        applicationId: closed.applicationId,
        expectedVersion: 1,
        outcome: 'granted',
        ground: '36(2)',
        text: '予以公开。',
        issuedOn: localDate('2026-12-16'),
      }),
    );
    expect([late.dueOn, late.dueProvisional]).toEqual(['2027-01-12', true]);
    expect(early.dueProvisional).toBe(false);

    const loaded = await load('一、元旦：1月1日至3日放假，共3天。1月9日（星期六）上班。');
    expect(loaded.changed.map((it) => [it.receiptNumber, it.from, it.to, it.toProvisional])).toEqual([
      [late.receiptNumber, '2027-01-12', '2027-01-11', false],
      [other.receiptNumber, '2027-01-12', '2027-01-11', false],
    ]);
    const ofStaff = { kind: 'staff', accountId: 'a', organId: second, role: 'clerk', supervises: [] } as const;
    const asked = { number: loaded.recomputation, now: act.now, limit: 50 };
    const seen = must(await changedLimits(services, ofStaff, asked)).items;
    expect(seen.map((it) => [it.organName, it.receiptNumber])).toEqual([['示例区CZJ局', other.receiptNumber]]);

    // put right by a second version with one more day off, then by a third without the working Saturday
    const again = await load('一、元旦：1月1日至4日放假调休，共4天。1月9日（星期六）上班。');
    expect(again.version).toBe(2);
    expect(await detail(first, late.applicationId)).toMatchObject({ dueOn: '2027-01-12', dueProvisional: false });
    const third = await load('一、元旦：1月1日至5日放假调休，共5天。');
    expect(third.changed.map((it) => [it.from, it.to])).toEqual([
      ['2027-01-12', '2027-01-14'],
      ['2027-01-12', '2027-01-14'],
    ]);
    expect(await detail(first, late.applicationId)).toMatchObject({ dueOn: '2027-01-14' });
    expect(await detail(first, early.applicationId)).toMatchObject({ dueOn: early.dueOn, version: 1 });
    expect(await detail(first, closed.applicationId)).toMatchObject({ dueOn: closed.dueOn, version: 2 });
  });

  it('records each change in its case, nobody’s act, on a whole chain', async () => {
    const [organId = ''] = organs;
    await withOrgan(database.db, { actor: 'x', organId }, async (trx) => {
      const rows = await trx.selectFrom('application').select(['application_id', 'due_on', 'version']).execute();
      const moved = rows.find((row) => row.due_on === '2027-01-14');
      const events = await readStream(trx, organId, moved?.application_id ?? '');
      expect(events.slice(1).map(({ type, actor, payload }) => [type, actor, payload['calendarVersion']])).toEqual([
        ['application.limitChanged', 'system:calendar', '2026+2027.1'],
        ['application.limitChanged', 'system:calendar', '2026+2027.2'],
        ['application.limitChanged', 'system:calendar', '2026+2027.3'],
      ]);
      expect(await verifyChain(trx, organId)).toMatchObject({ whole: true });
    });
    expect((await currentCalendar(database.db)).version).toBe('2026+2027.3');
  });

  it('changes nothing when asked again', async () => {
    const { number } = must(await beginRecomputation(services, act));
    const stands = await finish();
    expect(stands.at(-1)).toMatchObject({ number, organs: 2, organsDone: 2, cases: 3, changed: 0, ended: 'done' });
    expect(await changesOf(number)).toEqual([]);
  });

  it('goes on after a failure where it was, and lists every limit once, those of a notice overtaken as well', async () => {
    const before = await begin('一、元旦：1月1日至6日放假调休，共6天。');
    let batches = 0;
    const failing: RecomputeSome = (trx, some) => {
      batches += 1;
      if (batches === 3) throw new Error('the process ends');
      return recomputeSome(trx, some);
    };
    const next = (recompute: RecomputeSome) => recomputeNext(services, recompute, act.now, 1);
    await next(failing);
    const stood = await next(failing);
    await expect(next(failing)).rejects.toThrow('the process ends');
    expect(stood).toMatchObject({ number: before.recomputation, cases: 2, changed: 1 });
    expect(await lastRecomputation(services.db)).toEqual(stood);

    const again = await begin('一、元旦：1月1日至6日放假调休，共6天。');
    const stands: Recomputation[] = [];
    for (let stand = await next(recomputeSome); stand; stand = await next(recomputeSome)) stands.push(stand);
    expect(stands[0]).toMatchObject({ number: before.recomputation, ended: 'overtaken' });
    expect(stands.at(-1)).toMatchObject({ number: again.recomputation, cases: 3, changed: 1, ended: 'done' });
    expect((await changesOf(again.recomputation, 1)).map(({ from, to }) => [from, to])).toEqual([
      ['2027-01-14', '2027-01-15'],
      ['2027-01-14', '2027-01-15'],
    ]);
  });
});

describe('an order to handle an application anew', () => {
  it('reopens it in the transaction of the decision, by the day the order names', async () => {
    const [organId = ''] = organs;
    const rows = await withOrgan(database.db, { actor: 'x', organId }, (trx) =>
      trx.selectFrom('application').select('application_id').where('state', '=', 'closed').execute(),
    );
    const applicationId = rows[0]?.application_id ?? '';
    const order = {
      organId,
      applicationId,
      disputeId: applicationId,
      by: 'reconsideration',
      on: localDate('2026-12-21'),
      redoBy: localDate('2027-01-20'),
      reason: '示政复决〔2026〕1号，责令重新办理',
    } as const;
    const reopened = await withOrgan(database.db, { actor: 'x', organId }, (trx) =>
      reopenByOrder(trx, services, act, order),
    );
    expect(reopened).toMatchObject({ value: { dueOn: '2027-01-20' } });
    expect(await detail(organId, applicationId)).toMatchObject({ state: 'open', dueOn: '2027-01-20' });
  });
});
