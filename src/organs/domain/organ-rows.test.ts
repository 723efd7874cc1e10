import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localDate } from '../../kernel/local-date.js';
import { readOrganTable } from './organ-rows.js';

const since = localDate('2019-01-01');
const HEADS = ['代码', '名称', '层级', '类别', '上级代码', '生效日期'];
const read = (rows: string[][], known: string[] = []) => readOrganTable([HEADS, ...rows], new Set(known), since);

describe('readOrganTable', () => {
  it('reads organs in any order of rows and columns, parents first', () => {
    const table = [
      ['上级', '层级', 'code', '机关名称'],
      ['qzf', '部门', 'czj', '示例区财政局'],
      ['', '', '', ''],
      ['', 'Government', 'QZF', '示例区人民政府'],
    ];
    expect(readOrganTable(table, new Set(), since)).toEqual({
      ok: true,
      value: [
        {
          code: 'QZF',
          name: '示例区人民政府',
          level: 'government',
          kind: 'government',
          parentCode: null,
          validFrom: since,
        },
        { code: 'CZJ', name: '示例区财政局', level: 'department', kind: 'bureau', parentCode: 'QZF', validFrom: since },
      ],
    });
  });

  it('takes a parent that is registered already, and a date of its own', () => {
    const rows = read([['DHZ', '东湖镇人民政府', '部门', '乡镇街道', 'QZF', '2021/07/01']], ['QZF']);
    expect(rows).toMatchObject({ value: [{ kind: 'town', parentCode: 'QZF', validFrom: '2021-07-01' }] });
  });

  it.each<[string, string[][], string]>([
    ['a code of another shape', [['1A', '甲', '部门', '', '', '']], '第 2 行“代码”：应为'],
    ['a name left out', [['AA', ' ', '部门', '', '', '']], '第 2 行“名称”'],
    ['an unknown level', [['AA', '甲', '市级', '', '', '']], '第 2 行“层级”'],
    ['an unknown kind', [['AA', '甲', '部门', '企业', '', '']], '第 2 行“类别”'],
    ['an impossible date', [['AA', '甲', '部门', '', '', '2021-02-30']], '第 2 行“生效日期”'],
    ['a parent nobody knows', [['AA', '甲', '部门', '', 'ZZ', '']], '第 2 行“上级代码”：没有代码为 ZZ 的机关'],
    [
      'a code that comes twice',
      [['AA', '甲', '部门', '', '', ''], [], ['aa', '乙', '部门']],
      '第 4 行“代码”：AA 重复出现',
    ],
    [
      'a circle',
      [
        ['AA', '甲', '部门', '', 'BB', ''],
        ['BB', '乙', '部门', '', 'AA', ''],
      ],
      '成环',
    ],
  ])('refuses %s and says where', (_what, rows, said) => {
    const refused = read(rows);
    expect(refused).toMatchObject({ ok: false, code: 'organs.rows' });
    expect(!refused.ok && refused.params.list).toContain(said);
  });

  it('names the columns that are missing', () => {
    expect(readOrganTable([['代码']], new Set(), since)).toMatchObject({ params: { count: 2 } });
    expect(readOrganTable([], new Set(), since)).toMatchObject({ params: { count: 3 } });
  });

  it('puts every parent before its members, whatever the order of the rows', () => {
    const tree = fc.integer({ min: 1, max: 12 }).chain((size) =>
      fc.record({
        parents: fc.tuple(...Array.from({ length: size }, (_, index) => fc.integer({ min: -1, max: index - 1 }))),
        order: fc.shuffledSubarray([...Array(size).keys()], { minLength: size }),
      }),
    );
    fc.assert(
      fc.property(tree, ({ parents, order }) => {
        const rows = read(
          order.map((index) => {
            const parent = parents[index] ?? -1;
            return [`C${index}`, `机关${index}`, '部门', '', parent < 0 ? '' : `C${parent}`, ''];
          }),
        );
        if (!rows.ok) throw new Error(String(rows.params.list));
        const codes = rows.value.map((row) => row.code);
        expect(codes.length).toBe(order.length);
        for (const [at, row] of rows.value.entries()) {
          if (row.parentCode !== null) expect(codes.indexOf(row.parentCode)).toBeLessThan(at);
        }
      }),
    );
  });
});
