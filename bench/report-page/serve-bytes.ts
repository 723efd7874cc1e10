import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../test/server/start-gongkai.js';

const BARE = fileURLToPath(new URL('bare-server.ts', import.meta.url));

/** A server that gives the same bytes as they lie there. */
export interface ByteServer {
  readonly name: 'nginx' | 'node:http';
  /** In the order of the bodies. */
  readonly urls: readonly string[];
  stop(): Promise<void>;
}

function nginxSettings(folder: string, port: number): string {
  return `
worker_processes 1;
daemon off;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
events { worker_connections 1024; }
http {
  access_log off;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 1000000;
  default_type "text/html; charset=utf-8";
  client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy; fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi; scgi_temp_path ${folder}/scgi;
  server { listen 127.0.0.1:${port}; root ${folder}/www; }
}`;
}

/** Starts nginx with one worker, as the program is one process; a bare server of Node where there is none. */
export async function serveBytes(folder: string, bodies: readonly Buffer[], withNginx: boolean): Promise<ByteServer> {
  const port = await freePort();
  const www = join(folder, 'www');
  mkdirSync(www, { recursive: true });
  // nginx as root serves as another user.
  for (const each of [folder, www]) chmodSync(each, 0o755);
  for (const [index, body] of bodies.entries()) writeFileSync(join(www, `page-${index}`), body, { mode: 0o644 });
  const settings = join(folder, 'nginx.conf');
  if (withNginx) writeFileSync(settings, nginxSettings(folder, port));
  const child = withNginx
    ? spawn('nginx', ['-p', folder, '-c', settings], { stdio: 'ignore' })
    : spawn(process.execPath, ['--import', 'tsx', BARE, www, String(port)], { stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const urls = bodies.map((_body, index) => `http://127.0.0.1:${port}/page-${index}`);
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  const [first = ''] = urls;
  for (let tries = 0; tries < 500; tries += 1) {
    const answer = await fetch(first).catch(() => null);
    if (answer?.ok && Buffer.from(await answer.arrayBuffer()).equals(bodies[0] ?? Buffer.alloc(0))) {
      return { name: withNginx ? 'nginx' : 'node:http', urls, stop };
    }
    await sleep(20);
  }
  await stop();
  throw new Error(`no answer with the bytes of the page from ${first}`);
}
