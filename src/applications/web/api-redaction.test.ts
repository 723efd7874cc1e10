import { Document, Packer, Paragraph } from 'docx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startStaffApi, type StaffApi, type StaffClient } from '../../accounts/web/testing.js';
import { newId } from '../../kernel/ids.js';
import { localDate } from '../../kernel/local-date.js';
import { registerOrgan } from '../../organs/index.js';
import { startTestDatabase, TEST_SECRET_KEY, type TestDatabase } from '../../platform/database/testing.js';
import { withOrgan } from '../../platform/database/with-organ.js';
import { pdfWithSecrets } from '../../platform/redaction/testing.js';
import { makePdf } from '../../platform/documents/pdf-fixture.js';
import { isFileHash } from '../../platform/files/index.js';
import { memoryFiles } from '../../platform/files/testing.js';
import { closeRedactors, readPages } from '../../platform/redaction/index.js';
import type { Services } from '../../platform/services.js';
import { openVault } from '../../platform/vault/index.js';
import { openRedactedFile } from '../app/redaction/open-redacted-file.js';
import { eraseIdentity } from '../app/erase-identity.js';
import { openCase } from '../app/open-case.js';
import { loadApplication } from '../app/load-application.js';
import { submitApplication } from '../app/submit-application.js';
import type { Step } from '../domain/steps/index.js';
import { takeStep } from '../app/take-step.js';
import { addRedactionApi } from './api-redaction.js';
import type { CopyAnswer, MaterialListView, MaterialPagesView } from './api-redaction-schemas.js';

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

type Made = Extract<CopyAnswer, { kind: 'made' }>;

/** Orders a copy and asks until it is made or refused. */
async function copy<T = CopyAnswer>(path: string, body: object): Promise<T> {
  const ordered = await clerk.send('POST', `${base}/materials/${path}`, body);
  if (ordered.statusCode !== 202) return ordered.json<T>();
  const { orderId } = ordered.json<{ orderId: string }>();
  for (;;) {
    const answer = (await clerk.get(`${base}/copy-orders/${orderId}`)).json<CopyAnswer>();
    if (answer.kind !== 'making') return answer as T;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function materials(): Promise<MaterialListView> {
  return (await clerk.get(`${base}/materials`)).json<MaterialListView>();
}

async function take(...steps: Step[]): Promise<string> {
  for (const step of steps) {
    const expectedVersion = await version();
    const place = { organId: bureau, applicationId, expectedVersion };
    const taken = await takeStep(services, { viewer: operator, now }, { ...place, step });
    if (!taken.ok) return taken.code;
  }
  return 'ok';
}

function version(): Promise<number> {
  return withOrgan(database.db, { actor: 'system:test', organId: bureau }, async (trx) => {
    return (await loadApplication(trx, bureau, applicationId))?.state.version ?? 0;
  });
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
    const redact = <T>(body: object) => copy<T>(`${fileId}/redactions`, body);
    expect(await redact({ areas: [] })).toMatchObject({ code: 'redaction.nothing' });
    expect(await redact(order('ask', '36(2)'))).toMatchObject({ code: 'redaction.ground' });
    expect(await redact(order('ask'))).toMatchObject({
      kind: 'remains',
      remains: [{ area: 0, places: [{ page: 1 }] }],
    });
    const made = await redact<Made>(order('cover'));
    expect(made).toMatchObject({ kind: 'made', proof: { holds: true } });
    expect(made.areas.map(({ ground }) => ground)).toEqual(['15.privacy', '15.privacy', '15.privacy']);

    const list = await materials();
    expect(list.materials.map(({ id }) => id)).toEqual([fileId]);
    expect(list.redactions).toMatchObject([
      {
        sourceFileId: fileId,
        way: 'redacted',
        madeBy: '测试员',
        file: { id: made.fileId, name: '补助名单（已遮盖）.pdf' },
      },
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
    expect(await redact(order('keep'))).toMatchObject({ kind: 'made' });
    expect((await materials()).redactions.map(({ goesWithReply }) => goesWithReply)).toEqual([false, true]);
    const rows = await withOrgan(database.db, { actor: 'system:test', organId: bureau }, (trx) =>
      trx.selectFrom('redaction').selectAll().execute(),
    );
    expect(JSON.stringify(rows)).not.toMatch(new RegExp(`李建国|${NUMBER}`));
  });

  it('are supplied as they are by a person who saw what the scan shows, without what stands beside the pages', async () => {
    const plain = await pdfWithSecrets([{ texts: [{ text: '改造项目清单', x: 80, y: 700 }] }], 'SECRET-OF-THE-FILE');
    const fileId = (await upload(clerk, '清单.pdf', plain)).json<{ ids: string[] }>().ids[0] ?? '';
    const shown = (await clerk.get(`${base}/materials/${fileId}/pages`)).json<MaterialPagesView>();
    const seen = { hits: shown.found.length, unread: 0 };
    expect(await copy(`${fileId}/as-it-is`, { seen: { hits: 9, unread: 0 } })).toMatchObject({
      code: 'supply.look-again',
      params: { hits: seen.hits },
    });
    const made = await copy<Made>(`${fileId}/as-it-is`, { seen, secondLook: '已复核' });
    expect(made).toMatchObject({ kind: 'made', areas: [], proof: { holds: true } });
    const file = (await clerk.get(`${base}/redacted/${made.fileId}`)).rawPayload;
    expect(JSON.stringify(await readPages(file))).toContain('改造项目清单');
    expect(file.includes('SECRET-OF-THE-FILE')).toBe(false);

    const named = makePdf([{ texts: [{ text: `姓名：李建国 ${NUMBER}`, x: 80, y: 700 }] }, {}]);
    const risky = (await upload(clerk, '名单.pdf', named)).json<{ ids: string[] }>().ids[0] ?? '';
    const saw = { hits: 2, unread: 1 };
    expect(await copy(`${risky}/as-it-is`, { seen: saw, secondLook: ' ' })).toMatchObject({
      code: 'supply.second-look',
    });
    const second = await copy<Made>(`${risky}/as-it-is`, { seen: saw, secondLook: '本人同意公开' });
    expect((await materials()).redactions.at(-1)).toMatchObject({
      way: 'asItIs',
      madeBy: '测试员',
      seen: saw,
      secondLook: '本人同意公开',
      goesWithReply: true,
    });
    const taken = await clerk.send('POST', `${base}/redacted/${second.fileId}/take-back`);
    expect(taken.statusCode).toBe(204);
    expect((await materials()).redactions.at(-1)).toMatchObject({
      goesWithReply: false,
      takenBackAt: expect.any(String),
    });
  });

  it('are refused where they are office files: what hides in them nobody sees', async () => {
    const docx = await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('清单')] }] }));
    expect((await upload(clerk, '清单.docx', docx)).json()).toMatchObject({ code: 'material.type' });
  });

  it('go with the reply as it was drafted and signed: what was made since does not', async () => {
    const draft: Step = { type: 'draft', outcome: 'granted', ground: '36(2)', text: '随函提供清单。' };
    const agreed = [
      { type: 'review', agreed: true },
      { type: 'signOff', agreed: true },
    ] as const;
    expect(await take(draft, ...agreed)).toBe('ok');
    expect((await materials()).changedSinceDraft).toBe(false);
    const opened = await openCase(services, operator, { organId: bureau, applicationId, now });
    expect(opened).toMatchObject({ value: { supplies: [{ name: expect.any(String) }, { name: expect.any(String) }] } });
    const [{ sourceFileId = '', areas = [] } = {}] = (await materials()).redactions;
    const marked = areas.slice(0, 2).map((area) => ({ ...area, elsewhere: 'keep' }));
    expect(await copy(`${sourceFileId}/redactions`, { areas: marked })).toMatchObject({ kind: 'made' });
    expect((await materials()).changedSinceDraft).toBe(true);
    expect(await take({ type: 'issue' })).toBe('supply.changed');
    expect(await take(draft, ...agreed, { type: 'issue' })).toBe('ok');

    expect((await upload(clerk, 'b.pdf', makePdf([{}]))).json()).toMatchObject({ code: 'application.closed' });
    const applicant = { kind: 'applicant', organId: bureau, applicationId } as const;
    const list = await materials();
    const fetched = list.redactions.map(async ({ file }) => {
      const one = await openRedactedFile(services, applicant, { organId: bureau, applicationId, fileId: file.id });
      return one.ok ? 'ok' : one.code;
    });
    // Two older copies of the first material, the plain one, the one taken back, and the one made last.
    expect(await Promise.all(fetched)).toEqual(['not.found', 'not.found', 'ok', 'not.found', 'ok']);
    expect(list.redactions.map(({ goesWithReply }) => goesWithReply)).toEqual([false, false, true, false, true]);
    const original = { organId: bureau, applicationId, fileId: list.materials[0]?.id ?? '' };
    expect(await openRedactedFile(services, applicant, original)).toMatchObject({ code: 'not.found' });
  });

  it('are of one organ alone', async () => {
    expect((await upload(stranger, 'a.pdf', makePdf([{}]))).json()).toMatchObject({ code: 'application.unknown' });
    expect((await stranger.get(`${base}/materials`)).json()).toMatchObject({ code: 'application.unknown' });
  });

  it('are erased with the person: names, keys and bytes', async () => {
    const input = { organId: bureau, applicationId, ground: 'retentionOver' };
    const rows = () =>
      withOrgan(database.db, { actor: 'system:test', organId: bureau }, (trx) =>
        trx.selectFrom('case_file').selectAll().execute(),
      );
    const kept = (await rows()).map(({ stored_hash: hash }) => hash).filter(isFileHash);
    expect(kept.length).toBeGreaterThan(5);
    expect(await eraseIdentity(services, { viewer: operator, now }, input)).toMatchObject({ ok: true });
    expect(await Promise.all(kept.map((hash) => services.files.has(hash)))).not.toContain(true);
    for (const row of await rows()) {
      expect(row).toMatchObject({ sealed_key: null, sealed_name: null, key_id: null, content_hash: null });
    }
    const list = await materials();
    expect(list.materials.map(({ name }) => name)).toEqual(list.materials.map(() => null));
    expect(list.redactions.map(({ secondLook }) => secondLook)).toEqual(list.redactions.map(() => null));
  });
});
