import { scanPrivacy, type PrivacyHit } from '../../../disclosures/index.js';
import { ok, type Result } from '../../../kernel/result.js';
import type { Viewer } from '../../../kernel/visibility.js';
import { drawPage, readPages, type Area, type PageText } from '../../../platform/redaction/index.js';
import type { Services } from '../../../platform/services.js';
import { areasOf, textOf } from './found-areas.js';
import { openMaterial, type MaterialPlace } from './material.js';

export interface FoundData extends PrivacyHit {
  readonly areas: readonly Area[];
}

export interface ReadMaterial {
  readonly name: string;
  readonly pages: readonly PageText[];
  /** What looks like personal data, with the areas it stands in. */
  readonly found: readonly FoundData[];
}

/**
 * Reads a material for marking: its lines with their places and what looks like personal data. A scanned page has no
 * lines. Refuses as `openMaterial` and `readPages`.
 */
export async function readMaterial(
  services: Services,
  viewer: Viewer,
  place: MaterialPlace,
): Promise<Result<ReadMaterial>> {
  const opened = await openMaterial(services, viewer, place);
  if (!opened.ok) return opened;
  const pages = await readPages(opened.value.content);
  if (!pages.ok) return pages;
  const found = scanPrivacy(textOf(pages.value)).map((hit) => ({ ...hit, areas: areasOf(pages.value, hit) }));
  return ok({ name: opened.value.file.name ?? '', pages: pages.value, found });
}

/** One page of a material as a PNG: the file itself never goes to a browser. Refuses as `openMaterial`, `drawPage`. */
export async function drawMaterialPage(
  services: Services,
  viewer: Viewer,
  place: MaterialPlace,
  page: number,
): Promise<Result<Uint8Array>> {
  const opened = await openMaterial(services, viewer, place);
  return opened.ok ? drawPage(opened.value.content, page) : opened;
}
