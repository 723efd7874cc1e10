import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localDate } from '../kernel/local-date.js';
import type { Act } from '../kernel/visibility.js';
import { startTestDatabase, type TestDatabase } from '../platform/database/testing.js';
import {
  changeOrgan,
  endOrgan,
  findOrgan,
  listOrgans,
  listOrgansOfYear,
  listSupervised,
  moveOrgan,
  registerOrgan,
  type RegisterOrganInput,
} from './index.js';
import { findEnded } from './app/reorganize/find-ended.js';
import { newId } from '../kernel/ids.js';
import { withOrgan } from '../platform/database/with-organ.js';
import { verifyChain } from '../platform/ledger/index.js';

let database: TestDatabase;
const act: Act = { viewer: { kind: 'system', name: 'test' }, now: new Date('2026-01-05T01:00:00Z') };
const bureau: RegisterOrganInput = {
  code: 'WHJ',
  name: '示例区文化局',
  level: 'department',
  kind: 'bureau',
  parentId: null,
  validFrom: localDate('2020-01-01'),
};

beforeAll(async () => {
  database = await startTestDatabase();
});
afterAll(() => database.stop());

async function register(input: RegisterOrganInput): Promise<string> {
  const result = await registerOrgan(database, act, input);
  if (!result.ok) throw new Error(result.code);
  return result.value.id;
}

describe('organs', () => {
  it('are found by id and by code, and keep their former names by date', async () => {
    const id = await register(bureau);
    const merged = { ...bureau, name: '示例区文化和旅游局', validFrom: localDate('2025-03-01') };
    expect((await changeOrgan(database, act, id, merged)).ok).toBe(true);
    const nameOn = async (day: string) => (await findOrgan(database.db, id, localDate(day)))?.name ?? null;
    expect(await nameOn('2019-12-31')).toBeNull();
    expect(await nameOn('2025-02-28')).toBe('示例区文化局');
    expect(await nameOn('2025-03-01')).toBe('示例区文化和旅游局');
    expect((await findOrgan(database.db, 'whj', localDate('2026-01-01')))?.id).toBe(id);
    expect(await findOrgan(database.db, '没有', localDate('2026-01-01'))).toBeNull();
    expect((await listOrgans(database.db, localDate('2026-01-01'))).map((organ) => organ.code)).toContain('WHJ');
  });

  it('refuses a code twice, a code of another shape, and anyone but the operator', async () => {
    await register({ ...bureau, code: 'JT' });
    expect(await registerOrgan(database, act, { ...bureau, code: 'JT' })).toMatchObject({ code: 'organ.code-taken' });
    expect(await registerOrgan(database, act, { ...bureau, code: 'j-t' })).toMatchObject({ code: 'input.invalid' });
    const visitor: Act = { ...act, viewer: { kind: 'public' } };
    expect(await registerOrgan(database, visitor, { ...bureau, code: 'X2' })).toMatchObject({ code: 'access.denied' });
  });

  it('knows whom the competent department supervises, down the tree and not beside it', async () => {
    const district = await register({ ...bureau, code: 'QZF', kind: 'government', level: 'government' });
    const office = await register({ ...bureau, code: 'QB', kind: 'competentDepartment', parentId: district });
    const town = await register({ ...bureau, code: 'DZ', kind: 'town', parentId: district });
    const below = await register({ ...bureau, code: 'DZZ', parentId: town });
    const beside = await register({ ...bureau, code: 'BG' });
    expect(await listSupervised(database.db, office)).toEqual([district, office, town, below].sort());
    expect(await listSupervised(database.db, office)).not.toContain(beside);
    expect(await listSupervised(database.db, town)).toEqual([]);
  });
});

describe('the tree of organs', () => {
  const day = localDate('2025-09-01');
  const year = async (end: string) =>
    new Map((await listOrgansOfYear(database.db, localDate(end))).map(({ code, parentId }) => [code, parentId]));
  let city: string;
  let district: string;
  let office: string;
  let moved: string;
  let ended: string;

  beforeAll(async () => {
    const government = { ...bureau, kind: 'government', level: 'government' } as const;
    city = await register({ ...government, code: 'CSZ' });
    district = await register({ ...government, code: 'CQZ', parentId: city });
    office = await register({ ...bureau, code: 'CQB', kind: 'competentDepartment', parentId: district });
    moved = await register({ ...bureau, code: 'CYD', parentId: district });
    ended = await register({ ...bureau, code: 'CCX', parentId: district });
  });

  it('changes from a day on; the years that ended before keep theirs, and it is on record', async () => {
    expect(await moveOrgan(database, act, { organ: 'CYD', parent: 'CSZ', from: day })).toMatchObject({ ok: true });
    expect(await endOrgan(database, act, { organ: 'CCX', into: 'CYD', from: day })).toMatchObject({ ok: true });
    const [before, of, after] = [await year('2024-12-31'), await year('2025-12-31'), await year('2026-01-05')];
    expect([before.get('CYD'), of.get('CYD'), after.get('CYD')]).toEqual([district, city, city]);
    expect([before.get('CCX'), of.get('CCX'), after.get('CCX')]).toEqual([district, district, undefined]);
    expect(await findOrgan(database.db, 'CCX', day)).toBeNull();
    expect(await findEnded(database.db, 'ccx', day)).toMatchObject({
      organ: { id: ended, parentId: district },
      endedOn: day,
      into: { code: 'CYD' },
    });
    expect(await findEnded(database.db, 'CYD', day)).toBeNull();
    const chain = await withOrgan(database.db, { actor: 'x', organId: ended }, (trx) => verifyChain(trx, ended));
    expect(chain).toMatchObject({ whole: true, events: 1 });
  });

  it.each([
    ['a day to come', { organ: 'CYD', parent: 'CQZ', from: '2026-02-01' }, 'organ.day'],
    ['a day before its last change', { organ: 'CYD', parent: 'CQZ', from: '2025-09-01' }, 'organ.day'],
    ['the parent it has', { organ: 'CYD', parent: 'CSZ', from: '2025-10-01' }, 'organ.unchanged'],
    ['a parent below it', { organ: 'CSZ', parent: 'CQB', from: '2025-10-01' }, 'organ.circle'],
    ['a parent nobody knows', { organ: 'CYD', parent: 'NONE', from: '2025-10-01' }, 'organ.unknown'],
  ])('is not changed with %s', async (_, { from, ...move }, code) => {
    expect(await moveOrgan(database, act, { ...move, from: localDate(from) })).toMatchObject({ ok: false, code });
  });

  it('names what stands in the way: members, a report on its way, a sum that is signed', async () => {
    const october = localDate('2025-10-01');
    expect(await endOrgan(database, act, { organ: 'CQZ', into: null, from: october })).toMatchObject({
      code: 'organ.open-matters',
      params: { list: '下级机关 1 个（示例区文化局）未变更隶属关系' },
    });
    const report = (organ_id: string, year: number) =>
      withOrgan(database.db, { actor: 'x', organId: organ_id }, (trx) =>
        trx
          .insertInto('annual_report')
          .values({
            organ_id,
            year,
            stream_id: newId(),
            version: 1,
            published_version: 0,
            stage: 'submitted',
            signing_no: 1,
          })
          .execute(),
      );
    await report(moved, 2024);
    expect(await moveOrgan(database, act, { organ: 'CYD', parent: 'CQZ', from: october })).toMatchObject({
      code: 'organ.open-matters',
      params: { list: '2024年度报告已签发、未公布' },
    });
    await report(district, 2025);
    expect(await endOrgan(database, act, { organ: 'CQB', into: null, from: october })).toMatchObject({
      code: 'organ.sum-signed',
      params: { year: 2025, next: 2026 },
    });
  });

  it('is for the administrator of the department that supervises both, and the operator', async () => {
    const admin = (organId: string): Act => ({
      ...act,
      viewer: { kind: 'staff', accountId: newId(), organId, role: 'admin', supervises: [] },
    });
    const town = await register({ ...bureau, code: 'CZX', kind: 'town', parentId: district });
    const under = await register({ ...bureau, code: 'CXS', parentId: town });
    const january = localDate('2026-01-02');
    const move = { organ: under, parent: district, from: january };
    expect(await moveOrgan(database, admin(moved), move)).toMatchObject({ code: 'access.denied' });
    expect(await moveOrgan(database, admin(office), { ...move, parent: city })).toMatchObject({
      code: 'access.denied',
    });
    expect(await endOrgan(database, admin(office), { organ: office, into: null, from: january })).toMatchObject({
      code: 'access.denied',
    });
    expect(await moveOrgan(database, admin(office), move)).toMatchObject({ ok: true });
  });
});
