import type { CellKey, ReportFormat } from '../../../law/report-format/index.js';
import { listOrgansOfYear } from '../../../organs/index.js';
import type { OrganTransaction } from '../../../platform/database/schema.js';
import { withinRollup } from '../../../platform/database/within-rollup.js';
import { frozenMembers, standingSignings } from '../../db/rollup/frozen-members.js';
import { readYears, type YearFigures } from '../../db/year-figures.js';
import { t3Figures } from '../../domain/derive/t3-figures.js';
import { t4Figures } from '../../domain/derive/t4-figures.js';
import type { YearMoment } from '../../domain/derive/year-moment.js';
import { draftCells } from '../../domain/draft/draft.js';
import { t2Figures } from '../../domain/records/t2-figures.js';
import { figuresOfCells } from '../../domain/rollup/member-cells.js';
import { findNode, memberTree, organsIn, type TreeNode } from '../../domain/rollup/member-tree.js';
import { rollUp, type RolledUp } from '../../domain/rollup/roll-up.js';

/** Members' figures as they signed them, where they have · as the records make them, whatever was signed (for a day gone by). */
export type MembersStand = 'signed' | 'recorded';

export interface RollupInput {
  /** The government for which the transaction looks. */
  readonly governmentId: string;
  /** Id or code of a government below it whose sum is wanted; its own where left out. */
  readonly within?: string | undefined;
  readonly format: ReportFormat;
  readonly moment: YearMoment;
  readonly members: MembersStand;
}

export interface ReadRollup {
  readonly tree: TreeNode;
  readonly sum: RolledUp;
  /** The government's own year. */
  readonly own: YearFigures;
}

const NOTHING: YearFigures = { t3: [], t4: [], documents: [], decisions: [], typed: {} };

/** Adds a government's report up from its members'; `null` where it has none in the year. */
export async function readRollup(trx: OrganTransaction, input: RollupInput): Promise<ReadRollup | null> {
  const { governmentId, within, format, moment, members } = input;
  const { year } = moment;
  const whole = memberTree(await listOrgansOfYear(trx, moment.to), governmentId);
  const tree = whole && within !== undefined ? findNode(whole, within) : whole;
  if (!tree || tree.members.length === 0) return null;
  const rootId = tree.organ.id;
  return withinRollup(trx, { governmentId, year }, async () => {
    const below = [...organsIn(tree)].map(({ id }) => id).filter((id) => id !== rootId);
    const standing = members === 'signed' ? await standingSignings(trx, below, year) : [];
    const signed = new Set(standing.map(({ organId }) => organId));
    const met = new Set(metIn(tree, signed));
    const frozen = await frozenMembers(
      trx,
      standing.filter(({ organId }) => met.has(organId)),
      year,
    );
    const live = [...met].filter((id) => !frozen.has(id));
    const figures = await readYears(trx, live, moment);
    const sum = rollUp(format, tree, {
      frozen: (id) => frozen.get(id) ?? null,
      own: (id) => ownFigures(format, figures.get(id) ?? NOTHING),
    });
    return { tree, sum, own: figures.get(rootId) ?? NOTHING };
  });
}

/** Whose figures a sum asks for: it does not look below a government that has signed. */
function* metIn({ organ, members }: TreeNode, signed: ReadonlySet<string>): Generator<string> {
  yield organ.id;
  if (!signed.has(organ.id)) for (const member of members) yield* metIn(member, signed);
}

function ownFigures(
  format: ReportFormat,
  { t3, t4, documents, decisions, typed }: YearFigures,
): Record<CellKey, number | null> {
  const t2 = t2Figures(format, documents, decisions);
  return figuresOfCells(draftCells(format.id, t3Figures(format, t3), t4Figures(format, t4), typed, t2));
}
