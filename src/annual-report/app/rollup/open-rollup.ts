import { localDateInShanghai, type LocalDate } from '../../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../../kernel/result.js';
import { maySee, type Viewer } from '../../../kernel/visibility.js';
import type { CellKey, FormatId } from '../../../law/report-format/index.js';
import { findOrgan, type Organ } from '../../../organs/index.js';
import type { OrganTransaction } from '../../../platform/database/schema.js';
import { withinRollup } from '../../../platform/database/within-rollup.js';
import { withViewer } from '../../../platform/database/with-viewer.js';
import type { Services } from '../../../platform/services.js';
import { frozenMembers, standingSignings } from '../../db/rollup/frozen-members.js';
import { momentOf } from '../../domain/derive/year-moment.js';
import { formatOfYear } from '../../domain/draft/report-year.js';
import { summedMembers } from '../../domain/rollup/freeze-members.js';
import { changesSince, type LaterChange } from '../../domain/rollup/later-changes.js';
import type { Figures, FrozenMember } from '../../domain/rollup/member-figures.js';
import { outliersOf, type Outlier } from '../../domain/rollup/outliers.js';
import { problemsOf, type MemberStanding, type RollupProblem } from '../../domain/rollup/problems.js';
import type { MemberLine } from '../../domain/rollup/roll-up.js';
import { memberStandings } from './member-standings.js';
import { readRollup } from './read-rollup.js';

/** A member in an opened sum: its figures, and how its report stands. */
export interface OpenedLine extends MemberLine, MemberStanding {
  readonly handedInOn: LocalDate | null;
  /** What the government was signed with for it; `null` where it is not signed, or did not add it. */
  readonly summed: Figures | null;
  /** Its figures of the year before, where they were signed. */
  readonly before: Figures | null;
  readonly outliers: readonly Outlier[];
  /** A government with members of its own. */
  readonly opens: boolean;
}

export interface OpenedRollup {
  readonly organ: Organ;
  /** The government whose sum is opened: the organ itself, or one of the governments below it. */
  readonly within: Pick<Organ, 'id' | 'code' | 'name'>;
  readonly year: number;
  readonly format: FormatId;
  readonly asOf: LocalDate;
  /** As the members stand now. */
  readonly cells: Readonly<Record<CellKey, number | null>>;
  /** The government's figures as it signed them; `null` while it writes. */
  readonly signed: Figures | null;
  readonly lines: readonly OpenedLine[];
  readonly problems: readonly RollupProblem[];
  /** What members changed since the government signed. */
  readonly changes: readonly LaterChange[];
}

export interface OpenRollupInput {
  /** Id or code of a government; of a competent department, for those who work there as supervisors: the government it works for. */
  readonly organ: string;
  readonly year: number;
  readonly now: Date;
  /** Id or code of a government below it, to go down the tree. */
  readonly within?: string | undefined;
}

/**
 * Opens a government's sum onto its members (《条例》 Art. 49): their figures, how their reports stand, who is missing, late
 * or counted twice. For its own staff and whoever supervises it. Refuses `organ.unknown`, `access.denied`, `report.year`,
 * `report.no-members` where nothing belongs to it in the year.
 */
export async function openRollup(
  { db }: Pick<Services, 'db'>,
  viewer: Viewer,
  { organ: idOrCode, year, now, within: below }: OpenRollupInput,
): Promise<Result<OpenedRollup>> {
  const today = localDateInShanghai(now);
  const named = await findOrgan(db, idOrCode, today);
  const supervised = named?.kind === 'competentDepartment' && viewer.kind === 'staff' && viewer.role === 'supervisor';
  const organ = supervised && named.parentId !== null ? await findOrgan(db, named.parentId, today) : named;
  if (!organ) return refuse('organ.unknown', { organ: idOrCode });
  if (!maySee(viewer, { kind: 'reportDraft', organId: organ.id })) return refuse('access.denied');
  const format = formatOfYear(year, today);
  if (!format.ok) return format;
  const moment = momentOf(year, today);
  return withViewer(db, viewer, organ.id, async (trx) => {
    const governmentId = organ.id;
    const rollup = await readRollup(trx, {
      governmentId,
      within: below,
      format: format.value,
      moment,
      members: 'signed',
    });
    if (!rollup) return refuse('report.no-members', { organ: below ?? organ.name, year });
    const { sum, tree } = rollup;
    const { id, code, name } = tree.organ;
    const ids = sum.lines.map((line) => line.organ.id);
    const facts = await withinRollup(trx, { governmentId, year }, async () => ({
      frozen: await frozenOf(trx, [id], year),
      before: await frozenOf(trx, ids, year - 1),
    }));
    const signed = facts.frozen.get(id) ?? null;
    const summed = new Map((signed?.members ?? []).map((member) => [member.code, member.cells]));
    const standingOf = await memberStandings(trx, { governmentId, year, today });
    const lines = sum.lines.map((line): OpenedLine => {
      const before = line.itself ? null : (facts.before.get(line.organ.id)?.cells ?? null);
      return {
        ...line,
        ...standingOf(line),
        summed: summed.get(line.organ.code) ?? null,
        before,
        opens: tree.members.some(({ organ: { id: own }, members }) => own === line.organ.id && members.length > 0),
        outliers: line.itself ? [] : outliersOf(format.value, line.cells, before),
      };
    });
    return ok({
      organ,
      within: { id, code, name },
      year,
      format: format.value.id,
      asOf: moment.to,
      cells: sum.cells,
      signed: signed?.cells ?? null,
      lines,
      problems: problemsOf(sum, standingOf),
      changes: signed?.members ? changesSince(format.value, signed.members, summedMembers(sum)) : [],
    });
  });
}

async function frozenOf(
  trx: OrganTransaction,
  ids: readonly string[],
  year: number,
): Promise<ReadonlyMap<string, FrozenMember>> {
  return frozenMembers(trx, await standingSignings(trx, ids, year), year);
}
