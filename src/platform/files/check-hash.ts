import { createHash } from 'node:crypto';
import { pipeline, Transform, type Readable } from 'node:stream';
import { FileStoreError, type FileHash } from './file-store.js';

/** Passes a stream on and fails at its end where the bytes do not agree with their address. */
export function checkHash(source: Readable, hash: FileHash): Readable {
  const digest = createHash('sha256');
  const checked = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      digest.update(chunk);
      done(null, chunk);
    },
    flush(done) {
      const found = `sha256:${digest.digest('hex')}`;
      done(found === hash ? null : new FileStoreError(`stored bytes of ${hash} have the digest ${found}`));
    },
  });
  // Errors and endings reach whoever reads `checked`; one who stops reading ends the source.
  pipeline(source, checked, () => undefined);
  return checked;
}
