import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkDraft, deriveReport, getPublishedReport, listPublishedReports } from '../../annual-report/index.js';
import { takeSerials } from '../../disclosures/db/publication/publications.js';
import { listLatePublications, listPublications } from '../../disclosures/index.js';
import { localDate } from '../../kernel/local-date.js';
import type { Viewer } from '../../kernel/visibility.js';
import { APPLICANT_COLUMNS } from '../../law/report-format/index.js';
import { listOrgans, organSettings, type Organ } from '../../organs/index.js';
import { startTestDatabase, TEST_SECRET_KEY, type TestDatabase } from '../../platform/database/testing.js';
import { memoryFiles } from '../../platform/files/testing.js';
import type { OrganTransaction } from '../../platform/database/schema.js';
import { withOrgan } from '../../platform/database/with-organ.js';
import { verifyChain } from '../../platform/ledger/index.js';
import type { Services } from '../../platform/services.js';
import { openVault } from '../../platform/vault/index.js';
import { loadDemonstration } from './load-demonstration.js';

let database: TestDatabase;
let services: Services;
let organs: Organ[];
const now = new Date('2026-11-25T02:00:00Z');
const operator: Viewer = { kind: 'system', name: 'test' };

beforeAll(async () => {
  database = await startTestDatabase();
  services = { db: database.db, vault: openVault(TEST_SECRET_KEY), files: memoryFiles() };
  await loadDemonstration(services, now);
  organs = await listOrgans(database.db, localDate('2026-11-25'));
});
afterAll(() => database.stop());

async function withOrgans<T>(read: (trx: OrganTransaction) => Promise<readonly T[]>): Promise<readonly T[]> {
  const found: T[] = [];
  for (const { id } of organs) {
    found.push(...(await withOrgan(database.db, { actor: 'x', organId: id }, (trx) => read(trx))));
  }
  return found;
}

describe('the demonstration district', () => {
  it('is marked 示例, a dozen organs and their government', () => {
    expect(organs).toHaveLength(13);
    expect(organs.every((organ) => organ.name.includes('示例'))).toBe(true);
  });

  it('says of every organ where its office is, and no two sign with one prefix', async () => {
    const settings = await Promise.all(organs.map(({ id }) => organSettings(database.db, id)));
    expect(settings.every((each) => Object.values(each).every((value) => value !== null))).toBe(true);
    expect(new Set(settings.map((each) => each.documentPrefix)).size).toBe(organs.length);
  });

  it('publishes reports whose figures are those the ledger derives, and which the check has no error against', async () => {
    const published = await listPublishedReports(database.db);
    expect(published.filter((line) => line.year === 2024)).toHaveLength(12);
    expect(published.filter((line) => line.year === 2025)).toHaveLength(11);
    for (const { organId, year } of published) {
      const report = await getPublishedReport(database.db, { organId, year });
      const derived = await deriveReport(services, operator, { organ: organId, year, now });
      if (!report.ok || !derived.ok) throw new Error('not readable');
      const figures = Object.fromEntries(Object.entries(derived.value.cells).map(([key, cell]) => [key, cell.value]));
      expect(report.value.document.cells).toEqual(figures);
      const checked = await checkDraft(services, operator, { organId, year, now });
      if (!checked.ok) throw new Error(checked.code);
      const errors = checked.value.findings.filter((finding) => finding.severity === 'error');
      expect(errors.map((finding) => `${finding.code} ${finding.message}`)).toEqual([]);
    }
  });

  it('has one report that was corrected, its versions apart in the text that the note names', async () => {
    const versions = (await listPublishedReports(database.db)).filter(({ version }) => version > 1);
    const [corrected] = versions;
    if (versions.length !== 1 || !corrected) throw new Error('not one report was corrected');
    const { organId, year } = corrected;
    const [first, second] = await Promise.all(
      [1, 2].map((version) => getPublishedReport(database.db, { organId, year, version })),
    );
    if (!first?.ok || !second?.ok) throw new Error('not readable');
    expect(second.value.document.cells).toEqual(first.value.document.cells);
    const differing = first.value.document.sections.filter(
      ({ paragraphs }, index) => paragraphs.join() !== second.value.document.sections[index]?.paragraphs.join(),
    );
    expect(differing.map(({ id }) => id)).toEqual([1]);
    expect(second.value.versions[0]?.correctionNote).toContain('第一部分');
  });

  it('publishes of nearly every item of the catalogue, and has something at every stage on the way', async () => {
    const items = new Set<string>();
    const late: number[] = [];
    const standings = new Set<string>();
    let shown = 0;
    for (let after: string | undefined; shown === 0 || after !== undefined;) {
      const page = await listPublications(database.db, { now, limit: 50, ...(after !== undefined && { after }) });
      if (!page.ok) throw new Error(page.code);
      for (const { catalogue, lateDays, standing } of page.value.items) {
        items.add(catalogue);
        standings.add(standing);
        if (lateDays !== null) late.push(lateDays);
      }
      shown += page.value.items.length;
      after = page.value.next ?? undefined;
    }
    expect(shown).toBeGreaterThan(60);
    expect(items.size).toBeGreaterThan(22);
    expect([...standings]).toEqual(expect.arrayContaining(['none', 'in_force', 'replaced']));
    expect(late.length).toBeGreaterThan(0);
    const lists = await listLatePublications(services, operator, { organIds: organs.map(({ id }) => id), now });
    const overdue = lists.ok ? lists.value.overdue : [];
    expect(new Set(overdue.map(({ organId }) => organId)).size).toBe(2);
    const stages = await withOrgans((trx) => trx.selectFrom('publication').select('stage').execute());
    expect([...new Set(stages.map(({ stage }) => stage))].sort()).toEqual([
      'draft',
      'published',
      'review',
      'scheduled',
      'withdrawn',
      'withheld',
    ]);
  });

  it('draws its short codes from those of the installation', async () => {
    const row = await database.db
      .selectFrom('publication')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .executeTakeFirst();
    const [next = 0] = await database.db.transaction().execute((trx) => takeSerials(trx, 1));
    expect(next).toBeGreaterThan(row?.n ?? 0);
  });

  it('has cases in every phase, and of every kind of step', async () => {
    const phases = new Set<string>();
    const steps = new Set<string>();
    const reopened: boolean[] = [];
    for (const organ of organs) {
      await withOrgan(database.db, { actor: 'x', organId: organ.id }, async (trx) => {
        for (const row of await trx.selectFrom('application').select(['phase', 'reopened']).execute()) {
          phases.add(row.phase);
          reopened.push(row.reopened);
        }
        for (const row of await trx.selectFrom('event').select('type').distinct().execute()) steps.add(row.type);
      });
    }
    expect(phases.size).toBeGreaterThanOrEqual(6);
    expect(reopened).toContain(true);
    for (const type of [
      'searched',
      'correctionReceived',
      'extensionAgreed',
      'consultationAnswered',
      'feeNoticed',
      'reasonsJudged',
      'withdrawn',
      'thirdPartyTold',
      'delivered',
      'reopened',
    ]) {
      expect(steps).toContain(`application.${type}`);
    }
  });

  it('has every applicant column, whole chains, and cases open now, some overdue', async () => {
    const columns = new Set<string>();
    const due: string[] = [];
    for (const organ of organs) {
      await withOrgan(database.db, { actor: 'x', organId: organ.id }, async (trx) => {
        expect(await verifyChain(trx, organ.id)).toMatchObject({ whole: true });
        for (const row of await trx
          .selectFrom('application')
          .select(['applicant_column', 'state', 'due_on'])
          .execute()) {
          columns.add(row.applicant_column);
          if (row.state === 'open') due.push(row.due_on);
        }
      });
    }
    expect([...columns].sort()).toEqual([...APPLICANT_COLUMNS].sort());
    expect(due.some((day) => day < '2026-11-25')).toBe(true);
    expect(due.some((day) => day >= '2026-11-25')).toBe(true);
  });
});
