import type { LightMyRequestResponse } from 'fastify';
import { createAccount, type Role } from '../../src/accounts/index.js';
import type { Db } from '../../src/platform/database/schema.js';
import type { HttpServer } from '../../src/platform/http/index.js';

/** Everyone who may come to a door. `Elsewhere`: of another organ, another case, another tree of organs. */
export const EVERYONE = [
  'nobody',
  'applicant',
  'applicantElsewhere',
  'clerk',
  'reviewer',
  'head',
  'admin',
  'auditor',
  'supervisor',
  'clerkElsewhere',
  'headElsewhere',
  'supervisorElsewhere',
] as const;
export type Who = (typeof EVERYONE)[number];

export interface Asked {
  readonly method: string;
  readonly url: string;
  readonly body?: object | undefined;
}

export type Visitor = (asked: Asked) => Promise<LightMyRequestResponse>;

/** Each comes from an address of their own, as limits of requests are counted by it. */
let addresses = 0;
const nextAddress = () => `10.0.0.${(addresses += 1)}`;

function visitor(http: HttpServer, headers: Readonly<Record<string, string>>): Visitor {
  const remoteAddress = nextAddress();
  return ({ method, url, body }) =>
    http.inject({
      method: method as 'GET',
      url,
      headers,
      remoteAddress,
      ...(body === undefined ? {} : { payload: body }),
    });
}

const ORIGIN = { host: 'localhost', origin: 'http://localhost' };

/** Comes with nothing. */
export function stranger(http: HttpServer): Visitor {
  return visitor(http, ORIGIN);
}

/** Signs in at the server as staff of an organ; every request carries the session and its token. */
export async function staff(
  http: HttpServer,
  db: Db,
  now: Date,
  of: { organId: string; role: Role; name: string },
): Promise<Visitor> {
  const created = await createAccount(db, { ...of, displayName: '测试员' }, now);
  if (!created.ok) throw new Error(created.code);
  const payload = { name: of.name, password: created.value.password };
  const entered = await http.inject({ method: 'POST', url: '/api/v1/session', headers: ORIGIN, payload });
  const cookie = `gongkai-session=${entered.cookies[0]?.value}`;
  const { csrfToken } = entered.json<{ csrfToken: string }>();
  return visitor(http, { ...ORIGIN, cookie, 'x-csrf-token': csrfToken });
}

/** Opens a case at `/track` with its number and code; every request carries the cookie that this gives. */
export async function applicant(
  http: HttpServer,
  { receiptNumber, queryCode }: { readonly receiptNumber: string; readonly queryCode: string },
): Promise<Visitor> {
  const opened = await track(http, receiptNumber, queryCode);
  const [given] = opened.cookies;
  if (opened.statusCode !== 303 || !given) throw new Error(`the case ${receiptNumber} was not opened`);
  return visitor(http, { ...ORIGIN, cookie: `${given.name}=${given.value}` });
}

/** Hands number and code in at `/track`, as its form does. */
export async function track(http: HttpServer, receiptNumber: string, queryCode: string) {
  const form = await http.inject({ url: '/track' });
  const token = /name="token" value="([^"]+)"/.exec(form.body)?.[1] ?? '';
  const cookie = form.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  return http.inject({
    method: 'POST',
    url: '/track',
    headers: { ...ORIGIN, cookie, 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ token, website: '', receiptNumber, queryCode }).toString(),
  });
}
