import { indexReports } from '../../annual-report/index.js';
import { indexShown } from '../../disclosures/index.js';
import { sql, type Insertable } from 'kysely';
import { takeSerials } from '../../disclosures/db/publication/publications.js';
import { addDays, localDate, localDateInShanghai, yearOf, type LocalDate } from '../../kernel/local-date.js';
import { columnsOf, insertSettings } from '../../organs/db/organ-settings.js';
import { insertProfile, profileColumns } from '../../organs/db/organ-profile.js';
import { insertOrgan } from '../../organs/db/organs.js';
import type { Database, OrganTransaction } from '../../platform/database/schema.js';
import { enterOrgan } from '../../platform/database/with-organ.js';
import type { Services } from '../../platform/services.js';
import type { Vault } from '../../platform/vault/index.js';
import { instantOf } from './demo-clock.js';
import { demoId } from './demo-ids.js';
import { demoProfile } from './demo-profile.js';
import { demoSettings } from './demo-settings.js';
import { DISTRICT, type DemoOrgan } from './district.js';
import { loadCases, writeRows } from './load-cases.js';
import { loadDisputes } from './load-disputes.js';
import { loadPublications, type PublicationBook } from './load-publications.js';
import { loadRecords } from './load-records.js';
import { loadReport } from './load-report.js';
import { chainLoad, emptyLoad, type OrganLoad } from './organ-load.js';
import { redoCorrected } from './load-redone.js';
import { planCases } from './plan-cases.js';
import { planDisputes, type DecidedCase } from './plan-disputes.js';
import { DEMO_ACTOR } from './play-steps.js';
import { seededRandom } from './random.js';

const FOUNDED = localDate('2019-01-01');
/** Rows an INSERT holds: PostgreSQL takes 65535 parameters in one statement. */
const BATCH = 1000;
/** The organ whose newest report is still a draft, so that there is one to write and publish. */
const STILL_WRITING = 'XSZ';
/** The organ whose older report was corrected after its publication, so that there is one in two versions. */
const CORRECTED = 'CZJ';

/**
 * Loads the demonstration district (示例市示例区), all or nothing: its organs, two complete years and the running one of
 * invented applications and disputes, and the reports published since. The same `now` gives the same district.
 */
export async function loadDemonstration({ db, vault }: Services, now: Date): Promise<void> {
  const lastDay = addDays(localDateInShanghai(now), -1);
  await db.transaction().execute(async (trx: OrganTransaction) => {
    const parent = organIdOf(DISTRICT[0] as DemoOrgan);
    const shown: PublicationBook = { byKey: new Map(), serial: 0 };
    for (const [index, organ] of DISTRICT.entries()) {
      const load = makeLoad(organ, lastDay, vault, shown);
      await enterOrgan(trx, { actor: DEMO_ACTOR, organId: load.organId });
      const { code, name, level, kind } = organ;
      const parentId = load.organId === parent ? null : parent;
      await insertOrgan(trx, { id: load.organId, code, name, level, kind, parentId, validFrom: FOUNDED });
      await insertSettings(trx, {
        organ_id: load.organId,
        version: 1,
        saved_at: instantOf(FOUNDED, 0),
        saved_by: DEMO_ACTOR,
        ...columnsOf(demoSettings(organ, index)),
      });
      const profile = demoProfile(organ);
      if (profile) {
        await insertProfile(trx, {
          organ_id: load.organId,
          version: 1,
          saved_at: instantOf(FOUNDED, 0),
          saved_by: DEMO_ACTOR,
          ...profileColumns(profile),
        });
      }
      await insertLoad(trx, load);
      await indexShown(trx, load.organId);
      await indexReports(trx, { id: load.organId, code });
    }
    // The short codes made here are taken.
    await takeSerials(trx, shown.serial);
    await trx.insertInto('installation').values({ name: 'demonstration', value: now.toISOString() }).execute();
  });
  await sql`ANALYZE`.execute(db);
}

/** The id of a demonstration organ; the same on every machine. */
export function organIdOf(organ: DemoOrgan): string {
  return demoId(instantOf(FOUNDED, 0), seededRandom(`organ/${organ.code}`));
}

function makeLoad(organ: DemoOrgan, lastDay: LocalDate, vault: Vault, shown: PublicationBook): OrganLoad {
  const load = emptyLoad(organIdOf(organ));
  const running = yearOf(lastDay);
  const years = [running - 2, running - 1, running];
  const planned = years.flatMap((year) => planCases(organ, year, lastDay, seededRandom(`cases/${organ.code}/${year}`)));
  const book = loadCases(load, organ, planned, lastDay, vault, seededRandom(`rows/${organ.code}`));
  const cases = book.cases.map(({ state }): DecidedCase => {
    const { kind, applicantColumn: column, receivedOn, firstClosed: reply } = state;
    return { counted: kind === 'information', column, receivedOn, reply };
  });
  const disputes = planDisputes(cases, lastDay, seededRandom(`disputes/${organ.code}`));
  const ids = book.cases.map(({ id }) => id);
  const disputeIds = loadDisputes(load, organ, disputes, ids, seededRandom(`dispute-rows/${organ.code}`));
  redoCorrected(load, book, disputes, disputeIds, lastDay, vault, seededRandom(`redone/${organ.code}`));
  writeRows(load, book);
  // The whole government's report is put together from its members' (not from cases of its own).
  if (organ.kind === 'government') {
    loadPublications(load, organ, lastDay, shown);
    return load;
  }
  const records = loadRecords(load, organ, running - 2, lastDay);
  loadPublications(load, organ, lastDay, shown);
  for (const year of [running - 2, running - 1]) {
    const unpublished = organ.code === STILL_WRITING && year === running - 1;
    const corrected = organ.code === CORRECTED && year === running - 2;
    const plan = { organ, year, cases, disputes, records, lastDay, unpublished, corrected };
    loadReport(load, plan, seededRandom(`report/${organ.code}/${year}`));
  }
  return load;
}

async function insertLoad(trx: OrganTransaction, load: OrganLoad): Promise<void> {
  const { rows, head } = chainLoad(load);
  await insertAll(trx, 'event', rows);
  await insertAll(trx, 'ledger_head', [head]);
  await insertAll(trx, 'receipt_counter', load.counters);
  await insertAll(trx, 'application', load.applications);
  await insertAll(trx, 'personal_record', load.personal);
  await insertAll(trx, 'dispute', load.disputes);
  await insertAll(trx, 'disclosure_import', load.imports);
  await insertAll(trx, 'disclosure_record', load.records);
  await insertAll(trx, 'counted_decision', load.decisions);
  await insertAll(trx, 'publication', load.publications);
  await insertAll(trx, 'publication_version', load.publicationVersions);
  await insertAll(trx, 'publication_review', load.publicationReviews);
  await insertAll(trx, 'publication_withdrawal', load.withdrawals);
  await insertAll(trx, 'publication_counter', load.publicationCounters);
  await insertAll(trx, 'annual_report', load.reports);
  await insertAll(trx, 'annual_report_cell', load.cells);
  await insertAll(trx, 'annual_report_section', load.sections);
  await insertAll(trx, 'annual_report_signing', load.signings);
  await insertAll(trx, 'annual_report_version', load.versions);
  await insertAll(trx, 'annual_report_ledger', load.ledgers);
  await insertAll(trx, 'signed_year', load.signedYears);
}

async function insertAll<T extends keyof Database>(
  trx: OrganTransaction,
  table: T,
  rows: readonly Insertable<Database[T]>[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += BATCH) {
    await trx
      .insertInto(table)
      .values(rows.slice(from, from + BATCH))
      .execute();
  }
}
