import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHttp, type HttpServer } from './create-http.js';
import { attachmentNamed, sendFile } from './send-file.js';

let http: HttpServer;
beforeAll(async () => {
  http = await createHttp({
    logger: false,
    publicUrl: null,
    tokenKey: Buffer.alloc(32, 1),
    clock: () => new Date('2026-03-02T01:00:00Z'),
    problemPage: ({ message }) => message,
  });
  const hostile = '<script>alert(1)</script>';
  http.get('/bytes', (_request, reply) =>
    sendFile(reply, { name: '王某的“附件”.html', mediaType: 'text/html', content: Buffer.from(hostile) }),
  );
  http.get('/stream', (_request, reply) =>
    sendFile(reply, { name: 'a.pdf', mediaType: 'application/pdf', content: Readable.from([Buffer.from('%PDF')]) }),
  );
});
afterAll(() => http.close());

describe('sendFile', () => {
  it('sends a file to be saved, never to be run or shown here', async () => {
    const answer = await http.inject('/bytes');
    expect(answer.statusCode).toBe(200);
    expect(answer.headers).toMatchObject({
      'content-type': 'text/html',
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    expect(answer.headers['content-disposition']).toMatch(/^attachment; /);
  });

  it('sends a stream as it comes', async () => {
    const answer = await http.inject('/stream');
    expect([answer.body, answer.headers['content-type']]).toEqual(['%PDF', 'application/pdf']);
  });

  it.each([
    ['a.pdf', `attachment; filename="a.pdf"; filename*=UTF-8''a.pdf`],
    ['附件 1.pdf', `attachment; filename="__ 1.pdf"; filename*=UTF-8''%E9%99%84%E4%BB%B6%201.pdf`],
    [`a"b'(c)*%.pdf`, `attachment; filename="a_b'(c)*_.pdf"; filename*=UTF-8''a%22b%27%28c%29%2A%25.pdf`],
  ])('names %s for new and old programs', (name, header) => {
    expect(attachmentNamed(name)).toBe(header);
  });
});
