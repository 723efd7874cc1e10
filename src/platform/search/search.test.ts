import { sql } from 'kysely';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../kernel/ids.js';
import { addDays, localDate, type LocalDate } from '../../kernel/local-date.js';
import { startTestDatabase, type TestDatabase } from '../database/testing.js';
import { withOrgan } from '../database/with-organ.js';
import {
  findByNumber,
  indexPublicDocument,
  removePublicDocument,
  replaceSynonyms,
  searchDocuments,
  suggestQueries,
  toSimplified,
  type PublicDocument,
  type SearchAsk,
} from './index.js';
import { readTerms } from './terms.js';

const TODAY = localDate('2026-03-20');
const ORGAN = newId();
let database: TestDatabase;

beforeAll(async () => {
  database = await startTestDatabase();
  await withOrgan(database.db, { actor: 'test', organId: ORGAN }, (trx) =>
    sql`INSERT INTO organ (organ_id, code) VALUES (${ORGAN}, 'FIND')`.execute(trx),
  );
});
afterAll(() => database.stop());

const document = (more: Partial<PublicDocument>): PublicDocument => ({
  organId: ORGAN,
  documentId: newId(),
  kind: 'publication',
  address: '/info/r/0000000a',
  title: '示例通知',
  documentNumber: null,
  numberKey: null,
  marks: [],
  summary: '',
  body: '',
  files: { text: '', read: true },
  catalogue: 'plans',
  genre: 'notice',
  publishedOn: localDate('2026-03-02'),
  validity: 'none',
  inForceOn: null,
  endedOn: null,
  ...more,
});

async function index(...documents: readonly PublicDocument[]): Promise<void> {
  await withOrgan(database.db, { actor: 'test', organId: ORGAN }, async (trx) => {
    for (const each of documents) await indexPublicDocument(trx, each);
  });
}

const ask = (query: string, more: Partial<SearchAsk> = {}) =>
  searchDocuments(database.db, { query, filter: {}, order: 'relevance', after: null, limit: 20, asOf: TODAY, ...more });

const titles = async (query: string, more: Partial<SearchAsk> = {}) =>
  (await ask(query, more)).hits.map(({ title }) => title.map(({ text }) => text).join(''));

describe('what is found', () => {
  beforeAll(() =>
    index(
      document({ title: '关于提高城乡最低生活保障标准的通知', body: '自2026年4月1日起执行，惠及GDP核算范围。' }),
      document({
        title: '教育收费公示',
        body: '依据《示例办法》〔2026〕9号，（一）幼儿园保教费。',
        documentNumber: '示教〔2026〕9号',
        numberKey: '示教〔2026〕9号',
      }),
      document({
        title: '防汛值班表',
        body: '保障供水。',
        publishedOn: localDate('2019-07-01'),
        files: { text: '附件一 龘字测试', read: true },
      }),
      document({
        title: '旧办法',
        validity: 'repealed',
        endedOn: localDate('2026-01-01'),
        catalogue: 'documents',
        genre: 'measures',
      }),
    ),
  );

  it.each([
    ['生活', ['关于提高城乡最低生活保障标准的通知']],
    ['低保', ['关于提高城乡最低生活保障标准的通知']],
    ['"低保"', []],
    ['保障', ['关于提高城乡最低生活保障标准的通知', '防汛值班表']],
    ['保障 -供水', ['关于提高城乡最低生活保障标准的通知']],
    ['保障 供水', ['防汛值班表']],
    ['障保', []],
    ['龘', ['防汛值班表']],
    ['表', ['防汛值班表']],
    ['gdp', ['关于提高城乡最低生活保障标准的通知']],
    ['ＧＤＰ核算', ['关于提高城乡最低生活保障标准的通知']],
    ['dp', []],
    ['4月1日', ['关于提高城乡最低生活保障标准的通知']],
    ['示教[2026]9号', ['教育收费公示']],
    ['（2026）9号', ['教育收费公示']],
    ['一%', []],
    ['《》', []],
  ])('for %s', async (query, found) => {
    expect((await titles(query)).sort()).toEqual([...found].sort());
  });

  it('puts the words in a title first, or the newest, as asked', async () => {
    expect(await titles('保障')).toEqual(['关于提高城乡最低生活保障标准的通知', '防汛值班表']);
    await index(document({ title: '供水通告', body: '保障用水', publishedOn: TODAY }));
    expect((await titles('保障'))[0]).toBe('关于提高城乡最低生活保障标准的通知');
    expect((await titles('保障', { order: 'date' }))[0]).toBe('供水通告');
  });

  it('keeps to what is asked besides, and counts it', async () => {
    expect(await titles('', { filter: { validity: 'ended' } })).toEqual(['旧办法']);
    expect(await titles('', { filter: { validity: 'ended' }, asOf: localDate('2025-12-31') })).toEqual([]);
    expect(await titles('保障', { filter: { year: 2019 } })).toEqual(['防汛值班表']);
    expect(await titles('办法', { filter: { catalogue: 'plans' } })).toEqual(['教育收费公示']);
    const { count, more, facets } = await ask('保障');
    expect({ count, more, years: facets.year }).toEqual({
      count: 3,
      more: false,
      years: [
        { value: '2026', count: 2 },
        { value: '2019', count: 1 },
      ],
    });
  });

  it('marks the words where they stand', async () => {
    const [hit] = (await ask('gdp 核算')).hits;
    expect(hit?.passage.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(['GDP核算']);
    expect(hit?.address).toBe('/info/r/0000000a');
  });

  it('finds a document by its number', async () => {
    expect((await findByNumber(database.db, '示教〔2026〕9号', TODAY)).length).toBe(1);
  });

  it('says what may have been meant', async () => {
    expect((await ask('最底生活保障')).count).toBe(0);
    expect(await suggestQueries(database.db, readTerms('最底生活保障'))).toContain('最低生活保障');
  });

  it('takes synonyms from an administrator, both ways', async () => {
    await replaceSynonyms(database.db, [['水情', '供水']]);
    expect(await titles('水情')).toContain('防汛值班表');
    await replaceSynonyms(database.db, [['供水', '无此词']]);
    expect(await titles('无此词')).toContain('防汛值班表');
    await replaceSynonyms(database.db, []);
  });

  it('finds no more what is taken out', async () => {
    const gone = document({ title: '将要撤回的公告' });
    await index(gone);
    expect(await titles('将要撤回')).toHaveLength(1);
    await withOrgan(database.db, { actor: 'test', organId: ORGAN }, (trx) => removePublicDocument(trx, gone));
    expect(await titles('将要撤回')).toEqual([]);
  });

  it('reads traditional characters', () => {
    expect(toSimplified('醫療保險')).toBe('医疗保险');
  });
});

describe('many documents', () => {
  const COUNT = 1_300;
  const day = (number: number): LocalDate => addDays(localDate('2015-01-01'), number * 2);

  beforeAll(() =>
    index(
      ...Array.from({ length: COUNT }, (_, number) =>
        document({
          title: number % 3 === 0 ? `桥梁巡查记录${number}` : `道路巡查记录${number}`,
          body: number % 2 === 0 ? '桥梁养护情况良好。' : '无。',
          publishedOn: day(number),
        }),
      ),
    ),
  );

  it.each(['relevance', 'date'] as const)('gives each once, page by page, by %s', async (order) => {
    const seen: string[] = [];
    const wanted = Array.from({ length: COUNT }, (_, number) => number).filter((n) => n % 3 === 0 || n % 2 === 0);
    for (let after: SearchAsk['after'] = null, pages = 0; pages < 20; pages += 1) {
      const page = await ask('桥梁', { order, after, limit: 60 });
      seen.push(...page.hits.map(({ documentId }) => documentId));
      after = page.next;
      if (after === null) break;
    }
    expect(seen).toHaveLength(wanted.length);
    expect(new Set(seen).size).toBe(wanted.length);
  });

  it('counts no more than a thousand, and says so', async () => {
    const { count, more } = await ask('巡查');
    expect({ count, more }).toEqual({ count: 1_000, more: true });
  });

  it('asks the index, and reads no table through, as the public', async () => {
    const { rows } = await database.db.transaction().execute(async (trx) => {
      await sql`SET LOCAL enable_seqscan = off`.execute(trx);
      return sql<{ 'QUERY PLAN': string }>`EXPLAIN SELECT document_id FROM public_document
        WHERE words @@ '0ab桥梁'::tsquery AND folded LIKE '%桥梁%'`.execute(trx);
    });
    expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('public_document_words');
  });
});

describe('any text', () => {
  const letters = fc.stringMatching(/^[一-丏甲乙丙A-C1-3、。（）\n 𠀀]{2,30}$/u);

  it('is found by every two-character word in it, and by nothing it does not hold', async () => {
    await fc.assert(
      fc.asyncProperty(letters, fc.stringMatching(/^[一-丏甲乙丙]{2}$/u), async (body, other) => {
        const written = document({ title: '随机', body, publishedOn: localDate('2009-05-05') });
        await index(written);
        const found = async (query: string) =>
          (await ask(`"${query}"`, { filter: { year: 2009 } })).hits.some(
            (hit) => hit.documentId === written.documentId,
          );
        const words = new Set([...body.matchAll(/(?=(\p{Script=Han}{2}))/gu)].map(([, word]) => word ?? ''));
        for (const word of words) expect(await found(word), word).toBe(true);
        expect(await found(other)).toBe(body.includes(other));
        await withOrgan(database.db, { actor: 'test', organId: ORGAN }, (trx) => removePublicDocument(trx, written));
      }),
      { numRuns: 25 },
    );
  });
});
