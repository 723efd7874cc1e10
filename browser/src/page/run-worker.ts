/** How a worker's work may end without a result. */
export type Unfinished = 'timeout' | 'broken';

export interface WorkerJob<Message> {
  readonly address: string;
  readonly request: unknown;
  /** From the message that reading begins. */
  readonly milliseconds: number;
  /** Each message; `true` where it is the last. */
  readonly onMessage: (message: Message) => boolean;
}

/** To load the programs, which a slow line takes its time for. */
const LOADING_MILLISECONDS = 180_000;

/**
 * Runs one job in a worker of its own, ended with it: what it took of memory is given back, and a file that leads the reader
 * astray stops nothing but itself. Time begins anew with every message.
 * @returns `null` where it came to its end
 */
export function runWorker<Message>(job: WorkerJob<Message>): Promise<Unfinished | null> {
  return new Promise((resolve) => {
    const worker = new Worker(job.address, { type: 'module' });
    let timer = 0;
    const end = (how: Unfinished | null) => {
      window.clearTimeout(timer);
      worker.terminate();
      resolve(how);
    };
    const limit = (milliseconds: number, how: Unfinished) => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => end(how), milliseconds);
    };
    limit(LOADING_MILLISECONDS, 'broken');
    worker.addEventListener('error', () => end('broken'));
    worker.addEventListener('message', ({ data }: MessageEvent<Message>) => {
      limit(job.milliseconds, 'timeout');
      if (job.onMessage(data)) end(null);
    });
    worker.postMessage(job.request);
  });
}

/** Whether this browser has what the programs need: modules in workers, and inflating by itself. */
export function canWorkHere(): boolean {
  if (typeof Worker !== 'function' || typeof DecompressionStream !== 'function') return false;
  try {
    return Boolean(new DecompressionStream('deflate-raw'));
  } catch {
    // TypeError: an older browser inflates gzip alone.
    return false;
  }
}
