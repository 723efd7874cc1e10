import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REPORT_FORMATS } from '../../../law/report-format/index.js';
import type { OrganOfYear } from '../../../organs/index.js';
import { summedMembers } from './freeze-members.js';
import { changesSince } from './later-changes.js';
import type { Figures, FrozenMember, SummedMember } from './member-figures.js';
import { memberTree, type TreeNode } from './member-tree.js';
import { outliersOf } from './outliers.js';
import { rollUp, type MemberFacts } from './roll-up.js';

const FORMAT = REPORT_FORMATS['2021'];
const CELL = 't3.received.natural';
const AMOUNT = 't2.charges.amount';

function organ(code: string, parentId: string | null, level: OrganOfYear['level'] = 'department'): OrganOfYear {
  const kind = level === 'government' ? 'government' : 'bureau';
  return { id: code.toLowerCase(), code, name: `示例${code}`, level, kind, parentId, endedOn: null, movedFrom: [] };
}
const tree = (organs: readonly OrganOfYear[], root: string): TreeNode => {
  const found = memberTree(organs, root);
  if (!found) throw new Error('no tree');
  return found;
};
const signed = (cells: Figures, members: readonly SummedMember[] | null = null): FrozenMember => ({
  signingNo: 1,
  version: null,
  content: 'sha256:0',
  cells,
  members,
});
const summed = (code: string, inside?: readonly string[]): SummedMember => ({
  code,
  name: `示例${code}`,
  level: 'department',
  signingNo: 1,
  version: null,
  content: 'sha256:0',
  cells: { [CELL]: 1 },
  ...(inside && { inside }),
});
/** Every organ has one application of its own; those named are signed. */
const oneEach = (frozen: Readonly<Record<string, FrozenMember>> = {}): MemberFacts => ({
  frozen: (id) => frozen[id] ?? null,
  own: () => ({ [CELL]: 1 }),
});

describe('rollUp', () => {
  it('is the sum of all organs of any tree, whoever has signed, amounts exact to the fen', () => {
    const trees = fc.integer({ min: 1, max: 25 }).chain((size) =>
      fc.array(
        fc.record({
          parent: fc.nat(),
          government: fc.boolean(),
          signs: fc.boolean(),
          count: fc.nat(500),
          fen: fc.nat(99_999_999),
        }),
        { minLength: size, maxLength: size },
      ),
    );
    fc.assert(
      fc.property(trees, (drawn) => {
        const organs = drawn.map(({ parent, government }, index) =>
          organ(
            `C${index}`,
            index === 0 ? null : `c${parent % index}`,
            index === 0 || government ? 'government' : 'department',
          ),
        );
        const own = (id: string): Figures => {
          const { count = 0, fen = 0 } = drawn[Number(id.slice(1))] ?? {};
          return { [CELL]: count, [AMOUNT]: fen / 1_000_000 };
        };
        // Signed from the bottom up, each with what its own roll-up then said.
        const frozen: Record<string, FrozenMember> = {};
        const facts: MemberFacts = { frozen: (id) => frozen[id] ?? null, own };
        for (const [index, { signs }] of [...drawn.entries()].reverse()) {
          if (!signs || index === 0) continue;
          const node = tree(organs, `c${index}`);
          const sum = rollUp(FORMAT, node, facts);
          frozen[`c${index}`] = signed(sum.cells, node.members.length > 0 ? summedMembers(sum) : null);
        }
        const sum = rollUp(FORMAT, tree(organs, 'c0'), facts);
        // What belongs to a department reports to the government above it: nothing is lost, nothing counts twice.
        const fen = drawn.reduce((total, each) => total + each.fen, 0);
        expect(sum.cells[CELL]).toBe(drawn.reduce((total, { count }) => total + count, 0));
        expect(sum.cells[AMOUNT]).toBe(fen / 1_000_000);
        expect([sum.countedTwice, sum.leftOut, sum.unlisted]).toEqual([[], [], []]);
        expect(sum.lines.flatMap(({ inside }) => inside).sort()).toEqual(organs.map(({ code }) => code).sort());
      }),
      { numRuns: 25 },
    );
  });

  const city = organ('CITY', null, 'government');
  const east = organ('EAST', 'city', 'government');
  const west = organ('WEST', 'city', 'government');
  const bureau = organ('BUREAU', 'city');

  it('adds an organ once that a signed sum holds and that stands besides, and names it', () => {
    const facts = oneEach({ east: signed({ [CELL]: 5 }, [summed('BUREAU')]), bureau: signed({ [CELL]: 1 }) });
    const sum = rollUp(FORMAT, tree([city, east, bureau], 'city'), facts);
    expect(sum.cells[CELL]).toBe(1 + 5);
    expect(sum.lines.map(({ organ: { code }, countedIn }) => [code, countedIn?.code ?? null])).toEqual([
      ['CITY', null],
      ['EAST', null],
      ['BUREAU', 'EAST'],
    ]);
  });

  it('names what two signed sums hold, what a signed sum leaves out, and a sum that says nothing of its members', () => {
    const town = organ('TOWN', 'east');
    const frozen = { east: signed({}, [summed('X')]), west: signed({}, [summed('Y', ['X'])]) };
    const sum = rollUp(FORMAT, tree([city, east, west, town], 'city'), oneEach(frozen));
    expect(sum.countedTwice).toEqual([{ code: 'X', name: 'X', in: [east, west] }]);
    expect(sum.leftOut).toEqual([{ organ: town, of: east }]);
    const mute = rollUp(FORMAT, tree([city, east, town], 'city'), oneEach({ east: signed({}) }));
    expect(mute.unlisted).toEqual([east]);
  });

  it('leaves a cell blank that nobody filled in, and counts what some did', () => {
    const own = (id: string): Figures => ({ [AMOUNT]: id === 'bureau' ? 0.1 : null, 't2.rules.issued': null });
    const sum = rollUp(FORMAT, tree([city, bureau], 'city'), { frozen: () => null, own });
    expect(sum.cells).toMatchObject({ [AMOUNT]: 0.1, 't2.rules.issued': null, [CELL]: 0 });
  });
});

describe('beside a sum', () => {
  it('says which members changed since it was signed', () => {
    const before = [summed('A'), summed('B'), summed('C')];
    const after = [summed('A'), { ...summed('B'), cells: { [CELL]: 3 } }, summed('D')];
    const changed = changesSince(FORMAT, before, after);
    expect(changed.map(({ kind, code }) => `${kind} ${code}`)).toEqual(['changed B', 'gone C', 'added D']);
    expect(changed[0]?.cells).toEqual([{ cell: CELL, summed: 1, now: 3 }]);
    expect(changed[1]?.cells).toContainEqual({ cell: CELL, summed: 1, now: null });
  });

  it.each<[string, Figures, Figures | null, unknown[]]>([
    ['nothing but zeros', {}, { [CELL]: 3 }, [{ kind: 'allZero' }]],
    [
      'five times as much',
      { 't2.rules.issued': 20 },
      { 't2.rules.issued': 4 },
      [expect.objectContaining({ kind: 'jump' })],
    ],
    ['less than five times', { 't2.rules.issued': 20 }, { 't2.rules.issued': 5 }, []],
    ['five times, but few', { 't2.rules.issued': 19 }, { 't2.rules.issued': 1 }, []],
    ['a fifth', { 't2.rules.issued': 4 }, { 't2.rules.issued': 20 }, [expect.objectContaining({ kind: 'jump' })]],
    ['no year before', { 't2.rules.issued': 500 }, null, []],
    [
      'what came in is not what went out',
      { [CELL]: 2, 't3.granted.natural': 1 },
      null,
      [{ kind: 'balance', column: 'natural', came: 2, went: 1 }],
    ],
  ])('marks %s', (_what, cells, before, outliers) => {
    expect(outliersOf(FORMAT, cells, before)).toEqual(outliers);
  });
});
