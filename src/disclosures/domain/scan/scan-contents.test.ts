import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HIDDEN_PARTS, PIECE_PART_NAMES, type FilePiece, type PiecePart } from '../../../kernel/file-pieces.js';
import { refuse } from '../../../kernel/result.js';
import { passesLuhn } from '../privacy-scan/bank-card.js';
import { checkCharacter } from '../privacy-scan/citizen-id.js';
import { decideOnMark, undecidedMarks } from './decide-mark.js';
import { numberOf } from './law-references.js';
import { NO_CONTACTS } from './own-contacts.js';
import { scanContents, type ScanContext } from './scan-contents.js';

const context: ScanContext = { own: NO_CONTACTS, asOfYear: 2026 };
const bodyMarks = (body: string, more: Partial<ScanContext> = {}) =>
  scanContents({ title: '通知', summary: '', body, documentNumber: null }, [], { ...context, ...more });
const inBody = (body: string) =>
  bodyMarks(body).map(({ kind, confidence, masked, suggestion }) => [kind, confidence, masked, suggestion]);
const NOTHING = { title: '', summary: '', body: '', documentNumber: null } as const;
const fileMarks = (pieces: readonly FilePiece[], name = 'a.docx') =>
  scanContents(NOTHING, [{ fileId: 'f1', name, contents: { type: 'docx', pieces, gaps: [] } }], context);

describe('scanContents marks', () => {
  it.each([
    ['公民身份号码11010519491231002X。', 'citizenId', 'certain', '110*************2X', null],
    ['联系人王秀英，13845678901', 'mobile', 'certain', '138******01', null],
    ['按照《政府信息公开条列》的规定', 'term', 'certain', '条列', '条例'],
    ['可以依法申请行政复义', 'term', 'certain', '行政复义', '行政复议'],
    ['涉及国家秘蜜的', 'term', 'certain', '国家秘蜜', '国家秘密'],
    ['请申人应当', 'term', 'certain', '请申', '申请'],
    ['被申人答复', 'term', 'certain', '被申人', '被申请人'],
    ['帐户信息', 'term', 'likely', '帐', '账'],
    [
      '《中华人民共和国政府信息公开条例》第五十七条',
      'reference',
      'certain',
      '第五十七条',
      '《政府信息公开条例》共56条，没有第57条',
    ],
    ['《行政复议法》第九条、第一百零二条', 'reference', 'certain', '第一百零二条', '《行政复议法》共90条，没有第102条'],
    [
      '《中华人民共和国政府信息公开法》规定',
      'reference',
      'certain',
      '《中华人民共和国政府信息公开法》',
      '《中华人民共和国政府信息公开条例》',
    ],
    ['示政发〔2062〕3号', 'documentNumber', 'certain', '示政发〔2062〕3号', null],
    ['示政发〔2025〕0号', 'documentNumber', 'certain', '示政发〔2025〕0号', null],
    ['示政发[2025]3号', 'documentNumber', 'likely', '示政发[2025]3号', '示政发〔2025〕3号'],
  ])('%s', (body, kind, confidence, masked, suggestion) => {
    expect(inBody(body)).toContainEqual([kind, confidence, masked, suggestion]);
  });

  it('asks an issuing code of the publication’s own number', () => {
    const marks = scanContents({ ...NOTHING, documentNumber: '〔2026〕3号' }, [], context);
    expect(marks).toMatchObject([{ kind: 'documentNumber', reason: 'noIssuer', places: [{ in: 'documentNumber' }] }]);
  });

  it('takes a short name for the Regulation where the text says so', () => {
    const named = '《中华人民共和国政府信息公开条例》（以下简称《条例》）。';
    expect(inBody(`${named}《条例》第六十条`).map(([kind]) => kind)).toEqual(['reference']);
    expect(inBody('《条例》第六十条')).toEqual([]);
  });
});

describe('scanContents leaves alone', () => {
  it.each([
    '公民、法人和其他组织可以申请公开政府信息，行政机关应当自收到申请之日起20个工作日内予以答复。',
    '根据《中华人民共和国政府信息公开条例》第二十条、第二十一条第（一）项、第五十六条的规定，制定本办法。',
    '《中华人民共和国行政处罚法》（2021年修订）第八十六条',
    '示政发〔2026〕12号、国办发〔2019〕14号、国务院令第711号',
    '办公室电话：0451-87654321，传真0451-87654322，监督举报电话12345。办公时间：8:30—17:00。',
    '项目总投资13845678901元，统一社会信用代码91230100MA18ABCD0A，邮政编码150000。',
    '索引号：11230104414178018C/2026-00012，合同编号：110105194912310020',
    '办公地址：哈尔滨市道外区南直路123号政务大厦5层501室。',
    '申请行政复议、提起行政诉讼；依申请公开、主动公开、不予公开；国家秘密、商业秘密、个人隐私；行政许可、行政强制。',
    '提请申请人补正，告知其向人民法院提起诉讼的权利；履行职责，实施细则自公布之日起施行。',
    '经办人：李建国；局长王某某主持会议。全年公开1384条，20个工作日日均3件。',
  ])('%s', (body) => {
    expect(inBody(body)).toEqual([]);
  });

  it('what the organ says of itself to everyone', () => {
    const own = {
      contacts: ['13845678901', 'xx@qq.com'],
      addresses: ['示例市示例区示例路8号2单元301室'],
      names: ['示例局'],
    };
    const body = '联系电话：138-4567-8901，邮箱xx@qq.com，通讯地址：示例区示例路8号2单元301室';
    expect(bodyMarks(body, { own })).toEqual([]);
    expect(bodyMarks(body).map(({ kind }) => kind)).toEqual(['mobile', 'email', 'address']);
  });
});

const digits = (length: number) => fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length });
const citizenId = fc
  .tuple(
    fc.constantFrom('110105', '230104', '440300'),
    fc.date({ min: new Date('1920-01-01'), max: new Date('2020-12-31'), noInvalidDate: true }),
    digits(3),
  )
  .map(([region, day, order]) => {
    const first = region + day.toISOString().slice(0, 10).replaceAll('-', '') + order.join('');
    return first + checkCharacter(first);
  });
const bankCard = fc
  .tuple(digits(16), fc.integer({ min: 0, max: 9 }))
  .map(([body, last]) => [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((step) => `62${body.join('')}${(last + step) % 10}`))
  .map((numbers) => numbers.find(passesLuhn) ?? '');
const mobile = fc.tuple(fc.constantFrom('13', '15', '18', '19'), digits(9)).map(([head, tail]) => head + tail.join(''));
const planted = fc.oneof(
  citizenId.map((value) => ({ kind: 'citizenId', value, lead: '身份证号：' })),
  bankCard.map((value) => ({ kind: 'bankCard', value, lead: '银行卡号：' })),
  mobile.map((value) => ({ kind: 'mobile', value, lead: '手机：' })),
);
const parts = Object.keys(PIECE_PART_NAMES) as PiecePart[];

describe('scanContents, whatever is planted', () => {
  it('marks it as certain in every part of a file, and tells it nowhere in clear', () => {
    fc.assert(
      fc.property(planted, fc.constantFrom(...parts), ({ kind, value, lead }, part) => {
        const marks = fileMarks([{ part, text: `有关情况\n${lead}${value}。`, page: 3 }]);
        const mark = marks.find((each) => each.kind === kind);
        expect(mark).toMatchObject({
          confidence: 'certain',
          places: [{ part, page: 3, line: part === 'property' ? null : 2 }],
        });
        const kept = marks.map(({ identity: _, ...rest }) => rest);
        expect(JSON.stringify(kept)).not.toContain(value);
      }),
    );
  });

  it('gives places that the value stands at, like ones together', () => {
    fc.assert(
      fc.property(planted, fc.integer({ min: 1, max: 4 }), ({ kind, value, lead }, times) => {
        const body = `第一段\n${`${lead}${value}；`.repeat(times)}`;
        const [mark, ...others] = bodyMarks(body).filter((each) => each.kind === kind);
        expect(others).toEqual([]);
        expect(mark?.places.map(({ start, end }) => body.slice(start, end))).toEqual(Array(times).fill(value));
      }),
    );
  });

  it('holds what is hidden to be another mark than the same shown', () => {
    fc.assert(
      fc.property(mobile, fc.constantFrom(...HIDDEN_PARTS), (value, part) => {
        const text = `手机：${value}`;
        const marks = fileMarks([
          { part: 'text', text },
          { part, text },
        ]).filter(({ kind }) => kind === 'mobile');
        expect(new Set(marks.map(({ identity }) => identity)).size).toBe(2);
      }),
    );
  });

  it('reads articles however they are written', () => {
    const units = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 199 }), (article) => {
        const [hundreds, tens, ones] = [Math.floor(article / 100), Math.floor((article % 100) / 10), article % 10];
        const head = hundreds > 0 ? '一百' : '';
        const middle =
          tens > 0 ? `${tens === 1 && hundreds === 0 ? '' : units[tens]}十` : hundreds > 0 && ones > 0 ? '零' : '';
        expect(numberOf(head + middle + (units[ones] ?? ''))).toBe(article);
        expect(numberOf(String(article))).toBe(article);
      }),
    );
  });
});

describe('scanContents of files', () => {
  it('takes a column of telephones for what it is, and the names beside them', () => {
    const text = '1 示例乡李家村李大山 13845678901 ';
    const cells = [
      { ref: 'A2', start: 0, heading: '序号' },
      { ref: 'B2', start: 2, heading: '地址' },
      { ref: 'C2', start: text.indexOf('138'), heading: '手机' },
    ];
    const marks = fileMarks([{ part: 'cell', text, sheet: '名单', cells }], 'a.xlsx');
    expect(marks.find(({ kind }) => kind === 'mobile')).toMatchObject({
      confidence: 'certain',
      places: [{ sheet: '名单', cell: 'C2' }],
    });
  });

  it.each([
    ['author', { part: 'property', text: '李建国', property: { sort: 'author', name: 'creator' } }, 'author', 'likely'],
    [
      'program',
      { part: 'property', text: 'Microsoft Office 用户', property: { sort: 'author', name: 'creator' } },
      null,
      null,
    ],
    [
      'place',
      { part: 'property', text: '45.75, 126.65', property: { sort: 'location', name: 'GPS' } },
      'location',
      'certain',
    ],
    ['comment', { part: 'comment', text: '此处待定' }, 'comment', 'likely'],
    ['cover', { part: 'covered', text: '补偿总额' }, 'hiddenContent', 'certain'],
    ['hidden', { part: 'hidden', text: '底稿' }, 'hiddenContent', 'likely'],
    ['text', { part: 'text', text: '此处待定' }, null, null],
  ] as const)('tells a trace by itself: %s', (_, piece, kind, confidence) => {
    const marks = fileMarks([piece as FilePiece]).map((mark) => [mark.kind, mark.confidence]);
    expect(marks).toEqual(kind === null ? [] : [[kind, confidence]]);
  });

  it('tells what it could not look into, and the names of files', () => {
    const unread = { fileId: 'f', name: '申请人李建国.pdf', contents: refuse('file.encrypted') };
    const marks = scanContents(NOTHING, [unread], context);
    expect(marks.map(({ kind, reason }) => [kind, reason])).toEqual([
      ['name', 'labelled'],
      ['unreadable', 'file.encrypted'],
    ]);
    const contents = {
      type: 'pdf',
      pieces: [],
      gaps: [1, 2, 5].map((page) => ({ why: 'noText', page }) as const),
    } as const;
    expect(scanContents(NOTHING, [{ fileId: 'f', name: 'a.pdf', contents }], context)).toMatchObject([
      { kind: 'unreadable', reason: 'noText', masked: '1—2、5' },
    ]);
  });
});

describe('decideOnMark', () => {
  const [found] = bodyMarks('手机：13845678901');
  const marks = found ? [{ ...found, key: 'k' }] : [];
  const decide = (decision: 'false-alarm' | 'removed' | 'must-publish', ground: 'law' | null, reason: string | null) =>
    decideOnMark('k', marks, { decision, ground, reason });

  it('asks for ground and reason of what must be public, and for the removal of what is called removed', () => {
    expect(decide('must-publish', null, '由')).toMatchObject({ code: 'input.missing' });
    expect(decide('must-publish', 'law', ' ')).toMatchObject({ code: 'input.missing' });
    expect(decide('removed', null, null)).toMatchObject({ code: 'scan.still-there' });
    expect(decideOnMark('x', marks, { decision: 'false-alarm', ground: null, reason: null })).toMatchObject({
      code: 'scan.unknown-mark',
    });
    expect(decide('must-publish', 'law', '依法公示')).toMatchObject({ ok: true });
  });

  it('leaves open what nobody decided, and what came back after it was removed', () => {
    const decided = (decision: 'false-alarm' | 'removed') => [{ key: 'k', decision, ground: null, reason: null }];
    expect(undecidedMarks(marks, [])).toHaveLength(1);
    expect(undecidedMarks(marks, decided('removed'))).toHaveLength(1);
    expect(undecidedMarks(marks, decided('false-alarm'))).toEqual([]);
  });
});
