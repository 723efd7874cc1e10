import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startStaffApi, type StaffApi, type StaffClient } from '../../accounts/web/testing.js';
import { localDate } from '../../kernel/local-date.js';
import { registerOrgan, type OrganKind } from '../../organs/index.js';
import { startTestDatabase, TEST_SECRET_KEY, type TestDatabase } from '../../platform/database/testing.js';
import { memoryFiles } from '../../platform/files/testing.js';
import type { Services } from '../../platform/services.js';
import { openVault } from '../../platform/vault/index.js';
import { recomputeNext } from '../app/recompute-limits.js';
import type { CalendarYear, LastRecomputation, NoticeList, NoticeRead } from './api-calendar-schemas.js';
import { addCalendarApi } from './api-calendar.js';

const now = new Date('2026-11-05T02:00:00Z');
const text = `国务院办公厅关于2027年部分节假日安排的通知
国办发明电〔2026〕0号
一、元旦：1月1日（星期五）至3日放假，共3天。1月9日（星期六）上班。`;
let database: TestDatabase;
let api: StaffApi;
let supervisor: StaffClient;
let clerk: StaffClient;

beforeAll(async () => {
  database = await startTestDatabase();
  const services: Services = { db: database.db, vault: openVault(TEST_SECRET_KEY), files: memoryFiles() };
  const act = { viewer: { kind: 'system', name: 'test' }, now } as const;
  const organ = async (code: string, kind: OrganKind): Promise<string> => {
    const version = {
      name: code,
      level: 'department',
      kind,
      parentId: null,
      validFrom: localDate('2020-01-01'),
    } as const;
    const registered = await registerOrgan(services, act, { code, ...version });
    if (!registered.ok) throw new Error(registered.code);
    return registered.value.id;
  };
  const [office, bureau] = [await organ('ZWB', 'competentDepartment'), await organ('JYJ', 'bureau')];
  api = await startStaffApi(
    database.db,
    () => now,
    (scope) => addCalendarApi(scope, services),
  );
  [supervisor, clerk] = await Promise.all([api.enter(office, 'supervisor'), api.enter(bureau, 'clerk')]);
});
afterAll(async () => {
  await api.http.close();
  await database.stop();
});

describe('a notice by way of the console', () => {
  it('is read, confirmed and loaded, and begins to count open cases anew', async () => {
    const read = (await supervisor.send('POST', '/calendar/notices/read', { text })).json<NoticeRead>();
    expect(read).toMatchObject({ year: 2027, documentNumber: '国办发明电〔2026〕0号' });
    expect(read.missing).toContain('春节');
    expect(read.days.map(({ date, kind }) => `${date} ${kind}`)).toEqual([
      '2027-01-01 holiday',
      '2027-01-02 holiday',
      '2027-01-03 holiday',
      '2027-01-09 makeUp',
    ]);
    const { year, days, title, documentNumber } = read;
    const loaded = await supervisor.send('POST', '/calendar/notices', { year, days, title, documentNumber });
    expect(loaded.json()).toEqual({ year: 2027, version: 1, recomputation: 1 });
    const shown = (await clerk.get('/calendar/years/2027')).json<CalendarYear>();
    expect(shown.days).toHaveLength(4);
    const list = (await clerk.get('/calendar/notices')).json<NoticeList>();
    expect(list).toMatchObject({ version: '2026+2027.1', mayLoad: false });
    const progress = async () => (await clerk.get('/calendar/recomputation')).json<LastRecomputation>().last;
    expect(await progress()).toMatchObject({ number: 1, organs: 2, organsDone: 0, ended: null });
    const none = () => Promise.resolve({ seen: 0, last: null, changed: [] });
    while (await recomputeNext({ db: database.db }, none, now));
    expect(await progress()).toMatchObject({ organsDone: 2, ended: 'done', endedAt: now.toISOString() });
    const changes = await clerk.get('/calendar/recomputations/1/changes');
    expect(changes.json()).toEqual({ items: [], next: null });
    const wrong = await clerk.get('/calendar/recomputations/1/changes?after=x');
    expect(wrong.json()).toMatchObject({ code: 'input.invalid' });
  });

  it('is loaded by the competent department alone, for a year that is not over', async () => {
    const body = { year: 2027, days: [], title: '标题', documentNumber: '文号' };
    expect((await clerk.send('POST', '/calendar/notices', body)).statusCode).toBe(403);
    expect((await api.http.inject('/api/v1/calendar/notices')).statusCode).toBe(401);
    const past = await supervisor.send('POST', '/calendar/notices', { ...body, year: 2025 });
    expect(past.json()).toMatchObject({ code: 'input.invalid' });
    const wrong = { ...body, days: [{ date: '2027-02-30', kind: 'holiday', name: '元旦' }] };
    expect((await supervisor.send('POST', '/calendar/notices', wrong)).json()).toMatchObject({ code: 'input.date' });
    expect((await clerk.get('/calendar/years/2028')).json()).toMatchObject({ code: 'calendar.unknown' });
  });

  it('says what it could not read', async () => {
    const wrong = await clerk.send('POST', '/calendar/notices/read', {
      text: '一、元旦：1月1日（星期四）放假。',
      year: 2027,
    });
    expect(wrong.statusCode).toBe(422);
    expect(wrong.json<{ message: string }>().message).toContain('星期五');
  });
});
