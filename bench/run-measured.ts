import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** A finished process: its wall time, and the most memory that it and its children held at once. */
export interface MeasuredRun {
  readonly seconds: number;
  /** Sum of resident sets in MiB, sampled; `null` where /proc is not there to read. */
  readonly peakMegabytes: number | null;
  readonly exitCode: number;
  readonly stdout: string;
}

const SAMPLE_MILLISECONDS = 100;

interface ProcessFact {
  readonly parent: number;
  readonly megabytes: number;
}

/** Parent and resident set of every process; one that ends while it is being read is left out. */
function readProcesses(): Map<number, ProcessFact> {
  const facts = new Map<number, ProcessFact>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    let status: string;
    try {
      status = readFileSync(`/proc/${name}/status`, 'utf8');
    } catch {
      continue;
    }
    const field = (key: string) => Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
    facts.set(Number(name), { parent: field('PPid'), megabytes: field('VmRSS') / 1024 });
  }
  return facts;
}

function treeMegabytes(root: number): number {
  const facts = readProcesses();
  const belongs = (pid: number): boolean => {
    const fact = facts.get(pid);
    return pid === root || (fact !== undefined && fact.parent !== 0 && belongs(fact.parent));
  };
  return [...facts].reduce((sum, [pid, fact]) => sum + (belongs(pid) ? fact.megabytes : 0), 0);
}

/** Runs `node args…` (or another `program`) to its end with `input` on standard input; what it says on standard error is shown. */
export function runMeasured(
  args: readonly string[],
  input = '',
  program: string = process.execPath,
): Promise<MeasuredRun> {
  return new Promise((resolve, reject) => {
    const begun = performance.now();
    const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'inherit'] });
    let peak = 0;
    let stdout = '';
    const sampler = setInterval(() => {
      if (process.platform === 'linux' && child.pid) peak = Math.max(peak, treeMegabytes(child.pid));
    }, SAMPLE_MILLISECONDS);
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stdin.end(input);
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(sampler);
      resolve({
        seconds: (performance.now() - begun) / 1000,
        peakMegabytes: process.platform === 'linux' ? Math.round(peak) : null,
        exitCode: code ?? -1,
        stdout,
      });
    });
  });
}
