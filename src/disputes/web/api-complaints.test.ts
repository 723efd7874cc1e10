import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StaffClient } from '../../accounts/web/testing.js';
import { startBench, type DisputeBench } from '../testing.js';
import type { ComplaintList, ComplaintRegisteredView, ComplaintWordsView } from './api-complaint-schemas.js';
import { addComplaintsApi } from './api-complaints.js';

const now = new Date('2026-12-01T02:00:00Z');
const NAME = '欧阳测试';
let bench: DisputeBench;
let supervisor: StaffClient;
let clerk: StaffClient;

beforeAll(async () => {
  bench = await startBench(now, addComplaintsApi);
  [supervisor, clerk] = await Promise.all([
    bench.api.enter(bench.office, 'supervisor'),
    bench.api.enter(bench.bureau, 'clerk'),
  ]);
});
afterAll(async () => {
  await bench.api.http.close();
  await bench.database.stop();
});

const body = () => ({
  kind: 'complaint',
  aboutOrganId: bench.bureau,
  receivedOn: '2026-11-02',
  answerBy: '2026-11-30',
  words: { name: NAME, contact: '示例路 1 号', text: '未依法答复' },
});
const list = async (of: StaffClient) => (await of.get('/complaints')).json<ComplaintList>().items;

describe('a complaint to the competent department', () => {
  it('is registered, answered with its measures, and shown without who made it', async () => {
    const registered = await supervisor.send('POST', '/complaints', body());
    const { complaintId, number } = registered.json<ComplaintRegisteredView>();
    expect(number).toBe('ZWB-TS-2026-0001');
    const step = { type: 'answer', on: '2026-12-01', outcome: 'founded', measures: ['urged'], text: '已督促整改' };
    const answered = await supervisor.send('POST', `/complaints/${complaintId}/steps`, { version: 1, step });
    expect(answered.json()).toEqual({ version: 2 });
    const page = await supervisor.get('/complaints');
    expect(page.body).not.toContain(NAME);
    expect(await list(supervisor)).toMatchObject([
      { number, aboutOrganName: '示例区JYJ', overdue: true, answer: { outcome: 'founded', late: true } },
    ]);
    const words = await supervisor.send('POST', `/complaints/${complaintId}/words`);
    expect(words.json<ComplaintWordsView>()).toMatchObject({
      words: { name: NAME },
      answer: '已督促整改',
      measures: ['urged'],
    });
    const again = await supervisor.send('POST', `/complaints/${complaintId}/steps`, { version: 1, step });
    expect(again.json()).toMatchObject({ code: 'complaint.stale' });
  });

  it('is nothing to the organ it is about', async () => {
    const [first] = await list(supervisor);
    expect(await list(clerk)).toEqual([]);
    expect((await clerk.send('POST', `/complaints/${first?.complaintId}/words`)).statusCode).toBe(404);
    expect((await bench.api.http.inject('/api/v1/complaints')).statusCode).toBe(401);
  });

  it('numbers two at once apart, and leaves no gap for one refused', async () => {
    const refused = await supervisor.send('POST', '/complaints', { ...body(), answerBy: '2026-11-02' });
    expect(refused.statusCode).toBe(422);
    const both = await Promise.all([1, 2].map(() => supervisor.send('POST', '/complaints', body())));
    expect(both.map((it) => it.json<ComplaintRegisteredView>().number).sort()).toEqual([
      'ZWB-TS-2026-0002',
      'ZWB-TS-2026-0003',
    ]);
  });
});
