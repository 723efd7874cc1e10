import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localDate } from '../kernel/local-date.js';
import type { Act } from '../kernel/visibility.js';
import { workingDayAfter } from '../law/calendar/index.js';
import { startTestDatabase, TEST_SECRET_KEY, type TestDatabase } from '../platform/database/testing.js';
import type { Services } from '../platform/services.js';
import { openVault } from '../platform/vault/index.js';
import { calendarYear, currentCalendar, listNotices, loadNotice, readNotice } from './index.js';

let database: TestDatabase;
let services: Services;
beforeAll(async () => {
  database = await startTestDatabase();
  services = { db: database.db, vault: openVault(TEST_SECRET_KEY) } as Services;
});
afterAll(() => database.stop());

const act: Act = { viewer: { kind: 'system', name: 'test' }, now: new Date('2026-11-05T02:00:00Z') };
const source = { title: '国务院办公厅关于2027年部分节假日安排的通知', documentNumber: '国办发明电〔2026〕0号' };

function notice(text: string) {
  const read = readNotice(text, 2027);
  if (!read.ok) throw new Error(JSON.stringify(read));
  return read.value.notice;
}
/** Until a transaction waits for the table of notices. */
async function untilSomeoneWaits(): Promise<void> {
  const waiting = () =>
    sql`SELECT 1 FROM pg_locks WHERE relation = 'calendar_notice'::regclass AND NOT granted`.execute(database.db);
  while ((await waiting()).rows.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
}
const load = (text: string, by: Act = act) => loadNotice(services, by, { notice: notice(text), ...source });

describe('a notice loaded', () => {
  it('makes its year certain for who asks next, and the newest version holds', async () => {
    const before = await currentCalendar(database.db);
    expect(before.version).toBe('2026');
    expect(before.day(localDate('2027-01-04')).provisional).toBe(true);
    expect(await calendarYear(database.db, 2027)).toMatchObject({ code: 'calendar.unknown' });

    expect(await load('一、元旦：1月1日至3日放假，共3天。')).toMatchObject({ value: { year: 2027, version: 1 } });
    const first = await currentCalendar(database.db);
    expect(first.version).toBe('2026+2027.1');
    expect(workingDayAfter(first, localDate('2026-12-31'), 1)).toEqual({
      date: '2027-01-04',
      provisional: false,
    });

    expect(await load('一、元旦：1月1日至4日放假调休，共4天。1月9日（星期六）上班。')).toMatchObject({
      value: { version: 2 },
    });
    const second = await currentCalendar(database.db);
    expect(workingDayAfter(second, localDate('2026-12-31'), 1).date).toBe('2027-01-05');
    expect(second.day(localDate('2027-01-09')).kind).toBe('makeUp');
    // what was made before stays as it was
    expect(first.day(localDate('2027-01-09')).kind).toBe('weekend');
  });

  it('is listed with its versions, beside the years shipped', async () => {
    const listed = await listNotices(database.db);
    expect(listed.slice(0, 3).map(({ year, version, inForce }) => [year, version, inForce])).toEqual([
      [2027, 2, true],
      [2027, 1, false],
      [2026, 0, true],
    ]);
    expect(listed[2]).toMatchObject({
      title: '国务院办公厅关于2026年部分节假日安排的通知',
      documentNumber: '国办发明电〔2025〕7号',
    });
    expect(listed.at(-1)).toMatchObject({ year: 2004, title: null, documentNumber: null });
    expect(await calendarYear(database.db, 2027)).toMatchObject({ value: { length: 5 } });
  });

  it('waits for a transaction that counts by the calendar before, and is seen by it only then', async () => {
    const order: string[] = [];
    let counted = () => {};
    const began = new Promise<void>((resolve) => (counted = resolve));
    let finish = () => {};
    const mayEnd = new Promise<void>((resolve) => (finish = resolve));
    const counting = database.db.transaction().execute(async (trx) => {
      order.push((await currentCalendar(trx)).version);
      counted();
      await mayEnd;
      order.push('counted');
    });
    await began;
    const loading = load('一、元旦：1月1日放假。').then((loaded) => order.push(loaded.ok ? 'loaded' : loaded.code));
    await Promise.race([loading, untilSomeoneWaits()]);
    finish();
    await Promise.all([counting, loading]);
    expect(order).toEqual(['2026+2027.2', 'counted', 'loaded']);
  });

  it('is refused to staff of one organ, without its source, and for a year too far ahead', async () => {
    const clerk: Act = {
      viewer: { kind: 'staff', accountId: 'a', organId: 'o', role: 'clerk', supervises: [] },
      now: act.now,
    };
    expect(await load('一、元旦：1月1日放假。', clerk)).toMatchObject({ code: 'access.denied' });
    const input = { notice: notice('一、元旦：1月1日放假。'), title: ' ', documentNumber: 'x' };
    expect(await loadNotice(services, act, input)).toMatchObject({ code: 'input.invalid' });
    const far = { ...input, ...source, notice: { year: 2029, holidays: [], workingDays: [] } };
    expect(await loadNotice(services, act, far)).toMatchObject({ code: 'input.invalid' });
  });

  it('cannot be changed once loaded', async () => {
    await expect(database.db.updateTable('calendar_notice').set({ title: 'x' }).execute()).rejects.toThrow(
      /append-only/,
    );
  });
});
