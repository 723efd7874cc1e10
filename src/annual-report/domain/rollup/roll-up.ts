import type { LocalDate } from '../../../kernel/local-date.js';
import type { CellKey, ReportFormat } from '../../../law/report-format/index.js';
import type { OrganOfYear } from '../../../organs/index.js';
import { organsIn, type TreeNode } from './member-tree.js';
import { sumFigures, type Figures, type FrozenMember } from './member-figures.js';

/** What is known of the reports in a tree. */
export interface MemberFacts {
  /** The report as it stands signed; `null` while it is written. */
  readonly frozen: (organId: string) => FrozenMember | null;
  /** What an organ's own records make of its year, for as long as it has not signed. */
  readonly own: (organId: string) => Figures;
  /** The file that these figures are of, where an organ without members sent its report as one. */
  readonly upload?: (organId: string) => MemberFile | null;
}

/** A report that a member sent as a file and that stands for it in the sum (按文件数据汇总). */
export interface MemberFile {
  readonly fileName: string;
  readonly receivedOn: LocalDate;
  /** What its ledger has records of and the file does not stand for: the tables `t3`, `t4`, cells of `t2`. */
  readonly onRecord: readonly string[];
}

/** One line of a roll-up: a member, or what the government handled itself. */
export interface MemberLine {
  readonly organ: OrganOfYear;
  /** The government's own applications, disputes and records: it is an organ too. */
  readonly itself: boolean;
  /** Its report as signed; `null` where its figures are those of its records (未报送). */
  readonly frozen: FrozenMember | null;
  readonly cells: Figures;
  /** The file that the figures are of; absent where they are signed or those of its records. */
  readonly upload?: MemberFile;
  /** Codes of all whose figures are in the line, its own among them. */
  readonly inside: readonly string[];
  /** The member that has it in its sum already: named, and not added a second time. */
  readonly countedIn: OrganOfYear | null;
}

/** An organ that two signed sums hold: counted twice until one of the two is corrected. */
export interface CountedTwice {
  readonly code: string;
  readonly name: string;
  readonly in: readonly [OrganOfYear, OrganOfYear];
}

/** An organ that belongs to a government whose signed sum does not hold it: counted nowhere. */
export interface LeftOut {
  readonly organ: OrganOfYear;
  readonly of: OrganOfYear;
}

export interface RolledUp {
  readonly cells: Record<CellKey, number | null>;
  /** The government's own line first, then its members by code. */
  readonly lines: readonly MemberLine[];
  readonly countedTwice: readonly CountedTwice[];
  readonly leftOut: readonly LeftOut[];
  /** Governments signed without saying whom they add up: whether their members are in them is not known. */
  readonly unlisted: readonly OrganOfYear[];
}

/**
 * A government's report as the sum of its members' and its own (汇总), down any tree: a member's figures are those it signed,
 * else those of its records; a member that is a government is summed the same way until it signs. An organ counts once: one
 * that a signed sum holds is not added where it stands besides (docs/decisions/0150).
 */
export function rollUp(format: ReportFormat, root: TreeNode, facts: MemberFacts): RolledUp {
  return rollUpKnowing(format, root, facts, new Map());
}

/** The sum of every government of a tree, by its id: each is added up once and goes into those above it. */
export function rollUpEvery(format: ReportFormat, root: TreeNode, facts: MemberFacts): ReadonlyMap<string, RolledUp> {
  const sums = new Map<string, RolledUp>();
  const visit = (node: TreeNode) => {
    node.members.forEach(visit);
    if (node.members.length > 0) sums.set(node.organ.id, rollUpKnowing(format, node, facts, sums));
  };
  visit(root);
  return sums;
}

type Known = ReadonlyMap<string, RolledUp>;

function rollUpKnowing(format: ReportFormat, root: TreeNode, facts: MemberFacts, known: Known): RolledUp {
  const sums = signedSums(root, facts);
  // What a signed sum elsewhere holds is left out below: then the sum of a member is not the one it has by itself.
  const lines = linesOf(format, root, facts, sums.holders, sums.holders.size === 0 ? known : new Map());
  const counted = lines.filter(({ countedIn }) => countedIn === null);
  return {
    cells: sumFigures(
      format,
      counted.map(({ cells }) => cells),
    ),
    lines,
    ...namesOf(root, sums),
  };
}

interface SignedSums {
  /** By code: the government whose signed sum holds the organ. */
  readonly holders: ReadonlyMap<string, OrganOfYear>;
  readonly signed: readonly { readonly node: TreeNode; readonly frozen: FrozenMember }[];
  readonly twice: readonly { readonly code: string; readonly in: readonly [OrganOfYear, OrganOfYear] }[];
}

/**
 * The signed governments that a roll-up meets on its way down, below which it does not look. One that another's sum holds
 * already is left out with all it holds.
 */
function signedSums(root: TreeNode, facts: MemberFacts): SignedSums {
  const met: { node: TreeNode; frozen: FrozenMember; inside: ReadonlySet<string> }[] = [];
  const visit = (node: TreeNode) => {
    if (node.organ.level !== 'government') return;
    const frozen = facts.frozen(node.organ.id);
    if (frozen) met.push({ node, frozen, inside: new Set(insideOf(node.organ, frozen)) });
    else node.members.forEach(visit);
  };
  root.members.forEach(visit);
  const holders = new Map<string, OrganOfYear>();
  const twice: { code: string; in: [OrganOfYear, OrganOfYear] }[] = [];
  const isHeld = ({ node }: (typeof met)[number]) =>
    met.some((other) => other.node !== node && other.inside.has(node.organ.code));
  for (const { node, inside } of met.filter((each) => !isHeld(each))) {
    for (const code of inside) {
      if (code === node.organ.code) continue;
      const other = holders.get(code);
      if (other) twice.push({ code, in: [other, node.organ] });
      else holders.set(code, node.organ);
    }
  }
  return { holders, signed: met, twice };
}

function insideOf({ code }: OrganOfYear, frozen: FrozenMember): string[] {
  return [...new Set([code, ...(frozen.members ?? []).flatMap((member) => [member.code, ...(member.inside ?? [])])])];
}

function linesOf(
  format: ReportFormat,
  node: TreeNode,
  facts: MemberFacts,
  holders: ReadonlyMap<string, OrganOfYear>,
  known: Known,
): MemberLine[] {
  const { organ } = node;
  const own: MemberLine = {
    organ,
    itself: true,
    frozen: null,
    cells: facts.own(organ.id),
    inside: [organ.code],
    countedIn: null,
  };
  return [own, ...node.members.map((member) => lineOf(format, member, facts, holders, known))];
}

function lineOf(
  format: ReportFormat,
  node: TreeNode,
  facts: MemberFacts,
  holders: ReadonlyMap<string, OrganOfYear>,
  known: Known,
): MemberLine {
  const { organ, members } = node;
  const countedIn = holders.get(organ.code) ?? null;
  const frozen = facts.frozen(organ.id);
  if (frozen) return { organ, itself: false, frozen, cells: frozen.cells, inside: insideOf(organ, frozen), countedIn };
  if (members.length === 0) {
    const upload = facts.upload?.(organ.id) ?? null;
    const cells = facts.own(organ.id);
    return { organ, itself: false, frozen, cells, ...(upload && { upload }), inside: [organ.code], countedIn };
  }
  const sum = known.get(organ.id);
  const lines = (sum?.lines ?? linesOf(format, node, facts, holders, known)).filter((line) => line.countedIn === null);
  const cells =
    sum?.cells ??
    sumFigures(
      format,
      lines.map((line) => line.cells),
    );
  return { organ, itself: false, frozen, cells, inside: lines.flatMap((line) => line.inside), countedIn };
}

function namesOf(root: TreeNode, { holders, signed, twice }: SignedSums) {
  const names = new Map([...organsIn(root)].map((organ) => [organ.code, organ.name]));
  const leftOut: LeftOut[] = [];
  const unlisted: OrganOfYear[] = [];
  for (const { node, frozen } of signed) {
    if (node.members.length === 0) continue;
    if (frozen.members === null) unlisted.push(node.organ);
    else {
      const [, ...below] = organsIn(node);
      leftOut.push(...below.filter(({ code }) => !holders.has(code)).map((organ) => ({ organ, of: node.organ })));
    }
  }
  const countedTwice = twice.map((each) => ({ ...each, name: names.get(each.code) ?? each.code }));
  return { countedTwice, leftOut, unlisted };
}
