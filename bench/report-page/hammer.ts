import { execFile, execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const CLIENT = fileURLToPath(new URL('client.ts', import.meta.url));
/** Connections that ask at once. */
export const CONNECTIONS = 32;

/** What asks: `wrk` where the machine has it, else a client on Node in a process of its own. */
export type Asker = 'wrk' | 'node';

/** Whether a program can be run; asked for its version, whatever status it then ends with. */
export function has(program: string): boolean {
  try {
    execFileSync(program, ['-v'], { stdio: 'ignore' });
    return true;
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ENOENT');
  }
}

/** Requests a second that an address answers with 200, all connections kept. */
export async function requestsPerSecond(asker: Asker, url: string, seconds: number): Promise<number> {
  if (asker === 'node') {
    const { stdout } = await run(process.execPath, [
      '--import',
      'tsx',
      CLIENT,
      url,
      String(CONNECTIONS),
      String(seconds),
    ]);
    return Number(stdout);
  }
  // wrk takes whole seconds.
  const whole = Math.max(1, Math.round(seconds));
  const { stdout } = await run('wrk', ['-t1', `-c${CONNECTIONS}`, `-d${whole}s`, url]);
  if (/Non-2xx/.test(stdout)) throw new Error(`${url} does not answer with 200:\n${stdout}`);
  return Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1]);
}
