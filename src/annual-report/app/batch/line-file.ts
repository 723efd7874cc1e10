import { createWriteStream, type WriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { unfinishedName } from './batch-folder.js';

/** A file written piece by piece, each piece waiting until the one before is taken; in its place only when whole. */
export class LineFile {
  readonly #stream: WriteStream;
  readonly #unfinished: string;

  constructor(readonly path: string) {
    this.#unfinished = unfinishedName(path);
    this.#stream = createWriteStream(this.#unfinished);
  }

  async write(text: string): Promise<void> {
    if (!this.#stream.write(text)) await once(this.#stream, 'drain');
  }

  async finish(): Promise<void> {
    this.#stream.end();
    await finished(this.#stream);
    await rename(this.#unfinished, this.path);
  }
}
