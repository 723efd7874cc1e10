import { Presets, SingleBar } from 'cli-progress';
import type { BatchProgress } from '../../annual-report/index.js';

const PHASES: Readonly<Record<BatchProgress['phase'], string>> = {
  check: '检查 check',
  compare: '比对 compare',
  write: '写出 write',
};

/** A bar on standard error that goes with a batch, one after another for its parts; nothing where no terminal shows it. */
export interface ProgressBar {
  readonly show: (progress: BatchProgress) => void;
  readonly stop: () => void;
}

export function progressBar(): ProgressBar {
  if (!process.stderr.isTTY) return { show: () => undefined, stop: () => undefined };
  let bar: SingleBar | null = null;
  let phase: BatchProgress['phase'] | null = null;
  return {
    show: (progress) => {
      if (progress.phase !== phase) {
        bar?.stop();
        phase = progress.phase;
        bar = new SingleBar(
          {
            stream: process.stderr,
            format: `${PHASES[phase]} [{bar}] {value}/{total} {percentage}% {duration_formatted}`,
          },
          Presets.legacy,
        );
        bar.start(progress.total, progress.done);
      }
      bar?.update(progress.done);
    },
    stop: () => bar?.stop(),
  };
}
