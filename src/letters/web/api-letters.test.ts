import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startStaffApi, type StaffApi, type StaffClient } from '../../accounts/web/testing.js';
import { newId } from '../../kernel/ids.js';
import { localDate } from '../../kernel/local-date.js';
import type { Result } from '../../kernel/result.js';
import type { Act } from '../../kernel/visibility.js';
import { NO_SETTINGS, registerOrgan, saveOrganSettings } from '../../organs/index.js';
import { startTestDatabase, TEST_SECRET_KEY, type TestDatabase } from '../../platform/database/testing.js';
import { withOrgan } from '../../platform/database/with-organ.js';
import { memoryFiles } from '../../platform/files/testing.js';
import { openVault } from '../../platform/vault/index.js';
import { sampleReply } from '../domain/testing.js';
import { composeLetter, draftLetter, eraseLetters, issueLetter, letterFile } from '../index.js';
import type { LetterList, LetterView } from './api-letter-schemas.js';
import { addLettersApi } from './api-letters.js';

const now = new Date('2026-03-20T02:00:00Z');
const act: Act = { viewer: { kind: 'system', name: 'test' }, now };
const files = memoryFiles();
let database: TestDatabase;
let services: { db: TestDatabase['db']; vault: ReturnType<typeof openVault>; files: typeof files };
let api: StaffApi;
let bureau: string;
let clerk: StaffClient;
let head: StaffClient;
let auditor: StaffClient;
let stranger: StaffClient;

beforeAll(async () => {
  database = await startTestDatabase();
  services = { db: database.db, vault: openVault(TEST_SECRET_KEY), files };
  api = await startStaffApi(
    database.db,
    () => now,
    (scope) => addLettersApi(scope, services),
  );
  bureau = await organ('JYJ');
  const values = { ...NO_SETTINGS, documentPrefix: '青教信公开' };
  must(await saveOrganSettings(services, act, { organId: bureau, expectedVersion: 0, values }));
  [clerk, head] = [await api.enter(bureau, 'clerk'), await api.enter(bureau, 'head')];
  auditor = await api.enter(bureau, 'auditor');
  stranger = await api.enter(await organ('WJJ'), 'clerk');
});
afterAll(async () => {
  await api.http.close();
  await database.stop();
});

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.code} ${JSON.stringify(result.params)}`);
  return result.value;
}

async function organ(code: string): Promise<string> {
  const facts = { code, name: `示范市青禾区${code}`, level: 'department', kind: 'bureau', parentId: null } as const;
  return must(await registerOrgan(services, act, { ...facts, validFrom: localDate('2020-01-01') })).id;
}

async function draft(subjectId = newId()): Promise<string> {
  const text = must(composeLetter('reply', sampleReply('36(2)')));
  const input = { organId: bureau, subject: { kind: 'application', id: subjectId } as const, text };
  const drafted = await withOrgan(database.db, { actor: 'system:test', organId: bureau }, (trx) =>
    draftLetter(trx, services.vault, act, input),
  );
  return must(drafted).letterId;
}

async function issue(letterId: string): Promise<string> {
  const input = { organId: bureau, letterId, issuedOn: localDate('2026-03-20') };
  const issued = await withOrgan(database.db, { actor: 'system:test', organId: bureau }, (trx) =>
    issueLetter(trx, services.vault, act, input),
  );
  return must(issued).documentNumber ?? '';
}

function form(name: string, content: Uint8Array, fields: Record<string, string> = {}): FormData {
  const data = new FormData();
  for (const [field, value] of Object.entries(fields)) data.set(field, value);
  data.set('file', new Blob([Uint8Array.from(content)]), name);
  return data;
}

// One pixel, clear.
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

describe('/letters', () => {
  it('lists, shows and edits the letters of a case', async () => {
    const subjectId = newId();
    const id = await draft(subjectId);
    const list = await clerk.get(`/letters?subjectKind=application&subjectId=${subjectId}`);
    expect(list.json<LetterList>().items.map((item) => [item.id, item.state])).toEqual([[id, 'draft']]);
    const view = (await clerk.get(`/letters/${id}`)).json<LetterView>();
    if (!view.text) throw new Error('a draft has its words');
    const { title, addressee, paragraphs, remedies, attachments } = view.text;
    const body = { version: view.version, title, addressee, remedies, attachments };
    const edited = await clerk.send('PUT', `/letters/${id}`, { ...body, paragraphs: [...paragraphs, '特此答复。'] });
    expect(edited.json<LetterView>().text?.paragraphs.at(-1)).toBe('特此答复。');
    const stale = await clerk.send('PUT', `/letters/${id}`, { ...body, paragraphs });
    expect([stale.statusCode, stale.json<{ code: string }>().code]).toEqual([409, 'letter.stale']);
    await issue(id);
    const frozen = await clerk.send('PUT', `/letters/${id}`, { ...body, version: 3, paragraphs });
    expect([frozen.statusCode, frozen.json<{ code: string }>().code]).toEqual([409, 'letter.frozen']);
  });

  it('puts on record who opened a letter, once for each of them and day', async () => {
    const id = await draft();
    const reviewer = await api.enter(bureau, 'reviewer');
    const looks = () =>
      withOrgan(database.db, { actor: 'system:test', organId: bureau }, async (trx) => {
        const events = trx.selectFrom('event').select(['actor', 'payload']).where('type', '=', 'identity.revealed');
        return (await events.execute()).filter(({ payload }) => payload['letterId'] === id);
      });
    expect((await stranger.get(`/letters/${id}`)).statusCode).toBe(404);
    expect((await auditor.get(`/letters/${id}`)).statusCode).toBe(403);
    expect(await looks()).toEqual([]);
    const places = [`/letters/${id}`, `/letters/${id}/file?form=docx`, `/letters/${id}`];
    for (const answer of await Promise.all(places.map((place) => reviewer.get(place)))) {
      expect(answer.statusCode).toBe(200);
    }
    expect(await looks()).toHaveLength(1);
    await clerk.get(`/letters/${id}`);
    expect(new Set((await looks()).map(({ actor }) => actor)).size).toBe(2);
  });

  it('may not lose its remedies, nor its title', async () => {
    const id = await draft();
    const body = {
      version: 1,
      title: '答复书',
      addressee: '张晓明',
      paragraphs: ['答复。'],
      remedies: '',
      attachments: [],
    };
    for (const changes of [{}, { remedies: '如不服，可以申请行政复议。', title: ' ' }]) {
      const refused = await clerk.send('PUT', `/letters/${id}`, { ...body, ...changes });
      expect(refused.json<{ code: string }>().code).toBe('input.invalid');
    }
  });

  it('is open to nobody else', async () => {
    const subjectId = newId();
    const id = await draft(subjectId);
    await issue(id);
    for (const url of [`/letters/${id}`, `/letters/${id}/file?form=pdf`]) {
      expect((await stranger.get(url)).statusCode).toBe(404);
      expect((await auditor.get(url)).statusCode).toBe(403);
      expect((await api.http.inject({ url: `/api/v1${url}` })).statusCode).toBe(401);
    }
    const list = await stranger.get(`/letters?subjectKind=application&subjectId=${subjectId}`);
    expect(list.json<LetterList>().items).toEqual([]);
  });
});

describe('the file of a letter', () => {
  it.each([
    ['pdf', '%PDF-'],
    ['docx', 'PK'],
  ])('is handed out as %s to be saved, and kept by no cache', async (kind, magic) => {
    const id = await draft();
    const file = await clerk.get(`/letters/${id}/file?form=${kind}`);
    expect(file.statusCode).toBe(200);
    expect(file.headers['cache-control']).toBe('no-store');
    expect(file.headers['content-disposition']).toMatch(/^attachment; /);
    expect(decodeURIComponent(String(file.headers['content-disposition']))).toContain(`答复书（草稿）.${kind}`);
    expect(file.rawPayload.subarray(0, magic.length).toString()).toBe(magic);
  });

  it('is made once for an issued letter and the same ever after, whatever seal or fonts come later', async () => {
    const id = await draft();
    const number = await issue(id);
    const before = files.size();
    const once = await Promise.all([0, 1, 2].map(() => clerk.get(`/letters/${id}/file?form=docx`)));
    expect(files.size()).toBe(before + 1);
    expect((await head.send('PUT', '/organ/seal', form('seal.png', PNG))).statusCode).toBe(200);
    const again = await clerk.get(`/letters/${id}/file?form=docx`);
    for (const file of once) expect(file.rawPayload.equals(again.rawPayload)).toBe(true);
    expect(decodeURIComponent(String(again.headers['content-disposition']))).toContain(`答复书（${number}）.docx`);
    const later = await draft();
    await issue(later);
    const sealed = await clerk.get(`/letters/${later}/file?form=docx`);
    expect([again.rawPayload.includes('word/media/'), sealed.rawPayload.includes('word/media/')]).toEqual([
      false,
      true,
    ]);
    const inPlace = { version: 1, image: { png: PNG.toString('base64'), widthMm: 42 } };
    expect((await head.get('/organ/seal')).json()).toMatchObject(inPlace);
    expect((await clerk.get('/organ/seal')).statusCode).toBe(403);
    expect((await head.send('DELETE', '/organ/seal')).json()).toEqual({ version: 2 });
    expect((await head.get('/organ/seal')).json()).toMatchObject({ version: 2, image: null });
  });

  it('cannot be had of a letter that was erased', async () => {
    const subject = { kind: 'application', id: newId() } as const;
    const id = await draft(subject.id);
    await issue(id);
    expect((await clerk.get(`/letters/${id}/file?form=pdf`)).statusCode).toBe(200);
    await withOrgan(database.db, { actor: 'system:test', organId: bureau }, (trx) =>
      eraseLetters(trx, { organId: bureau, subject }, now),
    );
    expect((await clerk.get(`/letters/${id}/file?form=pdf`)).json<{ code: string }>().code).toBe('letter.erased');
  });

  it('goes to the applicant it was written to', async () => {
    const applicationId = newId();
    const id = await draft(applicationId);
    const ask = (viewer: Act['viewer']) => letterFile(services, viewer, { organId: bureau, letterId: id, form: 'pdf' });
    const applicant = { kind: 'applicant', organId: bureau, applicationId } as const;
    expect(await ask(applicant)).toMatchObject({ code: 'letter.unknown' });
    await issue(id);
    expect((await ask(applicant)).ok).toBe(true);
    expect(await ask({ ...applicant, applicationId: newId() })).toMatchObject({ code: 'letter.unknown' });
  });
});

describe('a stamped scan', () => {
  it('comes back to an issued letter and is handed out again', async () => {
    const id = await draft();
    const early = await clerk.send('POST', `/letters/${id}/scans`, form('扫描.png', PNG));
    expect(early.json<{ code: string }>().code).toBe('letter.not-issued');
    const before = files.size();
    await issue(id);
    const kept = await clerk.send('POST', `/letters/${id}/scans`, form('扫描.png', PNG));
    const { fileId } = kept.json<{ fileId: string }>();
    expect(files.size()).toBe(before + 1);
    const view = (await clerk.get(`/letters/${id}`)).json<LetterView>();
    expect(view.scans).toMatchObject([{ fileId, mediaType: 'image/png', size: PNG.length }]);
    const file = await clerk.get(`/letters/${id}/scans/${fileId}`);
    expect(file.rawPayload.equals(PNG)).toBe(true);
    expect(file.headers['content-disposition']).toMatch(/^attachment; /);
    expect((await stranger.get(`/letters/${id}/scans/${fileId}`)).statusCode).toBe(404);
  });

  it('is refused where it is no picture or PDF, and leaves nothing behind', async () => {
    const id = await draft();
    await issue(id);
    const before = files.size();
    const refused = await clerk.send('POST', `/letters/${id}/scans`, form('a.png', Buffer.from('<html>')));
    expect(refused.statusCode).toBeGreaterThanOrEqual(400);
    expect(files.size()).toBe(before);
  });
});

describe('the seal', () => {
  it.each([
    ['no picture', Buffer.from('x'), '42'],
    ['too wide', PNG, '400'],
    ['no number', PNG, 'x'],
  ])('is refused: %s', async (_, content, widthMm) => {
    const refused = await head.send('PUT', '/organ/seal', form('a.png', content, { widthMm }));
    expect([refused.statusCode, refused.json<{ code: string }>().code]).toEqual([422, 'letter.seal']);
  });

  it('is for the head alone', async () => {
    expect((await clerk.send('PUT', '/organ/seal', form('a.png', PNG))).statusCode).toBe(403);
  });
});
