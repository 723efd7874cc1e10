import { currentCalendar, type ChangedLimit } from '../../calendar/index.js';
import { localDateInShanghai } from '../../kernel/local-date.js';
import { ok, type Result } from '../../kernel/result.js';
import type { Act } from '../../kernel/visibility.js';
import { listOrgans, type Organ } from '../../organs/index.js';
import { withOrgan } from '../../platform/database/with-organ.js';
import { appendEvents } from '../../platform/ledger/index.js';
import type { Services } from '../../platform/services.js';
import { selectApplication, updateApplication } from '../db/applications.js';
import { evolve } from '../domain/application.js';
import { limitOf } from '../domain/clock.js';
import type { LimitChanged } from '../domain/events.js';
import { loadApplication } from './load-application.js';

/** As whom a limit is moved: nobody decides, the calendar does. */
const ACTOR = 'system:calendar';

/**
 * Counts the limits of all open cases anew by the calendar in force (重新计算期限), organ by organ, each case in a transaction of
 * its own; a limit that moves or becomes certain is an event of its case. What is right already is left alone, so that it can
 * be asked for again at any time.
 */
export async function recomputeLimits(services: Services, act: Act): Promise<Result<readonly ChangedLimit[]>> {
  const changed: ChangedLimit[] = [];
  for (const organ of await listOrgans(services.db, localDateInShanghai(act.now))) {
    for (const applicationId of await openCasesOf(services, organ)) {
      const change = await recomputeOne(services, act, organ, applicationId);
      if (!change.ok) return change;
      if (change.value) changed.push(change.value);
    }
  }
  return ok(changed);
}

async function openCasesOf({ db }: Services, { id: organId }: Organ): Promise<string[]> {
  const rows = await withOrgan(db, { actor: ACTOR, organId }, (trx) =>
    trx
      .selectFrom('application')
      .select('application_id')
      .where('organ_id', '=', organId)
      .where('state', '=', 'open')
      .orderBy('due_on')
      .orderBy('application_id')
      .execute(),
  );
  return rows.map((row) => row.application_id);
}

async function recomputeOne(
  { db }: Services,
  act: Act,
  { id: organId, name: organName }: Organ,
  applicationId: string,
): Promise<Result<ChangedLimit | null>> {
  return withOrgan(db, { actor: ACTOR, organId }, async (trx) => {
    const row = await selectApplication(trx, organId, applicationId).forUpdate().executeTakeFirst();
    if (row?.state !== 'open') return ok(null);
    const loaded = await loadApplication(trx, organId, applicationId);
    if (!loaded) throw new Error(`application ${applicationId} has no events`);
    const { state } = loaded;
    const calendar = await currentCalendar(trx);
    const limit = limitOf(state, calendar);
    if (!limit.ok) return limit;
    const { due: to, provisional: toProvisional } = limit.value;
    const { dueOn: from, dueProvisional: fromProvisional } = state;
    if (to === from && toProvisional === fromProvisional) return ok(null);
    const event: LimitChanged = {
      type: 'application.limitChanged',
      schemaVersion: 1,
      legalDate: localDateInShanghai(act.now),
      payload: { from, to, dueOn: to, dueProvisional: toProvisional, calendarVersion: calendar.version },
    };
    await updateApplication(trx, organId, applicationId, evolve(state, event), calendar);
    const origin = { organId, streamId: applicationId, actor: ACTOR, recordedAt: act.now, afterSeq: state.version };
    await appendEvents(trx, origin, [event]);
    const { receiptNumber } = state;
    return ok({ organId, organName, applicationId, receiptNumber, from, to, fromProvisional, toProvisional });
  });
}
