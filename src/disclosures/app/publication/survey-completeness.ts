import { localDateInShanghai } from '../../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../../kernel/result.js';
import { maySee, type Viewer } from '../../../kernel/visibility.js';
import { CATALOGUE_CODES } from '../../../law/catalogue/index.js';
import { listOrgans, organProfile, organSettings, type Organ } from '../../../organs/index.js';
import type { Db } from '../../../platform/database/schema.js';
import type { Services } from '../../../platform/services.js';
import { countOfOrgans, declarationsOf } from '../../db/publication/declarations.js';
import { judgeCompleteness, type Completeness, type PageField } from '../../domain/publication/completeness.js';
import { MOST_COUNTED } from './list-publications.js';
import { classOf } from './prepare-content.js';

export interface OrganCompleteness extends Completeness {
  readonly organ: Organ;
}

/**
 * What 《条例》 Art. 12, 20 and 21 ask of organs and what each lacks (公开内容完整性清单), those that lack most first: for an organ's
 * own staff and for its competent department over its members. Refuses `access.denied` where one may not be seen.
 */
export async function surveyCompleteness(
  { db }: Pick<Services, 'db'>,
  viewer: Viewer,
  { organIds, now }: { readonly organIds: readonly string[]; readonly now: Date },
): Promise<Result<readonly OrganCompleteness[]>> {
  if (!organIds.every((organId) => maySee(viewer, { kind: 'publicationStage', organId }))) {
    return refuse('access.denied');
  }
  const wanted = new Set(organIds);
  const organs = (await listOrgans(db, localDateInShanghai(now))).filter(({ id }) => wanted.has(id));
  if (organs.length === 0) return ok([]);
  const ids = organs.map(({ id }) => id);
  const [counts, declared] = await Promise.all([
    countOfOrgans(db, ids, { codes: CATALOGUE_CODES, most: MOST_COUNTED }),
    declarationsOf(db, ids),
  ]);
  const surveyed: OrganCompleteness[] = [];
  for (const organ of organs) {
    const own = <T extends { readonly organId: string }>(rows: readonly T[]) =>
      rows.filter(({ organId }) => organId === organ.id);
    const standing = judgeCompleteness({
      organ: classOf(organ),
      counts: new Map(own(counts).map(({ code, count, newestOn }) => [code, { count, newestOn }])),
      declared: new Map(own(declared).map(({ code, reason }) => [code, reason])),
      pages: await pagesOf(db, organ.id),
    });
    surveyed.push({ organ, ...standing });
  }
  return ok(surveyed.sort((a, b) => b.lacking - a.lacking || a.organ.code.localeCompare(b.organ.code)));
}

async function pagesOf(db: Db, organId: string): Promise<Readonly<Record<PageField, string | null>>> {
  const { officeName, address, hours, phone, fax, email } = await organSettings(db, organId);
  const { functions, departments, leaders } = await organProfile(db, organId);
  return { officeName, address, hours, phone, fax, email, functions, departments, leaders };
}
