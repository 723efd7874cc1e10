import { scanPrivacy } from '../../disclosures/index.js';
import type { CellKey, ReportFormat } from '../../law/report-format/index.js';
import type { Organ } from '../../organs/index.js';
import type { OrganTransaction } from '../../platform/database/schema.js';
import { readYear, type YearFigures } from '../db/year-figures.js';
import { t3Figures } from '../domain/derive/t3-figures.js';
import { t4Figures } from '../domain/derive/t4-figures.js';
import type { YearMoment } from '../domain/derive/year-moment.js';
import { draftCells, type DraftCell } from '../domain/draft/draft.js';
import type { CountedGroup } from '../domain/open-ledger/counted-thing.js';
import { applicationGroups, disputeGroups, typedGroups } from '../domain/open-ledger/group-counts.js';
import { decisionGroups, documentGroups } from '../domain/records/record-groups.js';
import { t2Figures } from '../domain/records/t2-figures.js';
import { memberGroups, summedMembers } from '../domain/rollup/freeze-members.js';
import type { SummedMember } from '../domain/rollup/member-figures.js';
import { memberCells } from '../domain/rollup/member-cells.js';
import type { RolledUp } from '../domain/rollup/roll-up.js';
import { readRollup, type MembersStand } from './rollup/read-rollup.js';

export interface DerivedYear {
  readonly cells: Record<CellKey, DraftCell>;
  /** The things counted in the cells. */
  readonly counted: readonly CountedGroup[];
  /** Of a government with members: what its figures are the sum of. */
  readonly members?: readonly SummedMember[];
  readonly sum?: RolledUp;
}

/** Every cell of the form, and the things counted in them, of one moment; a government's with its members added. */
export async function deriveYear(
  trx: OrganTransaction,
  organ: Pick<Organ, 'id' | 'level'>,
  format: ReportFormat,
  moment: YearMoment,
  members: MembersStand = 'signed',
): Promise<DerivedYear> {
  const rollup =
    organ.level === 'government' ? await readRollup(trx, { governmentId: organ.id, format, moment, members }) : null;
  if (!rollup) return ownYear(format, await readYear(trx, organ.id, moment));
  const own = ownYear(format, rollup.own);
  const summed = summedMembers(rollup.sum);
  return {
    cells: memberCells(own.cells, rollup.sum.cells),
    counted: [...own.counted, ...memberGroups(summed)],
    members: summed,
    sum: rollup.sum,
  };
}

function ownYear(format: ReportFormat, { t3, t4, documents, decisions, typed }: YearFigures): DerivedYear {
  const t2 = t2Figures(format, documents, decisions);
  const cells = draftCells(format.id, t3Figures(format, t3), t4Figures(format, t4), typed, t2);
  const counted = [
    ...documentGroups(format, documents),
    ...decisionGroups(format, decisions),
    ...applicationGroups(format, t3),
    ...disputeGroups(format, t4),
    ...typedGroups(format, cells, (reason) => scanPrivacy(reason).length > 0),
  ];
  return { cells, counted };
}
