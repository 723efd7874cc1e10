import { localDateInShanghai } from '../kernel/local-date.js';
import { listOrgans } from '../organs/index.js';
import type { Db } from '../platform/database/schema.js';
import type { PortalSite } from '../platform/http/portal/index.js';

/** Before any organ is registered there is nobody's name to show. */
const NOBODY = '政府信息公开';

/** Invented organs carry this word in their names. */
const INVENTED = '示例';

/** Whose site it is: the highest government registered, as it is named today. */
export async function findSite(db: Db, now: Date): Promise<PortalSite> {
  const organs = await listOrgans(db, localDateInShanghai(now));
  const owner = organs.find((organ) => organ.kind === 'government' && organ.parentId === null) ?? organs[0];
  return { name: owner?.name ?? NOBODY, demonstration: organs.some((organ) => organ.name.includes(INVENTED)) };
}
