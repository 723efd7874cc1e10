import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { createHttp, type HttpServer } from '../../platform/http/index.js';
import type { Db } from '../../platform/database/schema.js';
import { createAccount } from '../app/create-account.js';
import type { Role } from '../domain/role.js';
import { addSessionApi } from './api-session.js';
import { addSessionGuard } from './session-guard.js';

/** Asks the API as one signed-in person; what changes something carries the session's token. */
export interface StaffClient {
  get(url: string): Promise<LightMyRequestResponse>;
  /** A body is JSON unless `headers` name another type. */
  send(
    method: 'POST' | 'PUT' | 'DELETE',
    url: string,
    payload?: object,
    headers?: Readonly<Record<string, string>>,
  ): Promise<LightMyRequestResponse>;
}

export interface StaffApi {
  readonly http: HttpServer;
  /** Opens an account of a role in an organ and signs in with it. */
  enter(organId: string, role: Role): Promise<StaffClient>;
}

const ORIGIN = { host: 'localhost', origin: 'http://localhost' };

/** An API behind the guard of staff sessions, for tests by `inject()`. */
export async function startStaffApi(
  db: Db,
  clock: () => Date,
  addRoutes: (api: FastifyInstance) => void,
): Promise<StaffApi> {
  const http = await createHttp({
    logger: false,
    publicUrl: null,
    tokenKey: new Uint8Array(32),
    clock,
    problemPage: () => '',
  });
  await http.register(
    async (api) => {
      const settings = { db, publicUrl: null };
      addSessionGuard(api, settings);
      addSessionApi(api, settings);
      addRoutes(api);
    },
    { prefix: '/api/v1' },
  );
  let people = 0;
  return {
    http,
    async enter(organId, role) {
      const name = `tester-${(people += 1)}-${organId.slice(-6)}`;
      const created = await createAccount(db, { organId, name, displayName: '测试员', role }, clock());
      if (!created.ok) throw new Error(created.code);
      const payload = { name, password: created.value.password };
      const entered = await http.inject({ method: 'POST', url: '/api/v1/session', headers: ORIGIN, payload });
      const cookie = `gongkai-session=${entered.cookies[0]?.value}`;
      const csrf = entered.json<{ csrfToken: string }>().csrfToken;
      return {
        get: (url) => http.inject({ url: `/api/v1${url}`, headers: { cookie } }),
        send: (method, url, body, headers) =>
          http.inject({
            method,
            url: `/api/v1${url}`,
            headers: { ...ORIGIN, cookie, 'x-csrf-token': csrf, ...headers },
            ...(body === undefined ? {} : { payload: body }),
          }),
      };
    },
  };
}
