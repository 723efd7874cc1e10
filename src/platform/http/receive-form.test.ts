import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { createHttp, type HttpServer } from './create-http.js';
import { withReceivedForm } from './receive-form.js';

let http: HttpServer;
let folders: string[] = [];
beforeAll(async () => {
  http = await createHttp({
    logger: false,
    publicUrl: null,
    tokenKey: Buffer.alloc(32, 1),
    clock: () => new Date('2026-03-02T01:00:00Z'),
    problemPage: ({ message }) => message,
  });
  http.post('/form', (request, reply) =>
    withReceivedForm(
      request,
      async (form) => {
        if (!form.ok) return reply.refuse(form);
        const { fields, fileList } = form.value;
        folders = fileList.map(({ path }) => path);
        const files = [];
        for (const { field, name, path } of fileList) files.push([field, name, await readFile(path, 'utf8')]);
        return reply.send({ subject: fields.get('subject'), files });
      },
      { files: 3, fileBytes: 10 },
    ),
  );
});
afterAll(() => http.close());

function send(files: readonly (readonly [name: string, content: string])[]) {
  const form = new FormData();
  form.set('subject', '申请');
  for (const [name, content] of files) form.append('attachments', new File([content], name));
  return http.inject({ method: 'POST', url: '/form', payload: form });
}

it('receives all files of one field in order, but not the empty choice, and leaves nothing behind', async () => {
  const answer = await send([
    ['一.pdf', 'first'],
    ['', ''],
    ['../二.pdf', 'second'],
  ]);
  expect(answer.json()).toEqual({
    subject: '申请',
    files: [
      ['attachments', '一.pdf', 'first'],
      ['attachments', '二.pdf', 'second'],
    ],
  });
  expect(folders.length).toBe(2);
  // The answer goes out before the folder does.
  await vi.waitFor(() => expect(folders.some((path) => existsSync(path))).toBe(false), { timeout: 30_000 });
});

it('leaves one file too many to who counts, and cuts off many more and one too large', async () => {
  const small = ['a.pdf', 'x'] as const;
  expect((await send([small, small, small, small])).json().files.length).toBe(4);
  expect((await send(Array.from({ length: 9 }, () => small))).statusCode).toBe(413);
  expect((await send([['a.pdf', 'more than ten']])).statusCode).toBe(413);
});
