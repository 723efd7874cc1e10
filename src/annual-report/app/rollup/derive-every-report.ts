import { localDateInShanghai } from '../../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../../kernel/result.js';
import { maySee, type Viewer } from '../../../kernel/visibility.js';
import { findOrgan } from '../../../organs/index.js';
import { withViewer } from '../../../platform/database/with-viewer.js';
import type { Services } from '../../../platform/services.js';
import { momentOf } from '../../domain/derive/year-moment.js';
import { formatOfYear } from '../../domain/draft/report-year.js';
import type { Figures } from '../../domain/rollup/member-figures.js';
import { organsIn } from '../../domain/rollup/member-tree.js';
import { readEveryRollup } from './read-rollup.js';

/** One report of a tree: its figures, and whether they are those signed. */
export interface ReportInTree {
  readonly code: string;
  readonly name: string;
  /** Of how many the figures are the sum; 0 for those that add nothing up. */
  readonly members: number;
  readonly signed: boolean;
  /** A cell that is absent is 0. */
  readonly cells: Figures;
}

/**
 * The figures of every report under a government, its own first, down to the last organ (乡镇、区县、市、省): each read once
 * and added up once. Refuses `organ.unknown`, `access.denied`, `report.year`, `report.no-members`.
 */
export async function deriveEveryReport(
  { db }: Pick<Services, 'db'>,
  viewer: Viewer,
  { organ: idOrCode, year, now }: { readonly organ: string; readonly year: number; readonly now: Date },
): Promise<Result<readonly ReportInTree[]>> {
  const today = localDateInShanghai(now);
  const organ = await findOrgan(db, idOrCode, today);
  if (!organ) return refuse('organ.unknown', { organ: idOrCode });
  if (!maySee(viewer, { kind: 'reportDraft', organId: organ.id })) return refuse('access.denied');
  const format = formatOfYear(year, today);
  if (!format.ok) return format;
  return withViewer(db, viewer, organ.id, async (trx) => {
    const input = { governmentId: organ.id, format: format.value, moment: momentOf(year, today) };
    const read = await readEveryRollup(trx, input);
    if (!read) return refuse('report.no-members', { organ: organ.name, year });
    const { tree, facts, sums } = read;
    return ok(
      [...organsIn(tree)].map(({ id, code, name }): ReportInTree => {
        const frozen = facts.frozen(id);
        const sum = sums.get(id);
        const members = sum ? sum.lines.length - 1 : 0;
        const cells = frozen?.cells ?? sum?.cells ?? facts.own(id);
        return { code, name, members, signed: frozen !== null, cells };
      }),
    );
  });
}
