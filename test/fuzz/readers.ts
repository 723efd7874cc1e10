/**
 * Fuzz target over the document readers: valid files of every kind with bytes flipped, cut and repeated, and random
 * bytes under every name. Each must give a document or a refusal; a reader process that ends unasked is a defect.
 *
 *     npx tsx test/fuzz/readers.ts [count] [seconds] [seed]
 */
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ERRORS } from '../../src/kernel/errors.js';
import { ReaderPool } from '../../src/platform/documents/reader-pool.js';
import { makeSeeds, mutate, randomFrom, type Seed } from './reader-mutations.js';

export interface FuzzReport {
  readonly run: number;
  /** How often each outcome came: the kind of a document read, or the code of a refusal. */
  readonly outcomes: Readonly<Record<string, number>>;
  /** Inputs that ended a reader process, or gave neither a document nor a known refusal. */
  readonly failures: readonly { readonly name: string; readonly bytes: Buffer; readonly outcome: string }[];
}

/** Runs until `count` inputs are read or `seconds` have passed, whichever comes first. The same seed gives the same inputs. */
export async function fuzzReaders(count: number, seconds: number, seed: number): Promise<FuzzReport> {
  const random = randomFrom(seed);
  const seeds = await makeSeeds();
  const pool = new ReaderPool({
    milliseconds: 30_000,
    megabytes: 512,
    processes: 2,
    filesEach: 500,
    restMegabytes: 256,
  });
  const outcomes: Record<string, number> = {};
  const failures: FuzzReport['failures'][number][] = [];
  const end = performance.now() + seconds * 1000;
  let run = 0;
  const work = async () => {
    while (run < count && performance.now() < end) {
      run++;
      const { name, bytes } = mutate(seeds[Math.floor(random() * seeds.length)] as Seed, random);
      const result = await pool.read({ bytes, filename: name });
      const outcome = result.ok ? result.value.kind : result.code;
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
      // Slow or large is a limit at work; unreadable means that the process ended.
      const ended = outcome === 'file.unreadable' && !result.ok && result.params['reason'] === '读取过程意外中止';
      if (ended || (!result.ok && !(outcome in ERRORS))) failures.push({ name, bytes, outcome });
    }
  };
  await Promise.all([work(), work()]);
  pool.close();
  return { run, outcomes, failures };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [count = 1_000, seconds = 60, seed = Math.floor(Math.random() * 2 ** 31)] = process.argv.slice(2).map(Number);
  const { run, outcomes, failures } = await fuzzReaders(count, seconds, seed);
  process.stdout.write(`seed ${seed}, ${run} inputs: ${JSON.stringify(outcomes)}\n`);
  failures.forEach(({ name, bytes, outcome }, index) => {
    const path = join(tmpdir(), `gongkai-fuzz-${seed}-${index}-${name}`);
    writeFileSync(path, bytes);
    process.stdout.write(`${outcome}: ${path}\n`);
  });
  process.exitCode = failures.length > 0 ? 1 : 0;
}
