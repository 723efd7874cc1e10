import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localDate } from '../../../kernel/local-date.js';
import type { Result } from '../../../kernel/result.js';
import type { Act, StaffRole, Viewer } from '../../../kernel/visibility.js';
import { registerOrgan, type Organ } from '../../../organs/index.js';
import { startTestDatabase, TEST_SECRET_KEY, type TestDatabase } from '../../../platform/database/testing.js';
import { withOrgan } from '../../../platform/database/with-organ.js';
import { makePdf } from '../../../platform/documents/pdf-fixture.js';
import { memoryFiles } from '../../../platform/files/testing.js';
import { closeInspectors } from '../../../platform/inspection/index.js';
import { readStream, verifyChain } from '../../../platform/ledger/index.js';
import type { Services } from '../../../platform/services.js';
import { openVault } from '../../../platform/vault/index.js';
import {
  addPublicationFiles,
  askReview,
  changePublication,
  changeValidity,
  correctPublication,
  countPublications,
  discardDraft,
  endRecord,
  listLatePublications,
  listPublicationDesk,
  listPublications,
  openByShortCode,
  openPublicationFile,
  openPublicFile,
  openPublication,
  openRecord,
  publishDue,
  publishPublication,
  recordDocument,
  relateInterpretation,
  reviewPublication,
  schedulePublication,
  withdrawPublication,
  writePublication,
  type PublicationFacts,
  type PublicationWritten,
  type WritePublicationInput,
} from '../../index.js';

const now = new Date('2026-03-20T02:00:00Z');
const TODAY = '2026-03-20';
let database: TestDatabase;
let services: Services;
let organ: Organ;
let other: Organ;
let folder: string;

beforeAll(async () => {
  database = await startTestDatabase();
  services = { db: database.db, vault: openVault(TEST_SECRET_KEY), files: memoryFiles() };
  folder = await mkdtemp(join(tmpdir(), 'publications-'));
  const government = await register('QZF', 'government', null);
  organ = await register('FGJ', 'bureau', government.id);
  other = await register('QZB', 'competentDepartment', government.id);
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

async function register(code: string, kind: Organ['kind'], parentId: string | null): Promise<Organ> {
  const act: Act = { viewer: { kind: 'system', name: 'test' }, now };
  const facts = { code, name: `示例区${code}局`, level: 'department', kind, parentId } as const;
  return must(await registerOrgan(services, act, { ...facts, validFrom: localDate('2019-01-01') }));
}

const as = (role: StaffRole, at = now, of = organ, supervises: string[] = []): Act => ({
  viewer: { kind: 'staff', accountId: `${role}-account`, organId: of.id, role, supervises } satisfies Viewer,
  now: at,
});

const facts = (more: Partial<PublicationFacts> = {}): PublicationFacts => ({
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
  ...more,
});

let titles = 0;
const input = (
  more: Partial<WritePublicationInput> = {},
  of: Partial<PublicationFacts> = {},
): WritePublicationInput => ({
  organId: organ.id,
  title: `示例通知之${(titles += 1)}`,
  summary: '',
  bodyHtml: '<p>现将有关事项通知如下。</p><script>alert(1)</script>',
  attachments: [],
  facts: facts(of),
  interprets: null,
  ...more,
});

const write = async (more: Partial<WritePublicationInput> = {}, of: Partial<PublicationFacts> = {}) =>
  must(await writePublication(services, as('clerk'), input(more, of)));

const target = ({ publicationId }: { publicationId: string }, expectedVersion: number) => ({
  organId: organ.id,
  publicationId,
  expectedVersion,
});

/** Asks for the review and has it reviewed: two events more. */
async function reviewed(of: PublicationWritten, version = 1): Promise<number> {
  must(await askReview(services, as('clerk'), target(of, version)));
  const review = { outcome: 'public', ground: null, remark: null } as const;
  return must(await reviewPublication(services, as('reviewer'), { ...target(of, version + 1), ...review })).version;
}

async function published(more: Partial<WritePublicationInput> = {}, of: Partial<PublicationFacts> = {}) {
  const made = await write(more, of);
  const version = await reviewed(made);
  return { ...made, version: must(await publishPublication(services, as('clerk'), target(made, version))).version };
}

const page = async (shortCode: string, at = now, versionNo?: number) =>
  openByShortCode(services.db, { shortCode, now: at, ...(versionNo !== undefined && { versionNo }) });

describe('a publication on its way', () => {
  it('is seen by nobody before a second person has reviewed it, and by everyone then', async () => {
    const made = await write();
    expect(made.indexNumber).toMatch(/^FGJ-2003-2026-\d{5}$/);
    const withheld = await publishPublication(services, as('clerk'), target(made, 1));
    expect(withheld).toMatchObject({ code: 'publication.stage' });
    expect(await page(made.shortCode)).toMatchObject({ code: 'publication.unknown' });
    must(await askReview(services, as('head'), target(made, 1)));
    const review = { ...target(made, 2), outcome: 'public', ground: null, remark: null } as const;
    expect(await reviewPublication(services, as('clerk'), review)).toMatchObject({ code: 'access.denied' });
    expect(await reviewPublication(services, as('head'), review)).toMatchObject({ code: 'publication.same-person' });
    must(await reviewPublication(services, as('reviewer'), review));
    must(await publishPublication(services, as('clerk'), target(made, 3)));
    const shown = must(await page(made.shortCode.toUpperCase()));
    if (shown.kind !== 'shown') throw new Error('not shown');
    expect(shown.content.bodyHtml).toBe('<p>现将有关事项通知如下。</p>');
    expect(shown.publication).toMatchObject({
      stage: 'published',
      publishedOn: TODAY,
      lateDays: null,
      issuer: organ.name,
    });
    const atHand = must(await openPublication(services, as('clerk').viewer, { ...target(made, 0), now }));
    expect(atHand.reviews).toMatchObject([
      { asked_by: 'staff:head-account', reviewed_by: 'staff:reviewer-account', outcome: 'public' },
    ]);
  });

  it('holds in its events no words of it', async () => {
    const made = await published({ title: '独一无二的标题', bodyHtml: '<p>独一无二的正文</p>' });
    const scope = { actor: 'test', organId: organ.id };
    const events = await withOrgan(services.db, scope, (trx) => readStream(trx, organ.id, made.publicationId));
    expect(events.map(({ type }) => type.replace('publication.', ''))).toEqual([
      'written',
      'reviewAsked',
      'reviewed',
      'published',
    ]);
    expect(JSON.stringify(events)).not.toContain('独一无二');
    expect(await withOrgan(services.db, scope, (trx) => verifyChain(trx, organ.id))).toMatchObject({ whole: true });
  });

  it('goes back to the draft when it is changed after its review', async () => {
    const made = await write();
    const version = await reviewed(made);
    const change = { ...input(), ...target(made, version), changeNote: null };
    must(await changePublication(services, as('clerk'), change));
    expect(await publishPublication(services, as('clerk'), target(made, version + 1))).toMatchObject({
      code: 'publication.stage',
    });
    expect(await changePublication(services, as('clerk'), change)).toMatchObject({ code: 'publication.stale' });
  });

  it('is withheld on a ground of the law, and shown to nobody', async () => {
    const made = await write();
    must(await askReview(services, as('clerk'), target(made, 1)));
    const review = { ...target(made, 2), outcome: 'withhold', remark: null } as const;
    expect(await reviewPublication(services, as('reviewer'), { ...review, ground: null })).toMatchObject({
      code: 'publication.ground',
    });
    must(await reviewPublication(services, as('reviewer'), { ...review, ground: '14.safety' }));
    expect(await publishPublication(services, as('clerk'), target(made, 3))).toMatchObject({
      code: 'publication.stage',
    });
  });

  it('with nothing to read is not sent to review', async () => {
    const made = await write({ bodyHtml: ' <p>&nbsp;</p>' });
    expect(await askReview(services, as('clerk'), target(made, 1))).toMatchObject({ code: 'input.missing' });
  });

  it('comes out at its hour, once, whoever asks', async () => {
    const made = await write();
    const version = await reviewed(made);
    const at = new Date('2026-03-23T01:00:00Z');
    must(await schedulePublication(services, as('clerk'), { ...target(made, version), at }));
    expect((await publishDue(services, new Date('2026-03-23T00:59:59Z'))).published).toEqual([]);
    const [one, two] = await Promise.all([publishDue(services, at), publishDue(services, at)]);
    expect([...one.published, ...two.published]).toEqual([{ organId: organ.id, publicationId: made.publicationId }]);
    expect(must(await page(made.shortCode, at))).toMatchObject({ publication: { publishedOn: '2026-03-23' } });
  });
});

describe('a publication that is shown', () => {
  it('is corrected by a new version; the one before stays to be read', async () => {
    const made = await published({ bodyHtml: '<p>第一版</p>' });
    const opened = must(
      await correctPublication(services, as('clerk'), { ...target(made, made.version), changeNote: '更正金额' }),
    );
    expect(must(await page(made.shortCode))).toMatchObject({ content: { bodyText: '第一版' } });
    const change = { ...input({ bodyHtml: '<p>第二版</p>' }), ...target(made, opened.version), changeNote: '更正金额' };
    const changed = must(await changePublication(services, as('clerk'), change));
    const version = await reviewed(made, changed.version);
    const row = must(await openPublication(services, as('clerk').viewer, { ...target(made, 0), now }));
    expect(row.dueOn).toBe('2026-04-20');
    must(await publishPublication(services, as('clerk'), target(made, version)));
    const shown = must(await page(made.shortCode));
    expect(shown).toMatchObject({ content: { bodyText: '第二版' }, versions: [{ changeNote: '更正金额' }, {}] });
    expect(must(await page(made.shortCode, now, 1))).toMatchObject({ old: true, content: { bodyText: '第一版' } });
  });

  it('keeps what it shows when the new version is thrown away', async () => {
    const made = await published({ bodyHtml: '<p>留下</p>' });
    const opened = must(
      await correctPublication(services, as('clerk'), { ...target(made, made.version), changeNote: '更正' }),
    );
    const { version } = must(await discardDraft(services, as('clerk'), target(made, opened.version)));
    expect(must(await page(made.shortCode))).toMatchObject({ versionNo: 1, publication: { stage: 'published' } });
    must(await correctPublication(services, as('clerk'), { ...target(made, version), changeNote: '再次更正' }));
  });

  it.each([
    ['mistaken', '示例标题甲'],
    ['privacy', null],
  ] as const)('is withdrawn for being %s: its page says why, and of its title %s', async (ground, title) => {
    const made = await published({ title: '示例标题甲', bodyHtml: '<p>不再可见</p>' });
    const reason = '因内容需要核实，现予撤回。';
    must(await withdrawPublication(services, as('head'), { ...target(made, made.version), ground, reason }));
    const left = must(await page(made.shortCode));
    expect(left).toMatchObject({ kind: 'withdrawn', title, reason, withdrawnOn: TODAY, publishedOn: TODAY });
    expect(JSON.stringify(left)).not.toContain('不再可见');
    expect(await page(made.shortCode, now, 1)).toMatchObject({ value: { kind: 'withdrawn' } });
    const rows = await services.db
      .selectFrom('publication_version')
      .select('version_no')
      .where('publication_id', '=', made.publicationId)
      .execute();
    expect(rows).toEqual([]);
  });

  it('is marked as replaced by another that is shown', async () => {
    const [old, fresh, draft] = [await published(), await published(), await write()];
    const validity = { state: 'replaced', endedOn: localDate(TODAY) } as const;
    const mark = (replacedBy: string) =>
      changeValidity(services, as('clerk'), {
        ...target(old, old.version),
        validity: { ...validity, replacedBy },
        inForceOn: null,
      });
    expect(await mark(draft.publicationId)).toMatchObject({ code: 'publication.validity' });
    must(await mark(fresh.publicationId));
    expect(must(await page(old.shortCode))).toMatchObject({
      publication: { standing: 'replaced' },
      replacedBy: { shortCode: fresh.shortCode },
    });
  });

  it('is interpreted by another, both ways', async () => {
    const policy = await published();
    const reading = await published({ interprets: policy.publicationId }, { genre: 'interpretation' });
    expect(must(await page(policy.shortCode))).toMatchObject({ interpretations: [{ shortCode: reading.shortCode }] });
    expect(must(await page(reading.shortCode))).toMatchObject({ interprets: { shortCode: policy.shortCode } });
    const again = { ...target(policy, policy.version), interprets: reading.publicationId };
    expect(await relateInterpretation(services, as('clerk'), again)).toMatchObject({ code: 'publication.interprets' });
  });
});

describe('a document on record', () => {
  const document = (number: number) =>
    ({
      catalogue: 'documents',
      genre: 'measures',
      recordKind: 'normative',
      documentNumber: `示发改规〔2026〕${number}号`,
    }) as const;
  const recordOf = async (recordId: string | null) =>
    must(await openRecord(services, as('clerk').viewer, { organId: organ.id, recordId: recordId ?? '', now }));
  const atHand = async (made: { publicationId: string }) =>
    must(await openPublication(services, as('clerk').viewer, { ...target(made, 0), now }));

  it('is typed once: on record when it is written, with its day when it is published', async () => {
    const made = await write({ title: '示例区发展改革专项资金管理办法' }, document(1));
    const { recordId } = await atHand(made);
    expect(await recordOf(recordId)).toMatchObject({ title: '示例区发展改革专项资金管理办法', publishedOn: null });
    const version = await reviewed(made);
    must(await publishPublication(services, as('clerk'), target(made, version)));
    expect(await recordOf(recordId)).toMatchObject({ publishedOn: TODAY, standing: 'effective' });
  });

  it('that was there already is taken up by its number, and shown once', async () => {
    const title = '示例区价格监测规定';
    const days = { madeOn: localDate('2026-03-16'), publishedOn: null, inForceOn: localDate('2026-03-16'), end: null };
    const known = { kind: 'normative', title, documentNumber: '示发改规〔2026〕2号', ...days } as const;
    const { recordId } = must(await recordDocument(services, as('clerk'), { organId: organ.id, facts: known }));
    const made = await write({ title }, document(2));
    expect((await atHand(made)).recordId).toBe(recordId);
    expect(await writePublication(services, as('clerk'), input({ title }, document(2)))).toMatchObject({
      code: 'disclosure.known',
    });
  });

  it('whose effect ends on record has ended on its page at once', async () => {
    const made = await published({}, document(3));
    const { recordId } = await atHand(made);
    const { version } = await recordOf(recordId);
    const end = { on: localDate(TODAY), as: 'repealed', replacedBy: null } as const;
    must(
      await endRecord(services, as('clerk'), {
        organId: organ.id,
        recordId: recordId ?? '',
        expectedVersion: version,
        end,
      }),
    );
    expect(must(await page(made.shortCode))).toMatchObject({ publication: { standing: 'repealed' } });
    const after = await atHand(made);
    const validity = { state: 'in_force', endedOn: null, replacedBy: null } as const;
    const mark = { ...target(made, after.version), validity, inForceOn: null };
    expect(await changeValidity(services, as('clerk'), mark)).toMatchObject({ code: 'publication.by-record' });
  });
});

describe('files of a publication', () => {
  it('go out with the version that names them, and come back when it is withdrawn', async () => {
    const path = join(folder, 'a.pdf');
    const content = makePdf([{ texts: [{ text: 'budget', x: 80, y: 700 }] }]);
    await writeFile(path, content);
    const made = await write();
    const files = [{ path, name: '附件1.pdf', bytes: content.length }];
    const upload = { organId: organ.id, publicationId: made.publicationId, purpose: 'attachment', files } as const;
    const [file, unused] = [
      ...must(await addPublicationFiles(services, as('clerk'), upload)),
      ...must(await addPublicationFiles(services, as('clerk'), upload)),
    ];
    const change = { ...input({ attachments: [file?.fileId ?? ''] }), ...target(made, 1), changeNote: null };
    const { version } = must(await changePublication(services, as('clerk'), change));
    const publicFile = (number = 1) => openPublicFile(services, { shortCode: made.shortCode, number });
    expect(await publicFile()).toMatchObject({ code: 'publication.file-unknown' });
    const own = { organId: organ.id, publicationId: made.publicationId, fileId: file?.fileId ?? '' };
    expect(must(await openPublicationFile(services, as('reviewer').viewer, own)).content.equals(content)).toBe(true);
    expect(await openPublicationFile(services, as('auditor').viewer, own)).toMatchObject({ code: 'access.denied' });
    const shown = must(await publishPublication(services, as('clerk'), target(made, await reviewed(made, version))));
    expect(must(await publicFile())).toMatchObject({ name: '附件1.pdf', mediaType: 'application/pdf' });
    expect(await publicFile(unused?.number)).toMatchObject({ code: 'publication.file-unknown' });
    const late = await addPublicationFiles(services, as('clerk'), upload);
    expect(late).toMatchObject({ code: 'publication.stage' });
    const gone = { ...target(made, shown.version), ground: 'mistaken', reason: '附件有误' } as const;
    must(await withdrawPublication(services, as('clerk'), gone));
    expect(await publicFile()).toMatchObject({ code: 'publication.file-unknown' });
  });
});

describe('lists', () => {
  it('find what is shown by organ, item, year, validity and number, page by page', async () => {
    const of = { catalogue: 'budget', genre: 'accounts', documentNumber: '示财〔2026〕7号' } as const;
    const made = await published({}, of);
    for (let more = 0; more < 4; more += 1) await published({}, { catalogue: 'budget', genre: 'accounts' });
    const list = async (more: object) => must(await listPublications(services.db, { now, organId: organ.id, ...more }));
    const first = await list({ catalogue: 'budget', limit: 3 });
    const second = await list({ catalogue: 'budget', limit: 3, after: first.next ?? '' });
    expect([first.items.length, second.items.length, second.next]).toEqual([3, 2, null]);
    expect(new Set([...first.items, ...second.items].map(({ shortCode }) => shortCode)).size).toBe(5);
    expect((await list({ documentNumber: '示财(2026)第07号' })).items).toMatchObject([{ shortCode: made.shortCode }]);
    expect((await list({ catalogue: 'budget', year: 2025 })).items).toEqual([]);
    expect((await list({ validity: 'effective', catalogue: 'budget' })).items).toEqual([]);
    expect(await countPublications(services.db, { now, organId: organ.id, catalogue: 'budget' })).toBe(5);
    expect(await listPublications(services.db, { now, after: 'x' })).toMatchObject({ code: 'input.invalid' });
  });

  it('name what is late to its organ and the competent department, and to nobody else', async () => {
    const late = await write({ title: '迟到的通知' }, { madeOn: localDate('2026-02-02') });
    const view = (act: Act) => listLatePublications(services, act.viewer, { organIds: [organ.id], now });
    const supervisor = as('supervisor', now, other, [organ.id]);
    for (const act of [as('clerk'), as('auditor')]) {
      const { overdue } = must(await view(act));
      // 20 working days with the Spring Festival and the make-up Saturdays of 14 and 28 February.
      expect(overdue.map(({ publicationId, dueOn, daysOver }) => [publicationId, dueOn, daysOver])).toContainEqual([
        late.publicationId,
        '2026-03-06',
        10,
      ]);
    }
    expect(await view(as('clerk', now, other))).toMatchObject({ code: 'access.denied' });
    expect(await view(as('supervisor', now, other))).toMatchObject({ code: 'access.denied' });
    expect(must(await view(supervisor)).overdue).toMatchObject([{ title: '迟到的通知' }]);
    const desk = must(
      await listPublicationDesk(services, as('clerk').viewer, { organId: organ.id, now, stage: 'draft' }),
    );
    expect(desk.items.map(({ publicationId }) => publicationId)).toContain(late.publicationId);
    expect(desk.stages.published).toBeGreaterThan(5);
  });
});
