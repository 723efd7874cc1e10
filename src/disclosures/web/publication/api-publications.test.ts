import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startStaffApi, type StaffApi, type StaffClient } from '../../../accounts/web/testing.js';
import { localDate } from '../../../kernel/local-date.js';
import { registerOrgan } from '../../../organs/index.js';
import { startTestDatabase, TEST_SECRET_KEY, type TestDatabase } from '../../../platform/database/testing.js';
import { makePdf } from '../../../platform/documents/pdf-fixture.js';
import { memoryFiles } from '../../../platform/files/testing.js';
import type { Services } from '../../../platform/services.js';
import { openVault } from '../../../platform/vault/index.js';
import type { DeskList, FileList, OpenList, PublicationAfter, PublicationItem } from '../api-publication-schemas.js';
import { addOpenPublicationsApi } from './api-open-publications.js';
import { addPublicationFilesApi } from './api-publication-files.js';
import { addPublicationsApi } from './api-publications.js';
import { publicationDownloads } from './download-routes.js';

const now = new Date('2026-03-20T02:00:00Z');
let database: TestDatabase;
let api: StaffApi;
let clerk: StaffClient;
let reviewer: StaffClient;

beforeAll(async () => {
  database = await startTestDatabase();
  const services: Services = { db: database.db, vault: openVault(TEST_SECRET_KEY), files: memoryFiles() };
  api = await startStaffApi(
    database.db,
    () => now,
    (scope) => {
      addPublicationsApi(scope, services);
      addPublicationFilesApi(scope, services);
      addOpenPublicationsApi(scope, services);
    },
  );
  publicationDownloads(api.http, { services });
  const facts = { code: 'JYJ', name: '示例区教育局', level: 'department', kind: 'bureau', parentId: null } as const;
  const act = { viewer: { kind: 'system', name: 'test' }, now } as const;
  const registered = await registerOrgan(services, act, { ...facts, validFrom: localDate('2019-01-01') });
  if (!registered.ok) throw new Error(registered.code);
  clerk = await api.enter(registered.value.id, 'clerk');
  reviewer = await api.enter(registered.value.id, 'reviewer');
});
afterAll(async () => {
  await api.http.close();
  await database.stop();
});

const CONTENT = {
  title: '示例区义务教育招生通知',
  summary: '',
  bodyHtml: '<p style="text-align:center" onclick="x()">招生安排</p>',
  attachments: [] as string[],
  facts: {
    catalogue: 'livelihood',
    genre: 'notice',
    language: 'zh',
    issuer: '',
    documentNumber: '示教发〔2026〕1号',
    topic: null,
    madeOn: '2026-03-16',
    changedOn: null,
    inForceOn: null,
    earlierPublishedOn: null,
    recordKind: null,
  },
  interprets: null,
};

describe('the API of publications', () => {
  it('takes one from the draft to everyone, with its file, and off again', async () => {
    const written = await clerk.send('POST', '/publications', CONTENT);
    expect(written.statusCode).toBe(201);
    const draft = written.json<PublicationItem>();
    expect(draft).toMatchObject({ stage: 'draft', dueOn: '2026-04-14', steps: ['change', 'askReview', 'discard'] });
    expect(draft.content.bodyHtml).toBe('<p class="align-center">招生安排</p>');
    const base = `/publications/${draft.id}`;

    const form = new FormData();
    const pdf = makePdf([{ texts: [{ text: 'plan', x: 80, y: 700 }] }]);
    form.append('purpose', 'attachment');
    form.append('file', new Blob([new Uint8Array(pdf)]), '招生计划.pdf');
    const added = await clerk.send('POST', `${base}/files`, form);
    expect(added.statusCode).toBe(201);
    const [file] = added.json<FileList>().items;
    const change = { ...CONTENT, attachments: [file?.fileId], version: 1, changeNote: null };
    expect((await clerk.send('PUT', base, change)).json<PublicationAfter>().publication?.attachments).toHaveLength(1);

    const step = (version: number, body: object) => clerk.send('POST', `${base}/steps`, { version, step: body });
    expect((await step(2, { type: 'askReview' })).json<PublicationAfter>().publication).toMatchObject({
      stage: 'review',
      mayReview: false,
    });
    const review = { version: 3, outcome: 'public', ground: null, remark: null };
    expect((await clerk.send('POST', `${base}/review`, review)).statusCode).toBe(403);
    expect((await reviewer.send('POST', `${base}/review`, review)).statusCode).toBe(200);
    expect((await step(3, { type: 'publish' })).json()).toMatchObject({ code: 'publication.stale' });
    expect((await step(4, { type: 'schedule', at: '2026-03-19T02:00:00Z' })).json()).toMatchObject({
      code: 'publication.schedule',
    });
    expect((await step(4, { type: 'publish' })).statusCode).toBe(200);

    const listed = await api.http.inject('/api/v1/open/publications?organ=jyj&documentNumber=示教发(2026)1号');
    expect(listed.json<OpenList>().items).toMatchObject([{ title: CONTENT.title, stage: 'published' }]);
    const open = `/api/v1/open/publications/${draft.shortCode}`;
    const page = (await api.http.inject(open)).json<{ publication: { attachments: { address: string }[] } }>();
    const address = page.publication.attachments[0]?.address ?? '';
    const download = await api.http.inject(address);
    expect(download.rawPayload.equals(pdf)).toBe(true);
    expect(download.headers).toMatchObject({
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'cache-control': 'public, no-cache',
    });
    const again = await api.http.inject({
      url: address,
      headers: { 'if-none-match': String(download.headers['etag']) },
    });
    expect(again.statusCode).toBe(304);

    const withdraw = { type: 'withdraw', ground: 'mistaken', reason: '日期有误。' };
    expect((await step(5, withdraw)).statusCode).toBe(200);
    expect((await api.http.inject(open)).json()).toMatchObject({
      publication: null,
      withdrawn: { reason: '日期有误。' },
    });
    expect((await api.http.inject(address)).statusCode).toBe(404);
  });

  it('says nothing of a draft to everyone, and keeps it off the desk once it is thrown away', async () => {
    const draft = (await clerk.send('POST', '/publications', CONTENT)).json<PublicationItem>();
    expect((await api.http.inject(`/api/v1/open/publications/${draft.shortCode}`)).statusCode).toBe(404);
    const step = { version: 1, step: { type: 'discard' } };
    const gone = await clerk.send('POST', `/publications/${draft.id}/steps`, step);
    expect(gone.json()).toEqual({ publication: null });
    const desk = (await clerk.get('/publications')).json<DeskList>();
    expect(desk.items.map(({ id }) => id)).not.toContain(draft.id);
    expect(desk).toMatchObject({ mayWrite: true, mayReview: false });
  });

  it.each([
    [{ ...CONTENT, facts: { ...CONTENT.facts, madeOn: '2026-02-30' } }, 'input.date'],
    [{ ...CONTENT, title: ' ' }, 'input.invalid'],
    [{ ...CONTENT, facts: { ...CONTENT.facts, catalogue: 'homesteads' } }, 'input.invalid'],
    [{ ...CONTENT, attachments: ['01890000-0000-7000-8000-000000000001'] }, 'publication.file-unknown'],
  ])('refuses what cannot be written (%#)', async (body, code) => {
    expect((await clerk.send('POST', '/publications', body)).json()).toMatchObject({ code });
  });
});
