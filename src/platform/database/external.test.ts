import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openVault } from '../vault/index.js';
import { prepareExternal } from './external.js';
import { TEST_SECRET_KEY } from './testing.js';
import { openTestServer } from './testing-server.js';

const vault = openVault(TEST_SECRET_KEY);
const tag = randomBytes(4).toString('hex');
const [maker, plain, app] = [`ext_maker_${tag}`, `ext_plain_${tag}`, `ext_app_${tag}`];
const databases: string[] = [];
let at: { host: string; port: number; superuser: string; password: string };

/** The address of a database for a role; the superuser where none is named. */
function urlOf(database: string, role?: string): string {
  const who = role ? `${role}:pw` : `${at.superuser}:${at.password}`;
  return `postgres://${who}@${at.host}:${at.port}/${database}`;
}

async function ask<T extends object>(url: string, ...statements: string[]): Promise<T[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    let rows: T[] = [];
    for (const statement of statements) rows = (await client.query<T>(statement)).rows;
    return rows;
  } finally {
    await client.end();
  }
}

async function makeDatabase(owner: string): Promise<string> {
  const name = `ext_${tag}_${databases.length}`;
  databases.push(name);
  await ask(urlOf('postgres'), `CREATE DATABASE ${name} OWNER ${owner}`);
  return name;
}

/** The role of an address, and whether row-level security binds it and keeps an unnamed organ's rows from it. */
async function roleAt(url: string) {
  const [facts] = await ask<{ name: string; bound: boolean }>(
    url,
    'SELECT rolname AS name, NOT (rolsuper OR rolbypassrls) AS bound FROM pg_roles WHERE rolname = current_user',
  );
  const [seen] = await ask<{ rows: number }>(url, 'SELECT count(*)::int AS rows FROM application');
  return { ...facts, ...seen };
}

beforeAll(async () => {
  const { superuser } = await openTestServer();
  at = { host: superuser.host, port: superuser.port, superuser: superuser.user, password: superuser.password };
  await ask(
    urlOf('postgres'),
    `CREATE ROLE ${maker} LOGIN CREATEROLE PASSWORD 'pw'`,
    `CREATE ROLE ${plain} LOGIN PASSWORD 'pw'`,
    `CREATE ROLE ${app} LOGIN PASSWORD 'pw'`,
  );
});
afterAll(async () => {
  for (const name of databases) await ask(urlOf('postgres'), `DROP DATABASE ${name} WITH (FORCE)`);
  for (const name of databases) await ask(urlOf('postgres'), `DROP ROLE IF EXISTS ${name}_app`);
  for (const role of [app, plain, maker]) await ask(urlOf('postgres'), `DROP ROLE ${role}`);
});

describe('an external database', () => {
  it('gets a role of its own for the application from a superuser, and keeps it beside another installation', async () => {
    const database = await makeDatabase(at.superuser);
    const settings = { databaseUrl: urlOf(database), databaseOwnerUrl: null };
    const url = await prepareExternal({ ...settings, vault });
    if (!url.ok) throw new Error(url.code);
    const next = { databaseUrl: urlOf(await makeDatabase(at.superuser)), databaseOwnerUrl: null };
    expect(await prepareExternal({ ...next, vault: openVault(Buffer.alloc(32, 9)) })).toMatchObject({ ok: true });
    expect(await roleAt(url.value)).toEqual({ name: `${database}_app`, bound: true, rows: 0 });
    expect(await prepareExternal({ ...settings, vault })).toEqual(url);
  });

  it('gets it from a role that may create roles; another one must not take it over', async () => {
    const database = await makeDatabase(maker);
    const url = await prepareExternal({ databaseUrl: urlOf(database, maker), databaseOwnerUrl: null, vault });
    expect(url.ok && (await roleAt(url.value))).toMatchObject({ name: `${database}_app`, bound: true });
    const foreign = await makeDatabase(maker);
    await ask(urlOf('postgres'), `CREATE ROLE ${foreign}_app LOGIN PASSWORD 'other'`);
    expect(await prepareExternal({ databaseUrl: urlOf(foreign, maker), databaseOwnerUrl: null, vault })).toMatchObject({
      code: 'database.permission',
      params: { role: maker, database: foreign },
    });
  });

  it('works as the two roles it is given, the tables out of reach of the second', async () => {
    const database = await makeDatabase(plain);
    const url = await prepareExternal({
      databaseUrl: urlOf(database, app),
      databaseOwnerUrl: urlOf(database, plain),
      vault,
    });
    expect(url).toEqual({ ok: true, value: urlOf(database, app) });
    expect(await roleAt(urlOf(database, app))).toEqual({ name: app, bound: true, rows: 0 });
    await expect(ask(urlOf(database, app), 'DELETE FROM event')).rejects.toThrow(/permission denied/);
  });

  it('works as one role that owns the tables and is bound by them', async () => {
    const database = await makeDatabase(plain);
    const databaseUrl = urlOf(database, plain);
    expect(await prepareExternal({ databaseUrl, databaseOwnerUrl: null, vault })).toEqual({
      ok: true,
      value: databaseUrl,
    });
    expect(await roleAt(databaseUrl)).toEqual({ name: plain, bound: true, rows: 0 });
  });

  it('says what is wrong with what it is given', async () => {
    const [owned, other] = [await makeDatabase(at.superuser), await makeDatabase(plain)];
    const prepare = (databaseUrl: string, databaseOwnerUrl: string | null = null) =>
      prepareExternal({ databaseUrl, databaseOwnerUrl, vault });
    expect(await prepare(urlOf(owned, plain))).toMatchObject({ code: 'database.permission', params: { role: plain } });
    expect(await prepare(urlOf(owned, app), urlOf(other, plain))).toMatchObject({ code: 'database.two' });
    expect(await prepare(urlOf(other), urlOf(other, plain))).toMatchObject({ code: 'database.role-privileged' });
    expect(await prepare(urlOf(`${other}_none`, plain))).toMatchObject({
      code: 'database.connect-failed',
      params: { name: 'DATABASE_URL' },
    });
  });
});
