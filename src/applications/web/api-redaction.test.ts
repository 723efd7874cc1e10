import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startStaffApi, type StaffApi, type StaffClient } from '../../accounts/web/testing.js';
import { newId } from '../../kernel/ids.js';
import { localDate } from '../../kernel/local-date.js';
import { registerOrgan } from '../../organs/index.js';
import { startTestDatabase, TEST_SECRET_KEY, type TestDatabase } from '../../platform/database/testing.js';
import { withOrgan } from '../../platform/database/with-organ.js';
import { makePdf } from '../../platform/documents/pdf-fixture.js';
import { memoryFiles } from '../../platform/files/testing.js';
import { closeRedactors, readPages } from '../../platform/redaction/index.js';
import type { Services } from '../../platform/services.js';
import { openVault } from '../../platform/vault/index.js';
import { openRedactedFile } from '../app/redaction/open-redacted-file.js';
import { submitApplication } from '../app/submit-application.js';
import { addRedactionApi } from './api-redaction.js';
import type { MaterialListView, MaterialPagesView, RedactionAnswer } from './api-redaction-schemas.js';

const operator = { kind: 'system', name: 'test' } as const;
const now = new Date('2026-03-20T02:00:00Z');
const NUMBER = '11010519491231002X';
let database: TestDatabase;
let services: Services;
let api: StaffApi;
let bureau: string;
let clerk: StaffClient;
let stranger: StaffClient;
let base: string;
let applicationId: string;

async function organ(code: string): Promise<string> {
  const facts = { name: `某区${code}局`, level: 'department', kind: 'bureau', parentId: null } as const;
  const input = { ...facts, code, validFrom: localDate('2020-01-01') };
  const registered = await registerOrgan(services, { viewer: operator, now }, input);
  if (!registered.ok) throw new Error(registered.code);
  return registered.value.id;
}

async function upload(client: StaffClient, name: string, bytes: Uint8Array) {
  const form = new FormData();
  form.append('file', new File([Uint8Array.from(bytes)], name));
  return client.send('POST', `${base}/materials`, form);
}

beforeAll(async () => {
  database = await startTestDatabase();
  services = { db: database.db, vault: openVault(TEST_SECRET_KEY), files: memoryFiles() };
  api = await startStaffApi(
    database.db,
    () => now,
    (scope) => addRedactionApi(scope, services),
  );
  bureau = await organ('JYJ');
  clerk = await api.enter(bureau, 'clerk');
  stranger = await api.enter(await organ('WJJ'), 'head');
  const received = await submitApplication(
    services,
    { viewer: operator, now },
    {
      organId: bureau,
      channel: 'signedMail',
      receivedOn: localDate('2026-03-02'),
      idempotencyKey: newId(),
      applicant: {
        column: 'natural',
        name: '测试',
        proofKind: 'passport',
        proofNumber: 'E12345678',
        phone: '0451-00000000',
      },
      description: '某区2025年老旧小区改造项目清单',
      wantedForm: { way: 'paper', route: 'mail' },
    },
  );
  if (!received.ok) throw new Error(JSON.stringify(received));
  applicationId = received.value.applicationId;
  base = `/applications/${applicationId}`;
});
afterAll(async () => {
  closeRedactors();
  await api.http.close();
  await database.stop();
});

describe('materials of a case', () => {
  it('are marked, redacted on a ground and proved; the original is never served', async () => {
    const pdf = makePdf([
      {
        texts: [
          { text: `姓名：李建国 ${NUMBER}`, x: 80, y: 700 },
          { text: '李建国补助五千元', x: 80, y: 600 },
        ],
      },
    ]);
    expect((await upload(clerk, 'a.txt', Buffer.from('text'))).json()).toMatchObject({ code: 'upload.type' });
    const added = await upload(clerk, '补助名单.pdf', pdf);
    expect(added.statusCode).toBe(201);
    const fileId = added.json<{ ids: string[] }>().ids[0] ?? '';
    const pages = (await clerk.get(`${base}/materials/${fileId}/pages`)).json<MaterialPagesView>();
    expect(pages).toMatchObject({
      name: '补助名单.pdf',
      pages: [{ page: 1, lines: [{}, { text: '李建国补助五千元' }] }],
    });
    expect(pages.found.map(({ kind, text }) => [kind, text])).toEqual([
      ['name', '李建国'],
      ['citizenId', NUMBER],
      ['name', '李建国'],
    ]);
    const picture = await clerk.get(`${base}/materials/${fileId}/pages/1`);
    expect(picture.headers['content-type']).toBe('image/png');

    const marked = pages.found.flatMap(({ areas }) => areas).slice(0, 2);
    const order = (elsewhere: string, ground = '15.privacy') => ({
      areas: marked.map((area) => ({ ...area, ground, elsewhere })),
    });
    const redact = (body: object) => clerk.send('POST', `${base}/materials/${fileId}/redactions`, body);
    expect((await redact(order('ask', '36(2)'))).json()).toMatchObject({ code: 'redaction.ground' });
    expect((await redact(order('ask'))).json<RedactionAnswer>()).toMatchObject({
      kind: 'remains',
      remains: [{ area: 0, places: [{ page: 1 }] }],
    });
    const made = (await redact(order('cover'))).json<Extract<RedactionAnswer, { kind: 'made' }>>();
    expect(made).toMatchObject({ kind: 'made', proof: { holds: true } });
    expect(made.areas.map(({ ground }) => ground)).toEqual(['15.privacy', '15.privacy', '15.privacy']);

    const list = (await clerk.get(`${base}/materials`)).json<MaterialListView>();
    expect(list.materials.map(({ id }) => id)).toEqual([fileId]);
    expect(list.redactions).toMatchObject([
      { sourceFileId: fileId, file: { id: made.fileId, name: '补助名单（已遮盖）.pdf' } },
    ]);
    const file = await clerk.get(`${base}/redacted/${made.fileId}`);
    expect(file.headers).toMatchObject({ 'content-type': 'application/pdf' });
    expect(file.headers['content-disposition']).toContain('attachment');
    const redacted = await readPages(file.rawPayload);
    expect(JSON.stringify(redacted)).toContain('〔不予公开〕补助五千元');
    expect(JSON.stringify(redacted)).not.toContain('李建国');
    expect((await clerk.get(`${base}/redacted/${fileId}`)).statusCode).toBe(404);

    const applicant = { kind: 'applicant', organId: bureau, applicationId } as const;
    const place = { organId: bureau, applicationId, fileId: made.fileId };
    expect(await openRedactedFile(services, applicant, place)).toMatchObject({ code: 'not.found' });
    expect(list.redactions[0]?.goesWithReply).toBe(true);
    expect((await redact(order('keep'))).json()).toMatchObject({ kind: 'made' });
    const again = (await clerk.get(`${base}/materials`)).json<MaterialListView>();
    expect(again.redactions.map(({ goesWithReply }) => goesWithReply)).toEqual([false, true]);
    const rows = await withOrgan(database.db, { actor: 'system:test', organId: bureau }, (trx) =>
      trx.selectFrom('redaction').selectAll().execute(),
    );
    expect(JSON.stringify(rows)).not.toMatch(new RegExp(`李建国|${NUMBER}`));
  });

  it('are fixed once the case is closed; the applicant then gets the last copy, and no other', async () => {
    const list = (await clerk.get(`${base}/materials`)).json<MaterialListView>();
    await withOrgan(database.db, { actor: 'system:test', organId: bureau }, (trx) =>
      trx
        .updateTable('application')
        .set({
          state: 'closed',
          outcome: 'partial',
          ground: '37',
          closed_on: localDate('2026-03-20'),
          overdue: false,
          first_outcome: 'partial',
          first_closed_on: localDate('2026-03-20'),
        })
        .where('application_id', '=', applicationId)
        .execute(),
    );
    expect((await upload(clerk, 'b.pdf', makePdf([{}]))).json()).toMatchObject({ code: 'application.closed' });
    const applicant = { kind: 'applicant', organId: bureau, applicationId } as const;
    const codes = list.redactions.map(async ({ file }) => {
      const opened = await openRedactedFile(services, applicant, { organId: bureau, applicationId, fileId: file.id });
      return opened.ok ? 'ok' : opened.code;
    });
    expect(await Promise.all(codes)).toEqual(['not.found', 'ok']);
    const original = { organId: bureau, applicationId, fileId: list.materials[0]?.id ?? '' };
    expect(await openRedactedFile(services, applicant, original)).toMatchObject({ code: 'not.found' });
  });

  it('are of one organ alone', async () => {
    expect((await upload(stranger, 'a.pdf', makePdf([{}]))).json()).toMatchObject({ code: 'application.unknown' });
    expect((await stranger.get(`${base}/materials`)).json()).toMatchObject({ code: 'application.unknown' });
  });
});
