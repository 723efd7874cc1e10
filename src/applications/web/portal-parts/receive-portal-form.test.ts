import { afterAll, beforeAll, expect, it } from 'vitest';
import { createHttp, type HttpServer } from '../../../platform/http/index.js';
import { portalForms } from './receive-portal-form.js';

let http: HttpServer;
let now = new Date('2026-03-02T01:00:00Z');

beforeAll(async () => {
  http = await createHttp({
    logger: false,
    publicUrl: null,
    tokenKey: Buffer.alloc(32, 1),
    clock: () => now,
    problemPage: ({ message }) => message,
  });
  const receive = portalForms(3_000);
  http.post('/form', (request, reply) =>
    receive(request, async (form) =>
      form.ok
        ? reply.send({ subject: form.value.text('subject'), files: form.value.files.map(({ name }) => name) })
        : reply.refuse(form),
    ),
  );
});
afterAll(() => http.close());

function send(subject: string, bytes: number, remoteAddress: string) {
  const form = new FormData();
  form.set('subject', subject);
  form.set('files', new File([new Uint8Array(bytes)], '材料.pdf'));
  return http.inject({ method: 'POST', url: '/form', payload: form, remoteAddress });
}

it('bounds what one address sends in an hour, files and all', async () => {
  expect((await send('申请', 2_000, '192.0.2.1')).json()).toEqual({ subject: '申请', files: ['材料.pdf'] });
  expect((await send('申请', 2_000, '192.0.2.1')).statusCode).toBe(200);
  const refused = await send('申请', 10, '192.0.2.1');
  expect(refused.statusCode).toBe(429);
  expect(refused.body).toContain('操作过于频繁');
  expect((await send('申请', 10, '192.0.2.2')).statusCode).toBe(200);
  now = new Date(now.getTime() + 3_600_000);
  expect((await send('申请', 10, '192.0.2.1')).statusCode).toBe(200);
});

it('takes a form without files as well, and no field longer than any of ours', async () => {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const plain = (subject: string) =>
    http.inject({
      method: 'POST',
      url: '/form',
      headers,
      payload: new URLSearchParams({ subject }).toString(),
      remoteAddress: '192.0.2.3',
    });
  expect((await plain('申请')).json()).toEqual({ subject: '申请', files: [] });
  expect((await plain('a'.repeat(20_001))).statusCode).toBe(400);
  expect((await send('字'.repeat(30_000), 1, '192.0.2.4')).statusCode).toBe(413);
});
