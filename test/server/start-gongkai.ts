import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';

const COMMAND = fileURLToPath(new URL('../../bin/gongkai.js', import.meta.url));

/** The program as `npm start` runs it, on a port and a data directory of its own. */
export interface RunningGongkai {
  readonly url: string;
  /** From the start of the process to the first request answered, in milliseconds. */
  readonly startMilliseconds: number;
  /** What it has printed on standard output so far: addresses and, on first start, passwords. */
  printed(): string;
  /** Ends it as an operator would (SIGTERM) and gives its exit status. */
  stop(): Promise<number | null>;
}

/** A port that nobody listens on now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url);
    await response.arrayBuffer();
    return response.ok;
  } catch (error) {
    // Nobody listens yet.
    if (error instanceof TypeError) return false;
    throw error;
  }
}

async function waitForAnswer(child: ChildProcess, url: string, limit: number): Promise<void> {
  const end = performance.now() + limit;
  while (!(await answers(url))) {
    if (child.exitCode !== null) throw new Error(`gongkai serve ended with ${child.exitCode} before it answered`);
    if (performance.now() > end) throw new Error(`no answer from ${url} within ${limit} ms`);
    await sleep(10);
  }
}

/** Starts `gongkai serve` on `dataDir` (made where missing, the demonstration loaded) and waits for its first answer. */
export async function startGongkai(dataDir: string, limit = 120_000): Promise<RunningGongkai> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const begun = performance.now();
  const environment = { ...process.env, GONGKAI_DATA: dataDir, PORT: String(port), HOST: '127.0.0.1' };
  // The tests' own settings would select another database or address.
  for (const name of ['DATABASE_URL', 'PUBLIC_URL']) delete (environment as Record<string, string | undefined>)[name];
  const child = spawn(process.execPath, [COMMAND, 'serve'], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  let complaints = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaints += text));
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  try {
    await waitForAnswer(child, `${url}/`, limit);
  } catch (error) {
    child.kill('SIGTERM');
    await ended;
    throw new Error(`${String(error)}\n${printed}\n${complaints}`, { cause: error });
  }
  return {
    url,
    startMilliseconds: performance.now() - begun,
    printed: () => printed,
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
}
