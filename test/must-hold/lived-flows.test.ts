import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deriveReport } from '../../src/annual-report/index.js';
import { draftCaseLetter } from '../../src/applications/app/case-letters/draft-case-letter.js';
import type { LetterRequest } from '../../src/applications/app/case-letters/letter-request.js';
import { answerInquiry } from '../../src/applications/app/inquiries/answer-inquiry.js';
import { listInquiries } from '../../src/applications/app/inquiries/list-inquiries.js';
import {
  feeRegister,
  openCase,
  submitApplication,
  takeStep,
  verifyCounts,
  type Step,
} from '../../src/applications/index.js';
import { newId } from '../../src/kernel/ids.js';
import { localDate } from '../../src/kernel/local-date.js';
import type { Result } from '../../src/kernel/result.js';
import type { Act } from '../../src/kernel/visibility.js';
import { readLetter } from '../../src/letters/index.js';
import { registerOrgan } from '../../src/organs/index.js';
import { startTestDatabase, TEST_SECRET_KEY, type TestDatabase } from '../../src/platform/database/testing.js';
import { withOrgan } from '../../src/platform/database/with-organ.js';
import { memoryFiles } from '../../src/platform/files/testing.js';
import { verifyChain } from '../../src/platform/ledger/index.js';
import type { Services } from '../../src/platform/services.js';
import { openVault } from '../../src/platform/vault/index.js';

const d = localDate;
const text = '示例内容';
let database: TestDatabase;
let services: Services;
let organId: string;
let asked: string;

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.code} ${JSON.stringify(result.params)}`);
  return result.value;
}
/** Someone of the office at ten in the morning of a day. */
function by(role: 'clerk' | 'reviewer' | 'head', day: string, of = organId): Act {
  const viewer = { kind: 'staff', accountId: `${role}-1`, organId: of, role, supervises: [] } as const;
  return { viewer, now: new Date(`${day}T02:00:00Z`) };
}
async function organ(code: string): Promise<string> {
  const facts = { level: 'department', kind: 'bureau', parentId: null, validFrom: d('2020-01-01') } as const;
  const act: Act = { viewer: { kind: 'system', name: 'test' }, now: new Date('2026-01-05T02:00:00Z') };
  return must(await registerOrgan(services, act, { code, name: `示例区${code}局`, ...facts })).id;
}
async function receive(receivedOn: string, description = '示例事项', proofNumber = 'E12345678') {
  const received = await submitApplication(services, by('clerk', receivedOn), {
    organId,
    channel: 'inPerson',
    receivedOn: d(receivedOn),
    idempotencyKey: newId(),
    applicant: { column: 'natural', name: '欧阳测试', proofKind: 'passport', proofNumber, phone: '0451-00000000' },
    description,
    wantedForm: { way: 'paper', route: 'mail' },
  });
  return must(received).applicationId;
}
const look = async (applicationId: string, day = '2026-12-01') =>
  must(await openCase(services, by('clerk', day).viewer, { organId, applicationId, now: by('clerk', day).now }));
async function take(applicationId: string, act: Act, step: Step) {
  const { state } = await look(applicationId);
  return takeStep(services, act, { organId, applicationId, expectedVersion: state.version, step });
}
const clerk = async (id: string, day: string, step: Step) => must(await take(id, by('clerk', day), step));
/** Drafted, reviewed, signed off and issued on one day by the three it takes. */
async function close(id: string, day: string, outcome = 'granted', ground = '36(2)'): Promise<void> {
  await clerk(id, day, { type: 'draft', outcome, ground, text });
  must(await take(id, by('reviewer', day), { type: 'review', agreed: true }));
  must(await take(id, by('head', day), { type: 'signOff', agreed: true }));
  must(await take(id, by('head', day), { type: 'issue' }));
}
async function wordsOf(applicationId: string, day: string, letter: LetterRequest): Promise<string> {
  const act = by('clerk', day);
  const { letterId } = must(await draftCaseLetter(services, act, { organId, applicationId, letter }));
  const { text: words } = must(await readLetter(services, act.viewer, { organId, letterId }));
  return words?.paragraphs.join('\n') ?? '';
}
async function figures(year = 2026): Promise<(row: string) => number> {
  const { cells } = must(
    await deriveReport(services, by('head', '2026-12-01').viewer, {
      organ: organId,
      year,
      now: by('head', '2026-12-01').now,
    }),
  );
  return (row) => cells[`t3.${row}.natural`]?.value ?? 0;
}
/** What a row of the report gained while something was done. */
async function gained(rows: readonly string[], work: () => Promise<unknown>): Promise<number[]> {
  const before = await figures();
  await work();
  const after = await figures();
  return rows.map((row) => after(row) - before(row));
}

beforeAll(async () => {
  database = await startTestDatabase();
  services = { db: database.db, vault: openVault(TEST_SECRET_KEY), files: memoryFiles() };
  organId = await organ('JYJ');
  asked = await organ('CZJ');
});
afterAll(() => database.stop());

// Received on Monday 2026-03-02 the limit is 2026-03-30; no day off but weekends until Qingming, 4 to 6 April.
describe('an application split into items', () => {
  it('goes on as the first; each other is an application of its own, by the same limit, and each counts', async () => {
    const counted = await gained(['received', 'granted', 'unavailable.notHeld', 'handled', 'carriedOut'], async () => {
      const id = await receive('2026-03-02', '一、招生方案；二、收费标准；三、会议纪要');
      await clerk(id, '2026-03-04', { type: 'askCorrection', answerBy: d('2026-03-20'), matters: '请写明年度' });
      expect(await take(id, by('clerk', '2026-03-05'), { type: 'split', items: ['甲项', '乙项'] })).toMatchObject({
        code: 'split.too-late',
      });
      await clerk(id, '2026-03-16', { type: 'receiveCorrection', text: '2025年的招生方案、收费标准、会议纪要' });
      const items = ['2025年招生方案', '2025年收费标准', '2025年会议纪要'];
      const { splitOff } = await clerk(id, '2026-03-17', { type: 'split', items });
      expect(splitOff).toHaveLength(2);
      const [second = '', third = ''] = splitOff.map(({ applicationId }) => applicationId);
      for (const [index, applicationId] of [id, second, third].entries()) {
        const { state, texts } = await look(applicationId);
        expect(state).toMatchObject({ receivedOn: '2026-03-02', dueOn: '2026-04-14' });
        if (index > 0) expect([state.splitFrom, texts['description']]).toEqual([id, items[index]]);
        const notice: LetterRequest = { kind: 'otherOrganLetter', name: '某局', matters: '《方案》' };
        expect(await wordsOf(applicationId, '2026-03-18', notice)).not.toContain('会议纪要');
        const reply: LetterRequest = { kind: 'reply', outcome: 'granted', ground: '36(2)' };
        const words = await wordsOf(applicationId, '2026-03-18', reply);
        for (const item of items) expect(words.includes(item)).toBe(item === items[index]);
      }
      expect(await take(id, by('clerk', '2026-03-18'), { type: 'split', items })).toMatchObject({ code: 'step.done' });
      await close(id, '2026-03-20');
      await clerk(second, '2026-03-20', {
        type: 'recordSearch',
        found: 'notFound',
        where: text,
        how: text,
        result: text,
      });
      await close(second, '2026-03-20', 'unavailable.notHeld', '36(4)');
    });
    // Three received, one given, one not held, and the third still open.
    expect(counted).toEqual([3, 1, 1, 2, 1]);
  });
});

describe('reasons asked for, Art. 35', () => {
  const ask = (day: string): Step => ({ type: 'askReasons', answerBy: d(day), matters: '一月内提出三十件' });
  const judge = (more: object): Step => ({ type: 'judgeReasons', note: text, ...more }) as Step;

  it('do not stop the clock; found unreasonable, the application is not handled', async () => {
    const counted = await gained(['unprocessed.excessive', 'carriedOut'], async () => {
      const id = await receive('2026-03-02');
      expect((await clerk(id, '2026-03-04', ask('2026-03-13'))).dueOn).toBe('2026-03-30');
      expect(await take(id, by('clerk', '2026-03-13'), judge({ reasonable: false }))).toMatchObject({
        code: 'outcome.too-early',
      });
      await clerk(id, '2026-03-13', { type: 'receiveReasons', text: '研究需要' });
      const early = { type: 'draft', outcome: 'unprocessed.excessive', ground: '35', text } as const;
      expect(await take(id, by('clerk', '2026-03-16'), early)).toMatchObject({ code: 'outcome.reasons' });
      await clerk(id, '2026-03-16', judge({ reasonable: false }));
      await close(id, '2026-03-17', 'unprocessed.excessive', '35');
      expect((await look(id)).state.reply).toMatchObject({ outcome: 'unprocessed.excessive', overdue: false });
    });
    expect(counted).toEqual([1, 0]);
  });

  it('can be judged in silence once their day is over; found reasonable, a separate day stands', async () => {
    const id = await receive('2026-03-02');
    await clerk(id, '2026-03-04', ask('2026-03-13'));
    const late = judge({ reasonable: true, separateDate: d('2026-03-30') });
    expect(await take(id, by('clerk', '2026-03-16'), late)).toMatchObject({ code: 'reasons.date-too-early' });
    const judged = await clerk(id, '2026-03-16', judge({ reasonable: true, separateDate: d('2026-05-29') }));
    expect(judged.dueOn).toBe('2026-05-29');
    expect(await take(id, by('clerk', '2026-03-17'), { type: 'receiveReasons', text })).toMatchObject({
      code: 'step.done',
    });
    await close(id, '2026-05-29');
    expect((await look(id)).state.reply).toMatchObject({ overdue: false });
  });
});

describe('a fee', () => {
  const notice: Step = { type: 'noticeFee', scale: 'pages', quantity: 100, reason: text };
  const state = async (id: string, day: string) =>
    must(
      await feeRegister(services, by('clerk', day).viewer, { organId, year: 2026, now: by('clerk', day).now }),
    ).entries.find(({ applicationId }) => applicationId === id);

  it('noticed, delivered and paid starts the limit anew the day after, and stands in the register', async () => {
    const id = await receive('2026-03-02');
    await clerk(id, '2026-03-10', notice);
    expect((await look(id)).clock.running).toBe(false);
    await clerk(id, '2026-03-11', { type: 'deliverFee', way: 'mail', proof: 'EMS 1' });
    expect(await state(id, '2026-03-12')).toMatchObject({ state: 'waiting', yuan: 700, payBy: '2026-04-09' });
    expect(await take(id, by('clerk', '2026-03-12'), { type: 'payFee', on: d('2026-03-10') })).toMatchObject({
      code: 'step.before',
    });
    // Paid on Monday the 16th and put on record on Wednesday: the first day counted is Tuesday the 17th.
    expect((await clerk(id, '2026-03-18', { type: 'payFee', on: d('2026-03-16') })).dueOn).toBe('2026-04-14');
    const { clock, state: paid } = await look(id);
    expect(paid.fee).toMatchObject({ paidOn: '2026-03-16', yuan: 700 });
    expect(clock.limit.days.find(({ counted }) => counted)).toMatchObject({ date: '2026-03-17' });
    expect(await state(id, '2026-03-18')).toMatchObject({ state: 'paid', paidOn: '2026-03-16' });
    const unpaid = { type: 'draft', outcome: 'other.unpaid', ground: 'fee.unpaid', text } as const;
    expect(await take(id, by('clerk', '2026-04-10'), unpaid)).toMatchObject({ code: 'outcome.paid' });
    await close(id, '2026-04-14');
    expect((await look(id)).state.reply).toMatchObject({ overdue: false });
  });

  it('not paid in 20 working days ends the case, in its own row, never late', async () => {
    const counted = await gained(['other.unpaid', 'other.other'], async () => {
      const id = await receive('2026-03-02');
      await clerk(id, '2026-03-10', notice);
      await clerk(id, '2026-03-11', { type: 'deliverFee', way: 'mail' });
      const draft = { type: 'draft', outcome: 'other.unpaid', ground: 'fee.unpaid', text } as const;
      expect(await take(id, by('clerk', '2026-04-09'), draft)).toMatchObject({ code: 'outcome.too-early' });
      expect(await state(id, '2026-04-10')).toMatchObject({ state: 'overdue' });
      await close(id, '2026-04-10', 'other.unpaid', 'fee.unpaid');
      expect(await state(id, '2026-04-10')).toMatchObject({ state: 'unpaid' });
      expect((await look(id)).state.reply).toMatchObject({ overdue: false });
    });
    expect(counted).toEqual([1, 0]);
  });

  it('by item charges what the applicant’s items of the month come to, as the ledger has them', async () => {
    const ids = [];
    for (let item = 0; item < 11; item += 1) ids.push(await receive('2026-06-01', `事项${item}`, 'E87654321'));
    const [last = ''] = ids.slice(-1);
    const byItem: Step = { type: 'noticeFee', scale: 'items', quantity: 1, monthTotal: 1, reason: text };
    expect(await take(ids[0] ?? '', by('clerk', '2026-06-10'), byItem)).toMatchObject({ code: 'fee.none' });
    await clerk(last, '2026-06-10', byItem);
    expect((await look(last)).state.fee).toMatchObject({ yuan: 100, quantity: 1 });
  });
});

describe('another organ of this system asked', () => {
  const consult = (): Step => ({
    type: 'consult',
    of: 'otherOrgan',
    name: '某局',
    organId: asked,
    matters: '《联合方案》',
  });

  it('answers inside it: the time it takes is not counted', async () => {
    const id = await receive('2026-03-02');
    await clerk(id, '2026-03-09', consult());
    const [one] = (await look(id)).state.consultations;
    expect(one).toMatchObject({ organId: asked, issuedOn: '2026-03-09', deliveredOn: '2026-03-09', opinion: null });
    const theirs = by('clerk', '2026-03-13', asked);
    const { items } = must(
      await listInquiries(services, theirs.viewer, { organId: asked, state: 'open', today: d('2026-03-13') }),
    );
    expect(items).toMatchObject([{ inquiryId: one?.id }]);
    const answered = must(
      await answerInquiry(services, theirs, {
        organId: asked,
        inquiryId: one?.id ?? '',
        opinion: 'partly',
        reason: '第三部分不宜公开',
      }),
    );
    // Monday to Friday, 9 to 13 March, are not counted.
    expect(answered.dueOn).toBe('2026-04-07');
    expect((await look(id)).state.consultations).toMatchObject([{ opinion: 'partly', answeredOn: '2026-03-13' }]);
    await close(id, '2026-04-07');
    expect((await look(id)).state.reply).toMatchObject({ overdue: false });
  });

  it('consents by silence once its 15 working days are over, and cannot answer after', async () => {
    const id = await receive('2026-03-02');
    await clerk(id, '2026-03-09', consult());
    const [one] = (await look(id)).state.consultations;
    const silent: Step = { type: 'answerConsultation', consultationId: one?.id ?? '', opinion: 'silent' };
    expect(await take(id, by('clerk', '2026-03-30'), silent)).toMatchObject({ code: 'consultation.silence-early' });
    const late = by('clerk', '2026-03-31', asked);
    const answer = { organId: asked, inquiryId: one?.id ?? '', opinion: 'object', reason: text } as const;
    expect(await answerInquiry(services, late, answer)).toMatchObject({ code: 'inquiry.lapsed' });
    // 15 days of 9 to 30 March are not counted, the first of them the day it was sent on.
    expect((await clerk(id, '2026-03-31', silent)).dueOn).toBe('2026-04-22');
  });
});

describe('what a step names by its id', () => {
  const judge = (earlierId: string, repeated: boolean): Step => ({
    type: 'judgeRepeat',
    earlierId,
    repeated,
    note: text,
  });

  it('is an application of this organ that came before and was answered, a dispute and files of this case', async () => {
    const first = await receive('2026-03-02');
    const second = await receive('2026-03-03');
    const foreign = newId();
    const taken = (step: Step, act = by('clerk', '2026-03-05')) => take(second, act, step);
    for (const id of [second, foreign, 'x'])
      expect(await taken(judge(id, false))).toMatchObject({ code: 'step.earlier' });
    expect(await take(first, by('clerk', '2026-03-05'), judge(second, false))).toMatchObject({ code: 'step.earlier' });
    expect(await taken(judge(first, true))).toMatchObject({ code: 'step.earlier-unanswered' });
    must(await taken(judge(first, false)));
    await close(first, '2026-03-06');
    must(await take(second, by('clerk', '2026-03-09'), judge(first, true)));
    must(await taken({ type: 'askCorrection', answerBy: d('2026-03-20'), matters: text }));
    const files = { type: 'receiveCorrection', text, files: [foreign] } as const;
    expect(await taken(files)).toMatchObject({ code: 'not.found' });
    const reopened = {
      type: 'reopen',
      by: 'court',
      redoBy: d('2026-04-20'),
      reason: text,
      disputeId: foreign,
    } as const;
    expect(await take(first, by('head', '2026-03-20'), reopened)).toMatchObject({ code: 'step.dispute' });
  });
});

it('leaves the figures in step with the cases, on a whole chain', async () => {
  await withOrgan(database.db, { actor: 'test', organId }, async (trx) => {
    expect(await verifyChain(trx, organId)).toMatchObject({ whole: true });
    expect(await verifyCounts(trx, organId)).toEqual([]);
  });
  const row = await figures();
  expect(row('received') + row('carriedIn')).toBe(row('handled') + row('carriedOut'));
});
