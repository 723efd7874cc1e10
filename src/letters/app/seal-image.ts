import { ok, refuse, type Result } from '../../kernel/result.js';
import { actorOf, mayPublishFor, type Act, type Viewer } from '../../kernel/visibility.js';
import { withOrgan } from '../../platform/database/with-organ.js';
import { readPng, type OfficialSeal } from '../../platform/documents/writers/index.js';
import type { Services } from '../../platform/services.js';
import { withViewer } from '../../platform/database/with-viewer.js';
import type { Vault } from '../../platform/vault/index.js';
import { selectSeal, type SealRow } from '../db/letter-files.js';

/** An image of at most this many bytes. */
const MOST_BYTES = 1_048_576;

export interface SealInput {
  readonly organId: string;
  /** `null`: letters carry no image from now on. */
  readonly image: { readonly png: Buffer; readonly widthMm: number } | null;
}

/**
 * Saves the image of the organ's seal (印章), for the head of its disclosure office; letters issued from now on carry it,
 * those issued before keep theirs. Refuses `access.denied`, `letter.seal` with the reason.
 */
export async function saveSeal(
  services: Pick<Services, 'db' | 'vault'>,
  act: Act,
  { organId, image }: SealInput,
): Promise<Result<{ readonly version: number }>> {
  if (!mayPublishFor(act.viewer, organId)) return refuse('access.denied');
  if (image) {
    if (image.png.length > MOST_BYTES) return refuse('letter.seal', { reason: '不超过 1 MB' });
    if (!Number.isInteger(image.widthMm) || image.widthMm < 20 || image.widthMm > 60) {
      return refuse('letter.seal', { reason: '宽度应为 20 至 60 毫米' });
    }
    const facts = readPng(image.png);
    if (!facts.ok) return refuse('letter.seal', { reason: facts.reason });
  }
  const actor = actorOf(act.viewer);
  return withOrgan(services.db, { actor, organId }, async (trx) => {
    const version = ((await selectSeal(trx, organId))?.version ?? 0) + 1;
    const sealed = image && services.vault.seal(image.png.toString('base64'), placeOf(organId, version));
    await trx
      .insertInto('letter_seal')
      .values({
        organ_id: organId,
        version,
        key_id: sealed?.keyId ?? null,
        ciphertext: sealed?.ciphertext ?? null,
        width_mm: image?.widthMm ?? null,
        saved_at: act.now,
        saved_by: actor,
      })
      .execute();
    return ok({ version });
  });
}

/** The seal that letters issued now carry: its image, and since when. */
export interface SealInPlace {
  /** Counts what was saved, also taking it out of use; 0 where none ever was. */
  readonly version: number;
  readonly savedAt: Date | null;
  readonly image: OfficialSeal | null;
}

/** The seal in place (现用印章图片), for the head of the disclosure office. Refuses `access.denied`, a wrong key (`vault.wrong-key`). */
export async function sealInPlace(
  services: Pick<Services, 'db' | 'vault'>,
  viewer: Viewer,
  organId: string,
): Promise<Result<SealInPlace>> {
  if (!mayPublishFor(viewer, organId)) return refuse('access.denied');
  const row = await withViewer(services.db, viewer, organId, (trx) => selectSeal(trx, organId));
  const image = openSealImage(services.vault, row);
  if (!image.ok) return image;
  return ok({ version: row?.version ?? 0, savedAt: row?.saved_at ?? null, image: image.value });
}

/** The image of a row; `null` where there is none. Refuses a wrong key (`vault.wrong-key`). */
export function openSealImage(vault: Vault, row: SealRow | undefined): Result<OfficialSeal | null> {
  if (!row?.ciphertext || row.key_id === null || row.width_mm === null) return ok(null);
  const opened = vault.open(row.ciphertext, row.key_id, placeOf(row.organ_id, row.version));
  if (!opened.ok) return opened;
  const png = Buffer.from(String(opened.value), 'base64');
  const facts = readPng(png);
  if (!facts.ok) throw new Error('a seal was kept that cannot be placed');
  return ok({ png, widthMm: row.width_mm, ratio: facts.height / facts.width });
}

function placeOf(organId: string, version: number): string {
  return `${organId}/seal/${version}`;
}
