import { isId } from '../../../kernel/ids.js';
import { localDateInShanghai } from '../../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../../kernel/result.js';
import { maySee, type Viewer } from '../../../kernel/visibility.js';
import { withViewer } from '../../../platform/database/with-viewer.js';
import type { Services } from '../../../platform/services.js';
import { countStages, listDesk, type DeskFilter } from '../../db/publication/lists.js';
import type { Stage } from '../../domain/publication/publication.js';
import { viewPublication, type PublicationView } from './publication-view.js';

export interface ListDeskInput extends DeskFilter {
  readonly organId: string;
  readonly now: Date;
  /** 1 to 200, 50 where left out. */
  readonly limit?: number | undefined;
  /** `next` of the page before. */
  readonly after?: string | undefined;
}

export interface DeskPage {
  readonly items: readonly PublicationView[];
  readonly next: string | null;
  /** How many there are in each stage that has any. */
  readonly stages: Readonly<Partial<Record<Stage, number>>>;
}

/**
 * What an organ has written, reviewed and published (公开信息工作台), the last written first: titles, stages and days, for its
 * staff and its competent department. Refuses `access.denied`, `input.invalid`.
 */
export async function listPublicationDesk(
  { db }: Pick<Services, 'db'>,
  viewer: Viewer,
  { organId, now, limit: wanted, after, ...filter }: ListDeskInput,
): Promise<Result<DeskPage>> {
  if (!maySee(viewer, { kind: 'publicationStage', organId })) return refuse('access.denied');
  if (after !== undefined && !isId(after)) {
    return refuse('input.invalid', { field: 'after', reason: '不是有效的翻页标记' });
  }
  const limit = Math.min(Math.max(wanted ?? 50, 1), 200);
  return withViewer(db, viewer, organId, async (trx) => {
    const rows = await listDesk(trx, organId, filter, { after: after ?? null, limit: limit + 1 });
    const asOf = localDateInShanghai(now);
    const next = rows.length > limit ? (rows[limit - 1]?.publication_id ?? null) : null;
    const stages = await countStages(trx, organId);
    return ok({
      items: rows.slice(0, limit).map((row) => viewPublication(row, asOf)),
      next,
      stages: Object.fromEntries(stages.map(({ stage, count }) => [stage, count])),
    });
  });
}
