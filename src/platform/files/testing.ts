import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { digitsOf, hashOf, type FileStore } from './file-store.js';

/** Tests only: a store in memory. `size` tells how many files it holds. */
export function memoryFiles(): FileStore & { readonly size: () => number } {
  const held = new Map<string, Buffer>();
  return {
    async put(content) {
      const bytes = content instanceof Uint8Array ? Buffer.from(content) : await buffer(content);
      const hash = hashOf(bytes);
      held.set(digitsOf(hash), bytes);
      return { hash, size: bytes.length };
    },
    async get(hash) {
      const bytes = held.get(digitsOf(hash));
      return bytes ? Readable.from([bytes]) : null;
    },
    has: async (hash) => held.has(digitsOf(hash)),
    async remove(hash) {
      held.delete(digitsOf(hash));
    },
    size: () => held.size,
  };
}
