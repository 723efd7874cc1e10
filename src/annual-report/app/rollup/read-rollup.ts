import type { ReportFormat } from '../../../law/report-format/index.js';
import { listOrgansOfYear } from '../../../organs/index.js';
import type { OrganTransaction } from '../../../platform/database/schema.js';
import { withinRollup } from '../../../platform/database/within-rollup.js';
import { frozenMembers, standingSignings, type StandingSigning } from '../../db/rollup/frozen-members.js';
import { rolledUpFigures } from '../../db/uploads/uploads.js';
import { readYears, type YearFigures } from '../../db/year-figures.js';
import type { YearMoment } from '../../domain/derive/year-moment.js';
import { findNode, leavesOf, memberTree, organsIn, type TreeNode } from '../../domain/rollup/member-tree.js';
import { t2Figures } from '../../domain/records/t2-figures.js';
import { ownFiguresOf } from '../../domain/rollup/own-figures.js';
import { rollUp, rollUpEvery, type MemberFacts, type MemberFile, type RolledUp } from '../../domain/rollup/roll-up.js';
import { figuresOfUpload } from '../../domain/uploads/counted-upload.js';

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
    const organIds = [...metIn(tree, signed)];
    const { facts, figures } = await readFacts(trx, { tree, format, moment, standing, organIds });
    return { tree, sum: rollUp(format, tree, facts), own: figures.get(rootId) ?? NOTHING };
  });
}

/** Adds every report of a tree up: what each organ has by its records or has signed, and the sum of every government. */
export async function readEveryRollup(
  trx: OrganTransaction,
  { governmentId, format, moment }: Omit<RollupInput, 'within' | 'members'>,
): Promise<{
  readonly tree: TreeNode;
  readonly facts: MemberFacts;
  readonly sums: ReadonlyMap<string, RolledUp>;
} | null> {
  const { year } = moment;
  const tree = memberTree(await listOrgansOfYear(trx, moment.to), governmentId);
  if (!tree) return null;
  return withinRollup(trx, { governmentId, year }, async () => {
    const organIds = [...organsIn(tree)].map(({ id }) => id);
    const standing = await standingSignings(trx, organIds, year);
    const { facts } = await readFacts(trx, { tree, format, moment, standing, organIds });
    return { tree, facts, sums: rollUpEvery(format, tree, facts) };
  });
}

interface FactsInput extends Pick<RollupInput, 'format' | 'moment'> {
  readonly tree: TreeNode;
  readonly standing: readonly StandingSigning[];
  /** Whose figures are asked for. */
  readonly organIds: readonly string[];
}

async function readFacts(
  trx: OrganTransaction,
  { tree, format, moment, standing, organIds }: FactsInput,
): Promise<{ readonly facts: MemberFacts; readonly figures: ReadonlyMap<string, YearFigures> }> {
  const asked = new Set(organIds);
  const signings = standing.filter(({ organId }) => asked.has(organId));
  const frozen = await frozenMembers(trx, signings, moment.year);
  const live = organIds.filter((id) => !frozen.has(id));
  const figures = await readYears(trx, live, moment);
  const figuresOf = ownFiguresOf(format);
  const files = await memberFiles(trx, { tree, format, year: moment.year, live });
  const own = new Map(
    live.map((id) => {
      const counted = figures.get(id) ?? NOTHING;
      const typed = files.get(id)?.typed;
      return [id, figuresOf(typed ? { ...counted, typed: { ...counted.typed, ...typed } } : counted)];
    }),
  );
  const nothing = figuresOf(NOTHING);
  const facts: MemberFacts = {
    frozen: (id) => frozen.get(id) ?? null,
    own: (id) => own.get(id) ?? nothing,
    upload: (id) => {
      const file = files.get(id)?.file;
      return file ? { ...file, onRecord: onRecord(format, figures.get(id) ?? NOTHING) } : null;
    },
  };
  return { facts, figures };
}

/**
 * Reports that members sent as files, as typed figures of theirs (docs/decisions/0171): what is on record of a table or cell
 * stands before them. Of organs without members alone: the figures of a government are those of all below it.
 */
async function memberFiles(
  trx: OrganTransaction,
  {
    tree,
    format,
    year,
    live,
  }: {
    readonly tree: TreeNode;
    readonly format: ReportFormat;
    readonly year: number;
    readonly live: readonly string[];
  },
): Promise<ReadonlyMap<string, { readonly file: Omit<MemberFile, 'onRecord'>; readonly typed: YearFigures['typed'] }>> {
  const leaves = new Set([...leavesOf(tree)].map(({ id }) => id));
  const found = await rolledUpFigures(
    trx,
    live.filter((id) => leaves.has(id)),
    year,
  );
  return new Map(
    [...found].flatMap(([id, { fileName, receivedOn, ...reading }]) => {
      const figures = figuresOfUpload(format, reading);
      if (!figures.ok) return [];
      const typed = Object.fromEntries(
        Object.entries(figures.cells).map(([cell, value]) => [cell, { value, source: 'typed' as const }]),
      );
      return [[id, { file: { fileName, receivedOn }, typed }] as const];
    }),
  );
}

/** Tables, and of `t2` the cells, that an organ has records of. */
function onRecord(format: ReportFormat, { t3, t4, documents, decisions }: YearFigures): string[] {
  const tables = [...(t3.length > 0 ? ['t3'] : []), ...(t4.length > 0 ? ['t4'] : [])];
  return [...tables, ...Object.keys(t2Figures(format, documents, decisions))];
}

/** Whose figures a sum asks for: it does not look below a government that has signed. */
function* metIn({ organ, members }: TreeNode, signed: ReadonlySet<string>): Generator<string> {
  yield organ.id;
  if (!signed.has(organ.id)) for (const member of members) yield* metIn(member, signed);
}
