import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startStaffApi, type StaffApi, type StaffClient } from '../../../accounts/web/testing.js';
import { localDate } from '../../../kernel/local-date.js';
import { registerOrgan } from '../../../organs/index.js';
import { startTestDatabase, TEST_SECRET_KEY, type TestDatabase } from '../../../platform/database/testing.js';
import { closeReaders } from '../../../platform/documents/index.js';
import { makePdf } from '../../../platform/documents/pdf-fixture.js';
import { memoryFiles } from '../../../platform/files/testing.js';
import type { Services } from '../../../platform/services.js';
import { openVault } from '../../../platform/vault/index.js';
import { readAttachments, reindexPublications } from '../../index.js';
import type { FileList, PublicationItem } from '../api-publication-schemas.js';
import type { SearchBody } from '../api-search-schemas.js';
import { addPublicationFilesApi } from '../publication/api-publication-files.js';
import { addPublicationsApi } from '../publication/api-publications.js';
import { addSearchApi } from './api-search.js';
import { searchPortal } from './search-routes.js';

const now = new Date('2026-03-20T02:00:00Z');
let database: TestDatabase;
let services: Services;
let organId: string;
let api: StaffApi;
let clerk: StaffClient;
let reviewer: StaffClient;

beforeAll(async () => {
  database = await startTestDatabase();
  services = { db: database.db, vault: openVault(TEST_SECRET_KEY), files: memoryFiles() };
  api = await startStaffApi(
    database.db,
    () => now,
    (scope) => {
      addPublicationsApi(scope, services);
      addPublicationFilesApi(scope, services);
      addSearchApi(scope, services);
    },
  );
  searchPortal(api.http, { services, site: { name: '示例区人民政府', demonstration: false } });
  const facts = { code: 'MZJ', name: '示例区民政局', level: 'department', kind: 'bureau', parentId: null } as const;
  const act = { viewer: { kind: 'system', name: 'test' }, now } as const;
  const registered = await registerOrgan(services, act, { ...facts, validFrom: localDate('2019-01-01') });
  if (!registered.ok) throw new Error(registered.code);
  organId = registered.value.id;
  clerk = await api.enter(organId, 'clerk');
  reviewer = await api.enter(organId, 'reviewer');
});
afterAll(async () => {
  closeReaders();
  await api.http.close();
  await database.stop();
});

const CONTENT = {
  title: '关于调整城乡最低生活保障标准的通知',
  summary: '',
  bodyHtml: '<p>自2026年4月1日起执行。</p>',
  attachments: [] as string[],
  facts: {
    catalogue: 'livelihood',
    genre: 'notice',
    language: 'zh',
    issuer: '',
    documentNumber: '示民发〔2026〕3号',
    topic: null,
    madeOn: '2026-03-16',
    changedOn: null,
    inForceOn: null,
    earlierPublishedOn: null,
    recordKind: null,
  },
  interprets: null,
};

const found = async (query: string) =>
  (await api.http.inject({ url: '/api/v1/search', query: { q: query } })).json<SearchBody>();
const page = (query: Record<string, string>) => api.http.inject({ url: '/search', query });
const step = (id: string, version: number, body: object) =>
  clerk.send('POST', `/publications/${id}/steps`, { version, step: body });

async function written(): Promise<{ readonly id: string; readonly shortCode: string }> {
  const draft = (await clerk.send('POST', '/publications', CONTENT)).json<PublicationItem>();
  const form = new FormData();
  form.append('purpose', 'attachment');
  const pdf = makePdf([{ texts: [{ text: 'household', x: 80, y: 700 }] }]);
  form.append('file', new Blob([new Uint8Array(pdf)]), 'table.pdf');
  const [file] = (await clerk.send('POST', `/publications/${draft.id}/files`, form)).json<FileList>().items;
  const change = { ...CONTENT, attachments: [file?.fileId], version: 1, changeNote: null };
  await clerk.send('PUT', `/publications/${draft.id}`, change);
  return draft;
}

describe('the search of what is public', () => {
  it('finds nothing before it is published, everything then, and nothing once it is withdrawn', async () => {
    const { id, shortCode } = await written();
    expect((await found('生活')).count).toBe(0);
    await step(id, 2, { type: 'askReview' });
    const review = { version: 3, outcome: 'public', ground: null, remark: null };
    await reviewer.send('POST', `/publications/${id}/review`, review);
    expect((await found('生活')).count).toBe(0);
    expect((await step(id, 4, { type: 'publish' })).statusCode).toBe(200);

    const [hit] = (await found('低保')).items;
    expect(hit).toMatchObject({
      id,
      organ: { code: 'MZJ' },
      address: `/info/r/${shortCode}`,
      publishedOn: '2026-03-20',
    });
    expect((await found('示民发[2026] 3 号')).byNumber.map((item) => item.id)).toEqual([id]);
    expect((await found('最低生活保障標準')).items.map((item) => item.id)).toEqual([id]);

    expect((await found('household')).count).toBe(0);
    expect(await readAttachments(services, now)).toBe(1);
    expect(await readAttachments(services, now)).toBe(0);
    expect((await found('household')).count).toBe(1);
    expect(await reindexPublications(services, organId)).toEqual({ indexed: 1, removed: 0 });
    expect((await found('household')).count).toBe(1);

    expect((await step(id, 5, { type: 'withdraw', ground: 'mistaken', reason: '标准有误。' })).statusCode).toBe(200);
    for (const query of ['生活', '低保', 'household']) expect((await found(query)).count).toBe(0);
    expect((await found('示民发〔2026〕3号')).byNumber).toEqual([]);
    const kept = await database.db.selectFrom('publication_file_text').select('file_id').execute();
    expect(kept).toEqual([]);
  });

  it('shows them on a page that needs no program, and helps where there are none', async () => {
    const { id } = await written();
    await step(id, 2, { type: 'askReview' });
    const review = { version: 3, outcome: 'public', ground: null, remark: null };
    await reviewer.send('POST', `/publications/${id}/review`, review);
    await step(id, 4, { type: 'publish' });

    const start = await page({});
    expect(start.body).toContain('<form class="find-form" role="search"');
    const one = await page({ q: '<b>生活', organ: 'MZJ' });
    expect(one.body).not.toContain('<b>');
    const hits = await page({ q: '生活' });
    expect(hits.body).toContain('最低<mark>生活</mark>保障');
    expect(hits.headers['cache-control']).toBe('public, no-cache');
    const none = await page({ q: '最底生活保障' });
    expect(none.body).toContain('没有找到符合条件的政府信息');
    expect(none.body).toContain(`/search?q=${encodeURIComponent('最低生活保障')}`);
    expect((await page({ q: '生活', after: '2026-13-01_x_t' })).statusCode).toBe(422);
    expect((await page({ q: '生活', organ: 'NONE' })).statusCode).toBe(404);
    expect((await api.http.inject('/opensearch.xml')).body).toContain('/search?q={searchTerms}');
  });
});
