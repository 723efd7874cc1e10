import { once } from 'node:events';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { createHttp, type HttpServer } from '../platform/http/index.js';
import { drain } from './drain.js';

async function listening(): Promise<{ http: HttpServer; open: (text: string) => Socket; release: () => void }> {
  const http = await createHttp({
    logger: false,
    publicUrl: null,
    tokenKey: Buffer.alloc(32, 1),
    clock: () => new Date('2026-03-02T01:00:00Z'),
    problemPage: ({ message }) => message,
  });
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  http.get('/quick', async () => 'done');
  http.get('/slow', async () => {
    await released;
    return 'finished';
  });
  http.post('/upload', async () => 'received');
  await http.listen({ host: '127.0.0.1', port: 0 });
  const { port } = http.server.address() as AddressInfo;
  const open = (text: string) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    socket.on('error', () => undefined);
    return socket;
  };
  return { http, open, release };
}

const LONG_MS = 600_000;
const get = (path: string) => `GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`;

describe('drain', () => {
  it('does not wait for browsers that keep their connection open', async () => {
    const { http, open } = await listening();
    const idle = open(get('/quick'));
    await once(idle, 'data');
    const closed = once(idle, 'close');
    // The grace is longer than the test may take.
    await drain(http, LONG_MS);
    await closed;
  });

  it('finishes a request under way', async () => {
    const { http, open, release } = await listening();
    const slow = open(get('/slow'));
    const answer = once(slow, 'data');
    await once(http.server, 'request');
    const drained = drain(http, LONG_MS);
    release();
    expect(String((await answer)[0])).toContain('finished');
    await drained;
  });

  it('cuts off who goes on sending, once the grace is over', async () => {
    const { http, open } = await listening();
    const head =
      'POST /upload HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{';
    const half = open(head);
    const closed = once(half, 'close');
    await once(http.server, 'request');
    await drain(http, 50);
    await closed;
  });
});
