import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { ServerSettings } from './server-settings.js';

export interface IntakeServer {
  readonly url: string;
  /** Resident memory of the process in MiB, now; `null` where /proc is not there to read. */
  memory(): number | null;
  stop(): Promise<void>;
}

/** Starts the web server in a process of its own. */
export async function startIntakeServer(settings: ServerSettings): Promise<IntakeServer> {
  const path = fileURLToPath(new URL('./server.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', path, JSON.stringify(settings)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    // As bin/gongkai.js sets it.
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const ended = once(child, 'exit');
  const said = await Promise.race([
    once(child.stdout, 'data').then(([text]) => String(text)),
    ended.then(() => {
      throw new Error('the server ended before it listened');
    }),
  ]);
  return {
    url: said.trim(),
    memory() {
      if (process.platform !== 'linux') return null;
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      return Math.round(Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024);
    },
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
