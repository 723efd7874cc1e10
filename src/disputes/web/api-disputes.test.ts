import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StaffClient } from '../../accounts/web/testing.js';
import { deriveReport } from '../../annual-report/index.js';
import { ok } from '../../kernel/result.js';
import { withOrgan } from '../../platform/database/with-organ.js';
import { verifyChain } from '../../platform/ledger/index.js';
import { loadDispute } from '../app/load-dispute.js';
import type { RedoOrder } from '../app/take-dispute-step.js';
import { standingIn } from '../domain/standing.js';
import { addClosedApplication, OPERATOR, startBench, type DisputeBench } from '../testing.js';
import type { DisputeList, DisputeView, PartiesView } from './api-dispute-schemas.js';
import { addDisputesApi } from './api-disputes.js';

const now = new Date('2026-12-01T02:00:00Z');
const NAME = '欧阳测试';
const orders: RedoOrder[] = [];
let bench: DisputeBench;
let clerk: StaffClient;
let head: StaffClient;
let stranger: StaffClient;
let supervisor: StaffClient;
let applicationId: string;

beforeAll(async () => {
  bench = await startBench(now, (scope, services) =>
    addDisputesApi(scope, services, async (_trx, _services, _act, order) => ok(orders.push(order))),
  );
  const { api, bureau, office, other } = bench;
  [clerk, head, stranger, supervisor] = await Promise.all([
    api.enter(bureau, 'clerk'),
    api.enter(bureau, 'head'),
    api.enter(other, 'clerk'),
    api.enter(office, 'supervisor'),
  ]);
  applicationId = await addClosedApplication(bench, bureau, now);
});
afterAll(async () => {
  await bench.api.http.close();
  await bench.database.stop();
});

async function register(body: object): Promise<DisputeView> {
  const answer = await clerk.send('POST', `/disputes/${bench.bureau}`, body);
  if (answer.statusCode !== 200) throw new Error(answer.body);
  return answer.json();
}
const take = (by: StaffClient, { disputeId, version }: DisputeView, step: object) =>
  by.send('POST', `/disputes/${bench.bureau}/${disputeId}/steps`, { version, step });
async function taken(dispute: DisputeView, step: object): Promise<DisputeView> {
  const answer = await take(clerk, dispute, step);
  if (answer.statusCode !== 200) throw new Error(answer.body);
  return answer.json();
}

describe('a reconsideration, then a suit', () => {
  let reconsideration: DisputeView;

  it('is registered with its parties in the vault, and shows its limit with the proof', async () => {
    const registered = await register({
      kind: 'reconsideration',
      caseNumber: '示政复〔2026〕7号',
      openedOn: '2026-03-02',
      applicationId,
      forum: '示例市人民政府',
      procedure: 'summary',
      parties: { parties: [{ role: 'applicant', name: NAME, contact: '示例路 1 号' }], claim: '撤销原答复' },
    });
    expect(registered).toMatchObject({ partiesRecorded: true, answerLimit: null, answerBy: null, counted: true });
    reconsideration = await taken(registered, { type: 'serve', on: '2026-03-04' });
    expect(reconsideration).toMatchObject({ answerBy: '2026-03-11', answerLimit: { due: '2026-03-11' } });
    expect(reconsideration.answerLimit?.days.filter((day) => day.counted)).toHaveLength(5);
    expect(reconsideration.steps.find((it) => it.step === 'appeal')).toMatchObject({
      lawful: false,
      code: 'dispute.suit-only',
    });
  });

  it('reopens the application with the decision that orders it', async () => {
    reconsideration = await taken(reconsideration, { type: 'answer', on: '2026-03-10' });
    reconsideration = await taken(reconsideration, {
      type: 'decide',
      decision: 'reconsideration.revoke',
      on: '2026-04-20',
      servedOn: '2026-04-22',
      documentNumber: '示政复决〔2026〕7号',
      redoBy: '2026-05-21',
    });
    expect(reconsideration).toMatchObject({
      end: { closedOn: '2026-04-20', result: 'corrected' },
      redoBy: '2026-05-21',
    });
    expect(orders).toEqual([
      {
        organId: bench.bureau,
        applicationId,
        disputeId: reconsideration.disputeId,
        by: 'reconsideration',
        on: '2026-04-22',
        redoBy: '2026-05-21',
        reason: '示政复决〔2026〕7号，责令重新办理',
      },
    ]);
  });

  it('is followed by a suit, which goes to appeal as one', async () => {
    let suit = await register({
      kind: 'litigation.afterReconsideration',
      caseNumber: '（2026）示行初7号',
      openedOn: '2026-05-06',
      applicationId,
      reconsiderationId: reconsideration.disputeId,
      jointWith: '示例市人民政府',
    });
    suit = await taken(suit, { type: 'serve', on: '2026-05-08' });
    expect(suit.answerBy).toBe('2026-05-25');
    suit = await taken(suit, { type: 'decide', decision: 'court.dismissClaim', on: '2026-07-01' });
    suit = await taken(suit, { type: 'appeal', on: '2026-07-10', caseNumber: '（2026）示行终7号', by: 'applicant' });
    expect(suit).toMatchObject({ end: null, level: 'appeal', answerBy: null });
    const all = await clerk.get(`/disputes/${bench.bureau}?applicationId=${applicationId}`);
    expect(all.json<DisputeList>().items.map((it) => it.kind)).toEqual([
      'reconsideration',
      'litigation.afterReconsideration',
    ]);
  });

  it('refuses who had an old version before them, and a number known already', async () => {
    const old = { ...reconsideration, version: 1 };
    expect((await take(head, old, { type: 'recordParties', parties: [], claim: '' })).json()).toMatchObject({
      code: 'dispute.stale',
    });
    const twice = { kind: 'reconsideration', caseNumber: '示政复〔2026〕7号', openedOn: '2026-03-02' };
    expect((await clerk.send('POST', `/disputes/${bench.bureau}`, twice)).statusCode).toBe(409);
    const alone = { ...twice, caseNumber: '示政复〔2026〕8号', applicationId: bench.bureau };
    expect((await clerk.send('POST', `/disputes/${bench.bureau}`, alone)).json()).toMatchObject({
      code: 'application.unknown',
    });
  });

  it('lets one of two who act at once win', async () => {
    const dispute = await register({
      kind: 'reconsideration',
      caseNumber: '示政复〔2026〕9号',
      openedOn: '2026-11-02',
    });
    const step = { type: 'serve', on: '2026-11-04' };
    const answers = await Promise.all([take(clerk, dispute, step), take(head, dispute, step)]);
    expect(answers.map((it) => it.statusCode).sort()).toEqual([200, 409]);
  });
});

describe('who may see it', () => {
  it('shows no name in lists, cases and events; and the parties on record of each look', async () => {
    const { items } = (await clerk.get(`/disputes/${bench.bureau}`)).json<DisputeList>();
    const first = items.find((it) => it.caseNumber === '示政复〔2026〕7号');
    const page = await clerk.get(`/disputes/${bench.bureau}/${first?.disputeId}`);
    expect(page.body).not.toContain(NAME);
    const looks = () =>
      withOrgan(bench.database.db, { actor: 'x', organId: bench.bureau }, (trx) =>
        trx.selectFrom('event').select('payload').where('type', '=', 'identity.revealed').execute(),
      );
    const parties = await head.send('POST', `/disputes/${bench.bureau}/${first?.disputeId}/parties`);
    expect(parties.json<PartiesView>().record?.parties[0]?.name).toBe(NAME);
    expect(await looks()).toEqual([{ payload: { disputeId: first?.disputeId } }]);
  });

  it('lets the competent department read, without names, and not act', async () => {
    const list = await supervisor.get(`/disputes/${bench.bureau}`);
    expect(list.json()).toMatchObject({ mayRegister: false });
    const { items } = list.json<DisputeList>();
    const dispute = items.find((it) => it.caseNumber === '示政复〔2026〕9号');
    const page = await supervisor.get(`/disputes/${bench.bureau}/${dispute?.disputeId}`);
    expect(page.json()).toMatchObject({ steps: [], caseNumber: '示政复〔2026〕9号' });
    expect((await supervisor.send('POST', `/disputes/${bench.bureau}/${dispute?.disputeId}/parties`)).statusCode).toBe(
      403,
    );
    expect((await take(supervisor, page.json(), { type: 'answer', on: '2026-11-05' })).statusCode).toBe(403);
  });

  it('shows nothing to another organ, nor without a session', async () => {
    const [item] = (await clerk.get(`/disputes/${bench.bureau}`)).json<DisputeList>().items;
    for (const url of [`/disputes/${bench.bureau}`, `/disputes/${bench.bureau}/${item?.disputeId}`]) {
      expect((await stranger.get(url)).statusCode).toBe(403);
      expect((await bench.api.http.inject(`/api/v1${url}`)).statusCode).toBe(401);
    }
    // under its own organ the other's dispute is not found
    expect((await stranger.get(`/disputes/${bench.other}/${item?.disputeId}`)).statusCode).toBe(404);
  });
});

describe('the figures of the year', () => {
  it('are those of the events, and a suit as reviewing organ is another’s', async () => {
    const reviewing = await register({
      kind: 'litigation.afterReconsideration',
      caseNumber: '（2026）示行初99号',
      openedOn: '2026-06-01',
      capacity: 'reviewing',
      jointWith: '示例区某局',
    });
    expect(reviewing.counted).toBe(false);
    const report = await deriveReport(bench.services, OPERATOR, { organ: bench.bureau, year: 2026, now });
    const cells = report.ok ? report.value.cells : {};
    const { items } = (await clerk.get(`/disputes/${bench.bureau}`)).json<DisputeList>();
    const states = await withOrgan(bench.database.db, { actor: 'x', organId: bench.bureau }, (trx) =>
      Promise.all(items.map((it) => loadDispute(trx, bench.bureau, it.disputeId))),
    );
    for (const kind of ['reconsideration', 'litigation.direct', 'litigation.afterReconsideration'] as const) {
      for (const standing of ['upheld', 'corrected', 'other', 'pending'] as const) {
        const counted = states.filter((it) => it?.state.kind === kind && standingIn(it.state, 2026) === standing);
        expect([kind, standing, cells[`t4.${kind}.${standing}`]?.value]).toEqual([kind, standing, counted.length]);
      }
    }
    expect(cells['t4.litigation.afterReconsideration.total']?.value).toBe(1);
    expect(cells['t4.reconsideration.total']?.value).toBe(2);
  });

  it('stand on a whole chain', async () => {
    const report = await withOrgan(bench.database.db, { actor: 'x', organId: bench.bureau }, (trx) =>
      verifyChain(trx, bench.bureau),
    );
    expect(report).toMatchObject({ whole: true });
  });
});
