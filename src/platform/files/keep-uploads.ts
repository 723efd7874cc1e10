import { readFile } from 'node:fs/promises';
import { ok, type Result } from '../../kernel/result.js';
import {
  acceptUpload,
  ATTACHMENT_BOUNDS,
  checkBounds,
  type AcceptedUpload,
  type UploadBounds,
} from './accept-upload.js';
import { putSealed, type SealedFile, type SealedPlace } from './sealed-files.js';

/** A file as it was received: where it lies for the moment, and the name its sender gave it. */
export interface ReceivedFile {
  readonly path: string;
  readonly name: string;
  readonly bytes: number;
}

/** A file accepted and kept sealed: what its row holds. */
export type KeptUpload = Omit<AcceptedUpload, 'content'> & SealedFile & { readonly place: string };

/**
 * Accepts the files of one form and keeps them sealed, each for the place `placeOf` gives it (by its index). All are
 * kept or none: where one is refused, those before it are removed again. Call it before the transaction that writes the
 * rows, and `discardUploads` where that one refuses.
 */
export async function keepUploads(
  store: SealedPlace,
  files: readonly ReceivedFile[],
  placeOf: (index: number) => string,
  bounds: UploadBounds = ATTACHMENT_BOUNDS,
): Promise<Result<KeptUpload[]>> {
  const within = checkBounds(files, bounds);
  if (!within.ok) return within;
  const kept: KeptUpload[] = [];
  let whole = false;
  try {
    for (const [index, file] of files.entries()) {
      const accepted = await acceptUpload(file.name, await readFile(file.path), bounds);
      if (!accepted.ok) return accepted;
      const { content, ...facts } = accepted.value;
      const place = placeOf(index);
      kept.push({ ...facts, place, ...(await putSealed(store, place, content)) });
    }
    whole = true;
    return ok(kept);
  } finally {
    if (!whole) await discardUploads(store, kept);
  }
}

/** Removes kept files whose rows were not written. */
export async function discardUploads(
  { files }: Pick<SealedPlace, 'files'>,
  kept: readonly KeptUpload[],
): Promise<void> {
  for (const { hash } of kept) await files.remove(hash);
}
