import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';

/** Texts put aside on disk and read again by number, so that any number of them takes no memory. */
export class TextSpool {
  readonly #file: number;
  readonly #ends: number[] = [];

  constructor(readonly path: string) {
    this.#file = openSync(path, 'w+');
  }

  /** Its number, counted from 0. */
  add(text: string): number {
    const bytes = Buffer.from(text, 'utf8');
    const from = this.#ends.at(-1) ?? 0;
    for (let written = 0; written < bytes.length;) {
      written += writeSync(this.#file, bytes, written, bytes.length - written, from + written);
    }
    return this.#ends.push(from + bytes.length) - 1;
  }

  read(number: number): string {
    const from = this.#ends[number - 1] ?? 0;
    const bytes = Buffer.alloc((this.#ends[number] ?? from) - from);
    for (let filled = 0; filled < bytes.length;) {
      const read = readSync(this.#file, bytes, filled, bytes.length - filled, from + filled);
      if (read === 0) throw new Error(`${this.path} was cut short while in use`);
      filled += read;
    }
    return bytes.toString('utf8');
  }

  /** Closes and removes it. */
  remove(): void {
    closeSync(this.#file);
    rmSync(this.path, { force: true });
  }
}
