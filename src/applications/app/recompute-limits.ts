import { currentCalendar, type MovedLimit, type RecomputedSome, type SomeCases } from '../../calendar/index.js';
import { localDateInShanghai } from '../../kernel/local-date.js';
import type { OrganTransaction } from '../../platform/database/schema.js';
import { appendStreams, type StreamEvents } from '../../platform/ledger/index.js';
import { lockOpen, updateApplication } from '../db/applications.js';
import { evolve, type Application } from '../domain/application.js';
import { limitOf } from '../domain/clock.js';
import type { LimitChanged } from '../domain/events.js';
import { loadApplications } from './load-application.js';

/** As whom a limit is moved: nobody decides, the calendar does. */
const ACTOR = 'system:calendar';

/**
 * Counts the limits of some open cases of one organ anew by the calendar in force (重新计算期限); one that
 * moves or becomes certain is an event of its case. What is right already is left alone, so that it can be asked for
 * again at any time.
 */
export async function recomputeSome(
  trx: OrganTransaction,
  { organId, after, limit, now }: SomeCases,
): Promise<RecomputedSome> {
  const rows = await lockOpen(trx, organId, after, limit);
  const calendar = await currentCalendar(trx);
  const states = await loadApplications(
    trx,
    organId,
    rows.map((row) => row.application_id),
  );
  const changed: MovedLimit[] = [];
  const streams: StreamEvents[] = [];
  for (const { application_id: applicationId } of rows) {
    const state = states.get(applicationId);
    if (!state) throw new Error(`application ${applicationId} has no events`);
    const counted = limitOf(state, calendar);
    if (!counted.ok) throw new Error(`the limit of application ${applicationId}: ${counted.code}`);
    const { due: to, provisional: toProvisional } = counted.value;
    const moved = movedLimit(applicationId, state, { to, toProvisional });
    if (!moved) continue;
    const event: LimitChanged = {
      type: 'application.limitChanged',
      schemaVersion: 1,
      legalDate: localDateInShanghai(now),
      payload: {
        from: moved.from,
        to: moved.to,
        dueOn: moved.to,
        dueProvisional: moved.toProvisional,
        calendarVersion: calendar.version,
      },
    };
    await updateApplication(trx, organId, applicationId, evolve(state, event), calendar);
    const origin = { organId, streamId: applicationId, actor: ACTOR, recordedAt: now, afterSeq: state.version };
    streams.push({ origin, events: [event] });
    changed.push(moved);
  }
  await appendStreams(trx, streams);
  const last = rows.at(-1);
  return {
    seen: rows.length,
    last: last?.application_id ?? null,
    changed,
  };
}

function movedLimit(
  applicationId: string,
  { receiptNumber, dueOn: from, dueProvisional: fromProvisional }: Application,
  { to, toProvisional }: Pick<MovedLimit, 'to' | 'toProvisional'>,
): MovedLimit | null {
  if (to === from && toProvisional === fromProvisional) return null;
  return { applicationId, receiptNumber, from, to, fromProvisional, toProvisional };
}
