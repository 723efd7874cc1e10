/** An affine map `[a b c d e f]`, as PDF has it: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export function combine(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

export function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

const CLOSE = 1e-4;

/** How much larger an upright map makes things; `null` where it turns, slants or squeezes. */
export function uprightScale([a, b, c, d]: Matrix): number | null {
  const upright = a > 0 && Math.abs(b) < CLOSE && Math.abs(c) < CLOSE && Math.abs(Math.abs(d) - a) < CLOSE * a;
  return upright ? a : null;
}

/** A matrix as pdf.js hands it out. */
export function matrixOf(args: unknown): Matrix {
  const [a, b, c, d, e, f] = Array.from(args as ArrayLike<number>, Number);
  const matrix = [a, b, c, d, e, f].map((value) => value ?? Number.NaN);
  if (matrix.some(Number.isNaN)) throw new Error('a matrix of fewer than six numbers');
  return matrix as unknown as Matrix;
}
