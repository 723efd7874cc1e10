import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StaffClient } from '../../accounts/web/testing.js';
import { addLettersApi } from '../../letters/web/api-letters.js';
import type { LetterList, LetterView } from '../../letters/web/api-letter-schemas.js';
import { NO_SETTINGS, organSettings, saveOrganSettings } from '../../organs/index.js';
import { ok } from '../../kernel/result.js';
import { withOrgan } from '../../platform/database/with-organ.js';
import { verifyChain } from '../../platform/ledger/index.js';
import { registerComplaint } from '../app/register-complaint.js';
import { addClosedApplication, OPERATOR, startBench, type DisputeBench } from '../testing.js';
import { addComplaintsApi } from './api-complaints.js';
import type { DisputeView } from './api-dispute-schemas.js';
import { addDisputesApi } from './api-disputes.js';
import type { DocumentList, PaperDrafted } from './api-paper-schemas.js';
import { localDate } from '../../kernel/local-date.js';

const now = new Date('2026-03-10T02:00:00Z');
const NAME = '欧阳测试';
let bench: DisputeBench;
let clerk: StaffClient;
let head: StaffClient;
let supervisor: StaffClient;
let dispute: DisputeView;
const place = () => `/disputes/${bench.bureau}/${dispute.disputeId}`;

beforeAll(async () => {
  bench = await startBench(now, (scope, services) => {
    addDisputesApi(scope, services, async () => ok(null));
    addComplaintsApi(scope, services);
    addLettersApi(scope, services);
  });
  const { api, bureau, office } = bench;
  [clerk, head, supervisor] = await Promise.all([
    api.enter(bureau, 'clerk'),
    api.enter(bureau, 'head'),
    api.enter(office, 'supervisor'),
  ]);
  const values = {
    ...NO_SETTINGS,
    documentPrefix: '示教信公开',
    address: '示例路2号',
    representative: '示例乙',
    representativePost: '局长',
  };
  const { version: expectedVersion } = await organSettings(bench.database.db, bureau);
  const act = { viewer: OPERATOR, now };
  const saved = await saveOrganSettings(bench.services, act, { organId: bureau, expectedVersion, values });
  if (!saved.ok) throw new Error(saved.code);
  const applicationId = await addClosedApplication(bench, bureau, now);
  const registered = await clerk.send('POST', `/disputes/${bureau}`, {
    kind: 'reconsideration',
    caseNumber: '示政复〔2026〕7号',
    openedOn: '2026-03-02',
    applicationId,
    forum: '示例区人民政府',
    procedure: 'ordinary',
    parties: { parties: [{ role: 'applicant', name: NAME }], claim: '撤销原答复' },
  });
  dispute = registered.json();
  await take(clerk, { type: 'serve', on: '2026-03-04' });
});
afterAll(async () => {
  await bench.api.http.close();
  await bench.database.stop();
});

async function take(by: StaffClient, step: object): Promise<{ statusCode: number; code?: string }> {
  const answer = await by.send('POST', `${place()}/steps`, { version: dispute.version, step });
  if (answer.statusCode === 200) dispute = answer.json();
  return { statusCode: answer.statusCode, ...answer.json<{ code?: string }>() };
}
async function draft(by: StaffClient, body: object): Promise<LetterView> {
  const drafted = await by.send('POST', `${place()}/papers`, body);
  if (drafted.statusCode !== 201) throw new Error(drafted.body);
  return (await by.get(`/letters/${drafted.json<PaperDrafted>().letterId}`)).json();
}
const events = (type: string) =>
  withOrgan(bench.database.db, { actor: 'x', organId: bench.bureau }, (trx) =>
    trx.selectFrom('event').select('payload').where('type', '=', type).execute(),
  );
function form(fields: Readonly<Record<string, string>>): FormData {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  body.append('file', new Blob(['%PDF-1.4\n1 0 obj\n<< >>\nendobj\ntrailer << >>\n%%EOF\n']), '复议申请书副本.pdf');
  return body;
}

describe('the papers of an answer', () => {
  let statement: LetterView;
  let proof: LetterView;

  it('are drafted from the case, the parties on record of the look', async () => {
    statement = await draft(clerk, { kind: 'defenceStatement' });
    const words = statement.text?.paragraphs.join('\n') ?? '';
    expect(statement.text?.title).toBe('行政复议答复书');
    expect(words).toContain(`申请人：${NAME}。`);
    expect(words).toContain('本机关于2026年3月4日收到行政复议申请书副本');
    expect(words).toContain('2026年1月5日，本机关收到以邮寄（签收）方式提出的政府信息公开申请');
    expect(words).toContain('本机关于2026年1月20日作出');
    expect(words).toContain('法定代表人（负责人）：示例乙，职务：局长。');
    // what the organ answers to the claim only a person can write
    expect(statement.openPlaces).toEqual(['对申请人主张的逐项回应']);
    expect(await events('identity.revealed')).toEqual([
      { payload: { disputeId: dispute.disputeId, letterId: statement.id } },
    ]);
    const evidence = await draft(clerk, { kind: 'evidenceList' });
    expect(evidence.text?.table?.rows.map(([, name]) => name)).toEqual(['政府信息公开申请材料']);
    proof = await draft(clerk, { kind: 'representativeProof' });
    expect(proof.openPlaces).toEqual([]);
    const agents = [{ name: '示例丙', post: '示例局法规科科长' }];
    const power = await draft(clerk, { kind: 'powerOfAttorney', agents, powers: ['代为承认、变更请求'] });
    expect(power.text?.paragraphs.join()).toContain('特别代理，包括代为承认、变更请求');
  });

  it('are issued with the answer by the head alone, and not while something is open', async () => {
    const papers = [statement, proof].map(({ id: letterId, version }) => ({ letterId, version }));
    const answer = { type: 'answer', on: '2026-03-10', papers };
    expect(await take(clerk, answer)).toMatchObject({ statusCode: 403, code: 'dispute.paper-head' });
    expect(await take(head, answer)).toMatchObject({ statusCode: 422, code: 'letter.open-places' });
    const alone = { ...answer, papers: papers.slice(1) };
    expect(await take(head, alone)).toMatchObject({ statusCode: 422, code: 'dispute.paper-statement' });
    const { text } = statement;
    const edited = await clerk.send('PUT', `/letters/${statement.id}`, {
      version: 1,
      title: text?.title,
      addressee: text?.addressee,
      paragraphs: text?.paragraphs.map((it) => (it.includes('【') ? '所申请信息为讨论记录，属于过程性信息。' : it)),
      remedies: null,
      attachments: text?.attachments,
    });
    expect(edited.statusCode).toBe(200);
    expect(await take(head, answer)).toMatchObject({ code: 'letter.stale' });
    const second = { ...answer, papers: papers.map((it, index) => ({ ...it, version: index === 0 ? 2 : 1 })) };
    expect((await take(head, second)).statusCode).toBe(200);
    expect(dispute.instances[0]).toMatchObject({ answeredOn: '2026-03-10', answeredLate: false });
    const { items } = (
      await clerk.get(`/letters?subjectKind=dispute&subjectId=${dispute.disputeId}`)
    ).json<LetterList>();
    expect(items.map(({ kind, state, documentNumber }) => [kind, state, documentNumber])).toEqual([
      ['defenceStatement', 'issued', '示教信公开辩〔2026〕1号'],
      ['evidenceList', 'draft', null],
      ['representativeProof', 'issued', null],
      ['powerOfAttorney', 'draft', null],
    ]);
    const [answered] = await events('dispute.answered');
    expect(answered?.payload).toMatchObject({
      papers: [
        { kind: 'defenceStatement', documentNumber: '示教信公开辩〔2026〕1号' },
        { kind: 'representativeProof' },
      ],
    });
  });
});

describe('the file of a dispute', () => {
  it('takes what came in, and gives it back to the office alone', async () => {
    const sent = await clerk.send('POST', `${place()}/files`, form({ purpose: 'served' }));
    expect(sent.statusCode).toBe(201);
    expect((await clerk.send('POST', `${place()}/files`, form({ purpose: 'gossip' }))).statusCode).toBe(422);
    const { items } = (await head.get(`${place()}/files`)).json<DocumentList>();
    expect(items).toMatchObject([{ purpose: 'served', name: '复议申请书副本.pdf' }]);
    const file = await head.get(`${place()}/files/${items[0]?.fileId}`);
    expect(file.body).toContain('%PDF-1.4');
    expect((await supervisor.get(`${place()}/files`)).statusCode).toBe(403);
    dispute = (await clerk.get(place())).json();
    expect(dispute.documents).toEqual([{ fileId: items[0]?.fileId, purpose: 'served' }]);
    const unknown = { type: 'addDocument', fileId: bench.bureau, purpose: 'other' };
    expect(await take(clerk, unknown)).toMatchObject({ code: 'not.found' });
  });
});

describe('suspension', () => {
  it('is on record and leaves the limit to answer as it was', async () => {
    const { answerLimit } = dispute;
    const suspend = { type: 'suspend', on: '2026-03-10', ground: 'reconsideration.otherCase' };
    expect(await take(clerk, { ...suspend, ground: 'court.death' })).toMatchObject({ code: 'input.invalid' });
    expect((await take(clerk, suspend)).statusCode).toBe(200);
    expect(await take(clerk, suspend)).toMatchObject({ code: 'dispute.suspended' });
    expect(dispute.answerLimit).toEqual(answerLimit);
    expect((await take(clerk, { type: 'resume', on: '2026-03-10' })).statusCode).toBe(200);
    expect(dispute.instances[0]?.suspensions).toMatchObject([{ on: '2026-03-10', resumedOn: '2026-03-10' }]);
  });
});

describe('erasure', () => {
  it('is for the head once the case has ended, and leaves the chain whole', async () => {
    const erase = (by: StaffClient) => by.send('POST', `${place()}/erase`, { ground: 'retentionOver' });
    expect((await erase(head)).json()).toMatchObject({ code: 'dispute.not-closed' });
    await take(clerk, { type: 'decide', decision: 'reconsideration.maintain', on: '2026-03-10' });
    expect((await erase(clerk)).statusCode).toBe(403);
    expect((await erase(head)).json()).toEqual({ records: 1 });
    expect((await erase(head)).json()).toMatchObject({ code: 'dispute.erased' });
    expect((await head.send('POST', `${place()}/parties`)).json()).toEqual({ record: null });
    const { items } = (await head.get(`${place()}/files`)).json<DocumentList>();
    expect(items).toMatchObject([{ name: null }]);
    expect((await head.get(`${place()}/files/${items[0]?.fileId}`)).json()).toMatchObject({ code: 'file.gone' });
    const chain = await withOrgan(bench.database.db, { actor: 'x', organId: bench.bureau }, (trx) =>
      verifyChain(trx, bench.bureau),
    );
    expect(chain).toMatchObject({ whole: true });
  });

  it('of a complaint waits for its answer', async () => {
    const registered = await registerComplaint(
      bench.services,
      { viewer: OPERATOR, now },
      {
        organId: bench.bureau,
        kind: 'complaint',
        receivedOn: localDate('2026-03-02'),
        answerBy: localDate('2026-03-30'),
        words: { name: NAME, contact: '', text: '未依法答复' },
      },
    );
    if (!registered.ok) throw new Error(registered.code);
    const url = `/complaints/${registered.value.complaintId}`;
    const erase = (by: StaffClient) => by.send('POST', `${url}/erase`, { ground: 'retentionOver' });
    expect((await erase(head)).json()).toMatchObject({ code: 'complaint.not-answered' });
    expect((await clerk.send('POST', `${url}/files`, form({ purpose: 'evidence' }))).statusCode).toBe(201);
    const [kept] = (await clerk.get(`${url}/files`)).json<DocumentList>().items;
    expect((await head.get(`${url}/files/${kept?.fileId}`)).body).toContain('%PDF-1.4');
    expect((await supervisor.get(`${url}/files`)).statusCode).toBe(404);
    const step = { type: 'answer', on: '2026-03-10', outcome: 'unfounded', measures: [], text: '经核实，不属实。' };
    await clerk.send('POST', `${url}/steps`, { version: 2, step });
    expect((await erase(clerk)).statusCode).toBe(403);
    expect((await erase(head)).json()).toEqual({ records: 2 });
    expect((await head.get(`${url}/files/${kept?.fileId}`)).json()).toMatchObject({ code: 'file.gone' });
    const shown = await clerk.send('POST', `${url}/words`);
    expect(shown.json()).toMatchObject({ words: null, answer: null });
  });
});
