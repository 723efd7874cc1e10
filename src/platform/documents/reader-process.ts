import { fork, type ChildProcess } from 'node:child_process';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ExtractedDocument } from '../../kernel/document-model.js';
import type { Result } from '../../kernel/result.js';
import { residentBytesOf } from './resident-memory.js';
import type { ReaderMessage, ReadRequest } from './reader-protocol.js';

export interface ReaderLimits {
  /** For one file. */
  readonly milliseconds: number;
  /** Resident memory of the process. */
  readonly megabytes: number;
  /** What the process runs, without its extension; the reader of documents where none is given. */
  readonly program?: URL;
}

export type ReadOutcome<Value = ExtractedDocument> =
  | { readonly kind: 'result'; readonly result: Result<Value> }
  | { readonly kind: 'timeout' | 'memory' | 'crash' | 'closed' };

/** How long a process may take to start, and how often its memory is looked at. */
const START_MILLISECONDS = 60_000;
const POLL_MILLISECONDS = 100;

/** One reader process: starts with the first file, reads one at a time, is ended where a file passes its limits. */
export class ReaderProcess<Request extends object = ReadRequest, Value = ExtractedDocument> {
  /** Files read so far. */
  filesRead = 0;
  /** Memory it occupied after the last file. */
  residentBytes = 0;
  /** Ended, or ending: reads nothing more. */
  ended = false;
  readonly #child: ChildProcess;
  readonly #ready: Promise<void>;
  #finish: ((outcome: ReadOutcome<Value>) => void) | null = null;
  #onReady: () => void = () => undefined;
  #timer: NodeJS.Timeout | undefined;
  #poll: NodeJS.Timeout | undefined;

  constructor(readonly limits: ReaderLimits) {
    this.#ready = new Promise((resolve) => (this.#onReady = resolve));
    this.#child = startChild(limits);
    this.#child.on('message', (message: ReaderMessage<Value>) => this.#receive(message));
    this.#child.on('exit', (_code, signal) => this.#exited(signal));
    // Not started, or its channel broke: the same as if it had ended.
    this.#child.on('error', () => this.#exited(null));
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  /** Reads one file; the process holds the program running only while it does. */
  async read(request: Request): Promise<ReadOutcome<Value>> {
    const outcome = new Promise<ReadOutcome<Value>>((resolve) => (this.#finish = resolve));
    this.#child.ref();
    this.#child.channel?.ref();
    this.#limitTime(START_MILLISECONDS, 'crash');
    void this.#ready.then(() => {
      if (this.#finish === null) return;
      this.#limitTime(this.limits.milliseconds, 'timeout');
      this.#poll = setInterval(() => void this.#checkMemory(), POLL_MILLISECONDS);
      this.#child.send(request, (error) => {
        if (error !== null) this.end('crash');
      });
    });
    return outcome;
  }

  /** Ends the process at once; a file being read gets the outcome given. */
  end(kind: Exclude<ReadOutcome['kind'], 'result'> = 'closed'): void {
    this.ended = true;
    this.#child.kill('SIGKILL');
    this.#settle({ kind });
  }

  #receive(message: ReaderMessage<Value>): void {
    if (message.kind === 'ready') {
      this.#onReady();
      return;
    }
    this.filesRead++;
    this.residentBytes = message.residentBytes;
    this.#settle({ kind: 'result', result: message.result });
  }

  #exited(signal: NodeJS.Signals | null): void {
    this.ended = true;
    // V8 aborts where the heap is full.
    this.#settle({ kind: signal === 'SIGABRT' || signal === 'SIGTRAP' ? 'memory' : 'crash' });
  }

  #settle(outcome: ReadOutcome<Value>): void {
    clearTimeout(this.#timer);
    clearInterval(this.#poll);
    this.#child.unref();
    this.#child.channel?.unref();
    this.#finish?.(outcome);
    this.#finish = null;
  }

  #limitTime(milliseconds: number, kind: 'timeout' | 'crash'): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.end(kind), milliseconds);
  }

  async #checkMemory(): Promise<void> {
    const bytes = this.#child.pid === undefined ? null : await residentBytesOf(this.#child.pid);
    if (bytes !== null && bytes > this.limits.megabytes * 1024 * 1024 && this.#finish !== null) this.end('memory');
  }
}

function startChild({ megabytes, program = new URL('./reader-child', import.meta.url) }: ReaderLimits): ChildProcess {
  const extension = extname(fileURLToPath(import.meta.url));
  return fork(`${fileURLToPath(program)}${extension}`, [], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', process.env['GONGKAI_READER_STDERR'] === '1' ? 'inherit' : 'ignore', 'ipc'],
    // Neither the database's address nor any other secret: these processes read what strangers send.
    env: environment(),
    execArgv: [`--max-old-space-size=${Math.round(megabytes * 0.75)}`, ...(extension === '.ts' ? sourceLoader() : [])],
  });
}

function environment(): NodeJS.ProcessEnv {
  const kept = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'TMP', 'LANG', 'SystemRoot'];
  return Object.fromEntries(kept.map((name) => [name, process.env[name]]).filter(([, value]) => value !== undefined));
}

/** In a checkout, where the sources run as they are. */
function sourceLoader(): string[] {
  return ['--import', new URL('../../../scripts/source-loader.mjs', import.meta.url).href];
}
