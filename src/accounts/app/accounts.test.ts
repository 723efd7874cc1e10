import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../kernel/ids.js';
import { localDate } from '../../kernel/local-date.js';
import { startTestDatabase, type TestDatabase } from '../../platform/database/testing.js';
import { withOrgan } from '../../platform/database/with-organ.js';
import type { Account } from '../domain/account.js';
import { changePassword } from './change-password.js';
import { createAccount } from './create-account.js';
import { listAccounts } from './list-accounts.js';
import { resetPassword } from './reset-password.js';
import { sessionOf, type Session } from './session-of.js';
import { signIn } from './sign-in.js';
import { signOut } from './sign-out.js';

let database: TestDatabase;
const organId = newId();
const start = new Date('2026-03-02T01:00:00Z');
const after = (seconds: number): Date => new Date(start.getTime() + seconds * 1000);
const PASSWORD = 'h3-Kq9.wLm2x-77';

beforeAll(async () => {
  database = await startTestDatabase();
  await withOrgan(database.db, { actor: 'system:test', organId }, async (trx) => {
    await trx.insertInto('organ').values({ organ_id: organId, code: 'JYJ' }).execute();
    const version = { organ_id: organId, valid_from: localDate('2020-01-01'), name: '某区教育局', ended: false };
    await trx
      .insertInto('organ_version')
      .values({ ...version, level: 'department', kind: 'bureau', parent_id: null })
      .execute();
  });
});
afterAll(() => database.stop());

async function open(name: string): Promise<Account> {
  const created = await createAccount(
    database.db,
    { organId, name, displayName: '张三', role: 'clerk', password: PASSWORD },
    start,
  );
  if (!created.ok) throw new Error(created.code);
  return created.value.account;
}

function attempt(name: string, password: string, asOf: Date, address = newId(), previousToken: string | null = null) {
  return signIn(database.db, { name, password, address, previousToken }, asOf);
}

async function sessionFor(name: string, asOf: Date): Promise<Session> {
  const signedIn = await attempt(name, PASSWORD, asOf);
  if (!signedIn.ok) throw new Error(signedIn.code);
  const session = await sessionOf(database.db, signedIn.value.token, asOf);
  if (!session) throw new Error('no session');
  return session;
}

function auditOf(account: Account) {
  return withOrgan(database.db, { actor: 'system:test', organId }, (trx) =>
    trx.selectFrom('account_audit').select('kind').where('account_id', '=', account.id).orderBy('audit_id').execute(),
  ).then((rows) => rows.map((row) => row.kind));
}

describe('accounts', () => {
  it('takes a name once, whatever its case', async () => {
    await open('once');
    const again = await createAccount(database.db, { organId, name: 'ONCE', displayName: '李四', role: 'head' }, start);
    expect(again).toMatchObject({ ok: false, code: 'account.taken' });
  });

  it('stores an argon2id hash with the parameters OWASP names', async () => {
    const account = await open('hashed');
    const row = await withOrgan(database.db, { actor: 'system:test', organId }, (trx) =>
      trx.selectFrom('account').select('password_hash').where('account_id', '=', account.id).executeTakeFirstOrThrow(),
    );
    expect(row.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('shows no account and no session where neither organ, name nor token is set', async () => {
    await open('hidden');
    await sessionFor('hidden', start);
    expect(await database.db.selectFrom('account').selectAll().execute()).toEqual([]);
    expect(await database.db.selectFrom('account_session').selectAll().execute()).toEqual([]);
  });

  it('lists an organ’s accounts without their hashes', async () => {
    await open('listed');
    const listed = (await listAccounts(database.db, organId)).find((account) => account.name === 'listed');
    expect(Object.keys(listed ?? {}).sort()).toEqual(['displayName', 'id', 'name', 'organId', 'role']);
  });
});

describe('signing in', () => {
  it('gives a fresh token each time, and ends the session the browser had', async () => {
    const account = await open('fresh');
    const first = await attempt('Fresh', PASSWORD, start);
    if (!first.ok) throw new Error(first.code);
    const second = await attempt('fresh', PASSWORD, after(5), newId(), first.value.token);
    if (!second.ok) throw new Error(second.code);
    expect(second.value.token).not.toBe(first.value.token);
    expect(Buffer.from(second.value.token, 'base64url')).toHaveLength(32);
    expect(await sessionOf(database.db, first.value.token, after(6))).toBeNull();
    expect((await sessionOf(database.db, second.value.token, after(6)))?.account).toEqual(account);
    expect(await auditOf(account)).toEqual(['signed-in', 'signed-in']);
  });

  it('stores no token', async () => {
    await open('token');
    const session = await sessionFor('token', start);
    const rows = await withOrgan(database.db, { actor: 'system:test', organId }, (trx) =>
      trx.selectFrom('account_session').select('token_hash').execute(),
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.some((row) => row.token_hash.includes(session.token))).toBe(false);
  });

  it('refuses a wrong password and an unknown name alike', async () => {
    const account = await open('wrong');
    const wrong = await attempt('wrong', 'not the password', start);
    expect(await attempt('nobody', PASSWORD, start)).toEqual(wrong);
    expect(await attempt('李四', PASSWORD, start)).toEqual(wrong);
    expect(wrong).toEqual({ ok: false, code: 'sign-in.failed', params: {} });
    expect(await auditOf(account)).toEqual(['sign-in-failed']);
  });

  it('locks a name after five failures, even against the right password, and lets it in a quarter of an hour later', async () => {
    const account = await open('locked');
    for (let i = 0; i < 5; i++) await attempt('locked', 'not the password', after(i));
    expect(await attempt('locked', PASSWORD, after(5))).toEqual({
      ok: false,
      code: 'sign-in.locked',
      params: { minutes: 15 },
    });
    expect(await attempt('locked', PASSWORD, after(904))).toMatchObject({ ok: true });
    expect(await auditOf(account)).toEqual([...Array(5).fill('sign-in-failed'), 'sign-in-locked', 'signed-in']);
  });

  it('locks an unknown name just as well', async () => {
    for (let i = 0; i < 5; i++) await attempt('phantom', 'not the password', after(i));
    expect(await attempt('phantom', PASSWORD, after(5))).toMatchObject({ code: 'sign-in.locked' });
  });

  it('tries no more passwords than the rule allows when they come all at once', async () => {
    await open('burst');
    const results = await Promise.all(Array.from({ length: 12 }, (_, i) => attempt('burst', `wrong ${i}`, start)));
    const codes = results.map((result) => (result.ok ? 'in' : result.code));
    expect(codes.filter((code) => code === 'sign-in.failed')).toHaveLength(5);
    expect(codes.filter((code) => code === 'sign-in.locked')).toHaveLength(7);
  });

  it('locks an address that tries many names, and a right password does not wipe its failures out', async () => {
    await open('neighbour');
    const address = newId();
    for (let i = 0; i < 29; i++) await attempt(`guess${i}`, 'not the password', start, address);
    expect(await attempt('neighbour', PASSWORD, start, address)).toMatchObject({ ok: true });
    expect(await attempt('guess29', 'not the password', start, address)).toMatchObject({ code: 'sign-in.failed' });
    expect(await attempt('neighbour', PASSWORD, after(1), address)).toMatchObject({ code: 'sign-in.locked' });
    expect(await attempt('neighbour', PASSWORD, after(1))).toMatchObject({ ok: true });
  });
});

describe('a session', () => {
  it('ends after an hour without use, and in use after twelve', async () => {
    await open('times');
    const { token } = await sessionFor('times', start);
    for (let hour = 1; hour <= 11; hour++) {
      expect(await sessionOf(database.db, token, after(hour * 3500))).not.toBeNull();
    }
    expect(await sessionOf(database.db, token, after(12 * 3500))).not.toBeNull();
    expect(await sessionOf(database.db, token, after(12 * 3600))).toBeNull();
    const idle = await sessionFor('times', start);
    expect(await sessionOf(database.db, idle.token, after(3600))).toBeNull();
    expect(await sessionOf(database.db, idle.token, after(10))).toBeNull();
  });

  it('ends on signing out', async () => {
    const account = await open('leaving');
    const session = await sessionFor('leaving', start);
    await signOut(database.db, session, after(60));
    expect(await sessionOf(database.db, session.token, after(61))).toBeNull();
    expect(await auditOf(account)).toEqual(['signed-in', 'signed-out']);
  });
});

describe('changing the password', () => {
  it('ends every session and opens a new one', async () => {
    await open('changing');
    const [mine, elsewhere] = [await sessionFor('changing', start), await sessionFor('changing', start)];
    const next = 'Rain falls on 4 fields';
    const changed = await changePassword(database.db, mine, { current: PASSWORD, next, address: newId() }, after(9));
    if (!changed.ok) throw new Error(changed.code);
    expect(await sessionOf(database.db, mine.token, after(10))).toBeNull();
    expect(await sessionOf(database.db, elsewhere.token, after(10))).toBeNull();
    expect(await sessionOf(database.db, changed.value.token, after(10))).not.toBeNull();
    expect(await attempt('changing', PASSWORD, after(11))).toMatchObject({ code: 'sign-in.failed' });
    expect(await attempt('changing', next, after(12))).toMatchObject({ ok: true });
  });

  it('refuses a wrong current password, the same again, and what the rule refuses; guesses lock', async () => {
    await open('guessing');
    const session = await sessionFor('guessing', start);
    const change = (current: string, next: string) =>
      changePassword(database.db, session, { current, next, address: newId() }, after(20));
    expect(await change(PASSWORD, PASSWORD)).toMatchObject({ code: 'password.same' });
    expect(await change(PASSWORD, 'short')).toMatchObject({ code: 'password.length' });
    for (let i = 0; i < 5; i++) {
      expect(await change(`wrong ${i}`, 'Rain falls on 4 fields')).toMatchObject({ code: 'password.current' });
    }
    expect(await change(PASSWORD, 'Rain falls on 4 fields')).toMatchObject({ code: 'sign-in.locked' });
  });
});

describe('resetting a password', () => {
  it('gives a new one, ends the sessions and lifts the lock', async () => {
    const account = await open('forgetful');
    const session = await sessionFor('forgetful', start);
    for (let i = 0; i < 5; i++) await attempt('forgetful', 'not the password', after(i));
    const reset = await resetPassword(database.db, 'Forgetful', after(10));
    if (!reset.ok) throw new Error(reset.code);
    expect(reset.value.account).toEqual(account);
    expect(await sessionOf(database.db, session.token, after(11))).toBeNull();
    expect(await attempt('forgetful', reset.value.password, after(11))).toMatchObject({ ok: true });
    expect((await auditOf(account)).at(-2)).toBe('password-reset');
  });

  it('refuses an unknown name', async () => {
    expect(await resetPassword(database.db, 'nobody', start)).toMatchObject({ code: 'account.unknown' });
  });
});
