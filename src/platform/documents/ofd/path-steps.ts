import type { PathStep } from './fixed-layout.js';
import { apply, type Matrix } from './matrix.js';

/** Numbers of pdf.js for what is done with a path (`OPS`) … */
export const PAINT = { stroke: 20, fill: 22, endPath: 28 } as const;

/** … and for its steps, each followed by its points. */
const STEPS = [
  { letter: 'M', length: 2 },
  { letter: 'L', length: 2 },
  { letter: 'B', length: 6 },
  null,
  { letter: 'C', length: 0 },
] as const;

/** The steps of a path as pdf.js hands it out, led through `matrix`. */
export function stepsOf(data: ArrayLike<number>, matrix: Matrix): PathStep[] {
  const steps: PathStep[] = [];
  for (let at = 0; at < data.length;) {
    const step = STEPS[data[at] ?? -1];
    if (!step) throw new Error(`no way to write step ${data[at]} of a path in OFD`);
    const points = Array.from({ length: step.length / 2 }, (_, index) =>
      apply(matrix, data[at + 1 + index * 2] ?? 0, data[at + 2 + index * 2] ?? 0),
    );
    steps.push([step.letter, ...points.flat()] as unknown as PathStep);
    at += 1 + step.length;
  }
  return steps;
}
