import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localDate } from '../../../kernel/local-date.js';
import type { Result } from '../../../kernel/result.js';
import type { Act, StaffRole, Viewer } from '../../../kernel/visibility.js';
import { registerOrgan, type Organ } from '../../../organs/index.js';
import { startTestDatabase, TEST_SECRET_KEY, type TestDatabase } from '../../../platform/database/testing.js';
import { memoryFiles } from '../../../platform/files/testing.js';
import { closeInspectors } from '../../../platform/inspection/index.js';
import { placedJpeg } from '../../../platform/inspection/testing.js';
import type { Services } from '../../../platform/services.js';
import { openVault } from '../../../platform/vault/index.js';
import {
  addPublicationFiles,
  askReview,
  changePublication,
  cleanPublicationFile,
  decideMark,
  listMarks,
  openPublication,
  reviewPublication,
  scanPublication,
  writePublication,
  type PublicationFacts,
} from '../../index.js';

const now = new Date('2026-03-20T02:00:00Z');
let database: TestDatabase;
let services: Services;
let organ: Organ;
let folder: string;

beforeAll(async () => {
  database = await startTestDatabase();
  services = { db: database.db, vault: openVault(TEST_SECRET_KEY), files: memoryFiles() };
  folder = await mkdtemp(join(tmpdir(), 'scan-'));
  const facts = { code: 'SCN', name: '示例区扫描局', level: 'department', kind: 'bureau', parentId: null } as const;
  const act: Act = { viewer: { kind: 'system', name: 'test' }, now };
  organ = must(await registerOrgan(services, act, { ...facts, validFrom: localDate('2019-01-01') }));
});
afterAll(async () => {
  closeInspectors();
  await rm(folder, { recursive: true });
  await database.stop();
});

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.code} ${JSON.stringify(result.params)}`);
  return result.value;
}

const as = (role: StaffRole): Act => ({
  viewer: { kind: 'staff', accountId: `${role}-account`, organId: organ.id, role, supervises: [] } satisfies Viewer,
  now,
});
const facts: PublicationFacts = {
  catalogue: 'plans',
  genre: 'notice',
  language: 'zh',
  issuer: '',
  documentNumber: null,
  topic: null,
  madeOn: localDate('2026-03-16'),
  changedOn: null,
  inForceOn: null,
  earlierPublishedOn: null,
  recordKind: null,
};
const words = (bodyHtml: string) => ({
  title: '示例通知',
  summary: '有关情况',
  bodyHtml,
  attachments: [] as string[],
  facts,
  interprets: null,
});

async function written(bodyHtml: string) {
  const { publicationId } = must(
    await writePublication(services, as('clerk'), { ...words(bodyHtml), organId: organ.id }),
  );
  const of = { organId: organ.id, publicationId };
  const target = async () => {
    const opened = must(await openPublication(services, as('clerk').viewer, { ...of, now }));
    return { ...of, expectedVersion: opened.version };
  };
  const marks = async () => must(await listMarks(services, as('clerk').viewer, of));
  const approve = async () =>
    reviewPublication(services, as('head'), { ...(await target()), outcome: 'public', ground: null, remark: null });
  return { of, target, marks, approve };
}

describe('a scan before a publication', () => {
  it('keeps what is not decided from being found public, and keeps each decision', async () => {
    const { of, target, marks, approve } = await written('<p>手机：13845678901，身份证号：11010519491231002X。</p>');
    must(await askReview(services, as('clerk'), await target()));
    const { scannedAt, undecided } = await marks();
    expect(scannedAt).toEqual(now);
    expect(undecided.map(({ kind }) => kind).sort()).toEqual(['citizenId', 'mobile']);
    const refused = await approve();
    expect(refused).toMatchObject({ ok: false, code: 'publication.marks', params: { count: 2 } });
    expect(JSON.stringify([refused, await marks()])).not.toMatch(/13845678901|11010519491231002X/);

    const key = (kind: string) => undecided.find((mark) => mark.kind === kind)?.key ?? '';
    const mobile = {
      ...of,
      key: key('mobile'),
      decision: 'must-publish',
      ground: 'office',
      reason: '值班手机',
    } as const;
    must(await decideMark(services, as('reviewer'), mobile));
    expect(await decideMark(services, as('auditor'), mobile)).toMatchObject({ code: 'access.denied' });
    const change = { ...words('<p>手机：13845678901。</p>'), changeNote: null };
    must(await changePublication(services, as('clerk'), { ...(await target()), ...change }));
    expect((await marks()).scannedAt).toBeNull();
    must(await askReview(services, as('clerk'), await target()));
    const after = await marks();
    expect(after.marks.map(({ mark, decision }) => [mark.kind, decision?.decision, decision?.by])).toEqual([
      ['mobile', 'must-publish', 'staff:reviewer-account'],
    ]);
    expect(after.gone.map(({ kind, decision, by }) => [kind, decision, by])).toEqual([
      ['citizenId', 'removed', 'staff:clerk-account'],
    ]);
    must(await approve());
    expect(await decideMark(services, as('clerk'), mobile)).toMatchObject({ code: 'publication.stage' });
  });

  it('looks into files once, and puts a copy without metadata in the place of one', async () => {
    const { of, target, marks } = await written('<p>情况见附件。</p>');
    const path = join(folder, 'photo.jpg');
    const bytes = placedJpeg('李建国');
    await writeFile(path, bytes);
    const file = { path, name: '现场.jpg', bytes: bytes.length };
    const added = await addPublicationFiles(services, as('clerk'), { ...of, purpose: 'attachment', files: [file] });
    const fileId = must(added)[0]?.fileId ?? '';
    const shown = { ...words('<p>情况见附件。</p>'), attachments: [fileId], changeNote: null };
    must(await changePublication(services, as('clerk'), { ...(await target()), ...shown }));
    must(await scanPublication(services, as('clerk'), of));
    must(await scanPublication(services, as('clerk'), of));
    expect((await marks()).marks.map(({ mark }) => [mark.kind, mark.confidence, mark.places[0]?.fileId])).toEqual([
      ['location', 'certain', fileId],
      ['author', 'likely', fileId],
    ]);
    must(await cleanPublicationFile(services, as('clerk'), { ...(await target()), fileId }));
    must(await scanPublication(services, as('clerk'), of));
    const after = await marks();
    expect(after.marks).toEqual([]);
    expect(after.gone.map(({ kind, decision }) => [kind, decision])).toEqual([['location', 'removed']]);
  });
});
