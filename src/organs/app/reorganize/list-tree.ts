import { localDateInShanghai } from '../../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../../kernel/result.js';
import type { Viewer } from '../../../kernel/visibility.js';
import type { Services } from '../../../platform/services.js';
import { selectVersions } from '../../db/organs.js';
import type { DatedOrgan } from '../../domain/organs-of-year.js';
import { listSupervised } from '../list-supervised.js';
import { mergedInto } from './find-ended.js';

/** An organ with all it was, the newest version first. */
export interface OrganHistory {
  readonly id: string;
  readonly code: string;
  readonly versions: readonly DatedOrgan[];
  /** Name of the organ it was merged into (并入); `null` where it still stands or was abolished. */
  readonly intoName: string | null;
}

/**
 * The organs that the administrator of a competent department keeps in order (隶属关系), abolished ones too, by code.
 * Refuses `access.denied` to everyone else.
 */
export async function listTree(
  { db }: Pick<Services, 'db'>,
  viewer: Viewer,
  now: Date,
): Promise<Result<readonly OrganHistory[]>> {
  if (viewer.kind !== 'staff' || viewer.role !== 'admin') return refuse('access.denied');
  const supervised = new Set(await listSupervised(db, viewer.organId));
  if (supervised.size === 0) return refuse('access.denied');
  const byOrgan = new Map<string, DatedOrgan[]>();
  const names = new Map<string, string>();
  for (const version of await selectVersions(db, localDateInShanghai(now))) {
    names.set(version.id, version.name);
    if (!supervised.has(version.id)) continue;
    byOrgan.set(version.id, [version, ...(byOrgan.get(version.id) ?? [])]);
  }
  const histories: OrganHistory[] = [];
  for (const [id, versions] of byOrgan) {
    const into = versions[0]?.ended ? await mergedInto(db, id) : null;
    histories.push({
      id,
      code: versions[0]?.code ?? '',
      versions,
      intoName: into === null ? null : (names.get(into) ?? into),
    });
  }
  return ok(histories);
}
