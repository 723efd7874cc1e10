import { localDateInShanghai } from '../../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../../kernel/result.js';
import type { Viewer } from '../../../kernel/visibility.js';
import type { Services } from '../../../platform/services.js';
import { selectVersions } from '../../db/organs.js';
import type { DatedOrgan } from '../../domain/organs-of-year.js';
import { listSupervised } from '../list-supervised.js';

/** An organ with all it was, the newest version first. */
export interface OrganHistory {
  readonly id: string;
  readonly code: string;
  readonly versions: readonly DatedOrgan[];
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
  for (const version of await selectVersions(db, localDateInShanghai(now))) {
    if (!supervised.has(version.id)) continue;
    byOrgan.set(version.id, [version, ...(byOrgan.get(version.id) ?? [])]);
  }
  return ok([...byOrgan].map(([id, versions]) => ({ id, code: versions[0]?.code ?? '', versions })));
}
