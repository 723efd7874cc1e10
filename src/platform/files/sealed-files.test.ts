import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TEST_SECRET_KEY } from '../database/testing.js';
import { openVault } from '../vault/index.js';
import { hashOf } from './file-store.js';
import { openSealed, putSealed } from './sealed-files.js';
import { memoryFiles } from './testing.js';

const store = { files: memoryFiles(), vault: openVault(TEST_SECRET_KEY) };
const SCAN = Buffer.from('身份证复印件 '.repeat(50));

describe('a sealed file', () => {
  it('comes back whole, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 4000 }), async (bytes) => {
        const sealed = await putSealed(store, 'organ/case/1', bytes);
        expect(sealed).toMatchObject({ size: bytes.length, contentHash: hashOf(bytes) });
        expect(await openSealed(store, 'organ/case/1', sealed)).toEqual({ ok: true, value: Buffer.from(bytes) });
      }),
      { numRuns: 30 },
    );
  });

  it('tells nothing by its bytes or its address: the same content is another file each time', async () => {
    const [one, two] = [await putSealed(store, 'a/1', SCAN), await putSealed(store, 'b/1', SCAN)];
    expect(one.hash).not.toBe(two.hash);
    expect(one.hash).not.toBe(one.contentHash);
    const stream = await store.files.get(one.hash);
    const kept = await buffer(stream!);
    expect(kept.includes('身份证')).toBe(false);
    expect(one.sealedKey.equals(two.sealedKey)).toBe(false);
  });

  it('does not open at another place, with another key, or once it is removed', async () => {
    const sealed = await putSealed(store, 'a/1', SCAN);
    await expect(openSealed(store, 'a/2', sealed)).rejects.toThrow();
    const other = { ...store, vault: openVault(Buffer.alloc(32, 8)) };
    expect(await openSealed(other, 'a/1', sealed)).toMatchObject({ ok: false, code: 'vault.wrong-key' });
    await store.files.remove(sealed.hash);
    expect(await openSealed(store, 'a/1', sealed)).toMatchObject({ ok: false, code: 'file.gone' });
  });

  it('throws where its bytes were exchanged for those of another', async () => {
    const [one, two] = [await putSealed(store, 'a/1', SCAN), await putSealed(store, 'a/2', SCAN)];
    await expect(openSealed(store, 'a/1', { ...one, hash: two.hash })).rejects.toThrow();
  });
});
