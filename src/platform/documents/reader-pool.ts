import type { ExtractedDocument } from '../../kernel/document-model.js';
import { refuse, type Refusal, type Result } from '../../kernel/result.js';
import { ReaderProcess, type ReaderLimits, type ReadOutcome } from './reader-process.js';
import type { ReadRequest } from './reader-protocol.js';

export interface PoolOptions extends ReaderLimits {
  /** Processes at most; they are started as files wait for them. */
  readonly processes: number;
  /** A process that has read so many files, or occupies so much after one, is replaced: memory stays flat. */
  readonly filesEach: number;
  readonly restMegabytes: number;
}

interface Job<Request, Value> {
  readonly request: Request;
  readonly done: (result: Result<Value>) => void;
  /** Read again in a fresh process, since files before it may have been the cause. */
  readonly again: boolean;
}

/** A small pool of processes that read files side by side, each file within its limits of time and memory. */
export class ReaderPool<Request extends object = ReadRequest, Value = ExtractedDocument> {
  readonly #idle: ReaderProcess<Request, Value>[] = [];
  readonly #busy = new Set<ReaderProcess<Request, Value>>();
  readonly #waiting: Job<Request, Value>[] = [];

  constructor(readonly options: PoolOptions) {}

  /** Reads one file when its turn comes. Never rejects: a reader that fails gives a refusal `file.*`. */
  read(request: Request): Promise<Result<Value>> {
    return new Promise((done) => {
      this.#waiting.push({ request, done, again: false });
      this.#next();
    });
  }

  /** Ends all processes; files not read yet are refused. */
  close(): void {
    for (const job of this.#waiting.splice(0)) job.done(this.#refusal('closed'));
    for (const reader of [...this.#idle.splice(0), ...this.#busy]) reader.end('closed');
  }

  #next(): void {
    if (this.#waiting.length === 0 || this.#busy.size >= this.options.processes) return;
    const job = this.#waiting.shift();
    if (job !== undefined) void this.#run(job, this.#take(job));
  }

  #take(job: Job<Request, Value>): ReaderProcess<Request, Value> {
    while (!job.again) {
      const reader = this.#idle.pop();
      if (reader === undefined) break;
      if (!reader.ended) return reader;
    }
    return new ReaderProcess<Request, Value>(this.options);
  }

  async #run(job: Job<Request, Value>, reader: ReaderProcess<Request, Value>): Promise<void> {
    this.#busy.add(reader);
    const wasFresh = reader.filesRead === 0;
    const outcome = await reader.read(job.request);
    this.#busy.delete(reader);
    this.#rest(reader);
    if (outcome.kind === 'result') {
      // First the process gets its next file: it reads that while this result is made use of.
      this.#next();
      job.done(outcome.result);
      return;
    }
    if (!wasFresh && (outcome.kind === 'crash' || outcome.kind === 'memory')) {
      this.#waiting.unshift({ ...job, again: true });
    } else job.done(this.#refusal(outcome.kind));
    this.#next();
  }

  #rest(reader: ReaderProcess<Request, Value>): void {
    const { filesEach, restMegabytes } = this.options;
    if (reader.ended) return;
    if (reader.filesRead >= filesEach || reader.residentBytes > restMegabytes * 1024 * 1024) reader.end();
    else this.#idle.push(reader);
  }

  #refusal(kind: Exclude<ReadOutcome['kind'], 'result'>): Refusal {
    switch (kind) {
      case 'timeout':
        return refuse('file.timeout', { seconds: this.options.milliseconds / 1000 });
      case 'memory':
        return refuse('file.memory', { megabytes: this.options.megabytes });
      case 'crash':
        return refuse('file.unreadable', { reason: '读取过程意外中止' });
      case 'closed':
        return refuse('file.unreadable', { reason: '读取已取消' });
    }
  }
}
