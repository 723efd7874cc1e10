import { currentCalendar } from '../../calendar/index.js';
import { isId } from '../../kernel/ids.js';
import { addDays, parseLocalDate, type LocalDate } from '../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../kernel/result.js';
import { maySee, type Viewer } from '../../kernel/visibility.js';
import type { ApplicantColumn } from '../../law/report-format/index.js';
import type { Services } from '../../platform/services.js';
import { withViewer } from '../../platform/database/with-viewer.js';
import {
  listClosed,
  listOpen,
  numbersGiven,
  type ApplicationRow,
  type ListFilter,
  type ListPlace,
} from '../db/applications.js';
import type { ApplicationKind } from '../domain/events.js';
import { rangesOfSearch } from '../domain/receipt-number-search.js';
import type { Phase, WaitingFor } from '../domain/standing.js';
import { summarize, type ApplicationSummary } from './summarize.js';

export interface ListInput {
  readonly organId: string;
  readonly asOf: LocalDate;
  /** `open`: by limit, the soonest first · `closed`: the last received first. */
  readonly state: 'open' | 'closed';
  /** 1 to 200, 50 where left out. */
  readonly limit?: number;
  /** Only cases of this column of table `t3`. */
  readonly applicant?: ApplicantColumn;
  readonly kind?: ApplicationKind;
  readonly phase?: Phase;
  readonly waitingFor?: WaitingFor;
  readonly outcome?: string;
  /** The division it was passed to last. */
  readonly division?: string;
  readonly reopened?: boolean;
  /** Only cases whose running limit ends within so many days of `asOf`; 0 is today. */
  readonly dueWithin?: number;
  /** Only cases whose limit has passed. */
  readonly overdue?: boolean;
  /** Only cases whose receipt number begins with this, its organ's code given or not, or has this running number. */
  readonly search?: string;
  /** `next` of the page before. */
  readonly after?: string;
}

export interface ApplicationPage {
  readonly items: readonly ApplicationSummary[];
  /** Give it as `after` for the next page; `null` on the last. */
  readonly next: string | null;
}

/** An organ's applications (办理台账), a page at a time. Refuses (`access.denied`) who may not see them. */
export async function listApplications(
  { db }: Pick<Services, 'db'>,
  viewer: Viewer,
  input: ListInput,
): Promise<Result<ApplicationPage>> {
  if (!maySee(viewer, { kind: 'caseList', organId: input.organId })) return refuse('access.denied');
  const after = input.after === undefined ? ok(null) : parsePlace(input.after);
  if (!after.ok) return after;
  const limit = Math.min(Math.max(input.limit ?? 50, 1), 200);
  const { organId, search = '' } = input;
  const list = input.state === 'open' ? listOpen : listClosed;
  const rows = await withViewer(db, viewer, organId, async (trx) => {
    const numbers = search.trim() === '' ? null : rangesOfSearch(search, await numbersGiven(trx, organId));
    if (numbers?.length === 0) return [];
    const filter = { organId, ...filterOf(input), ...(numbers && { numbers }) };
    return list(trx, filter, after.value, limit + 1);
  });
  const calendar = await currentCalendar(db);
  const items = rows.slice(0, limit).map((row) => summarize(row, input.asOf, calendar));
  const last = rows[limit - 1];
  return ok({ items, next: rows.length > limit && last ? placeOf(last, input.state) : null });
}

function filterOf({ asOf, dueWithin, overdue, ...input }: ListInput): Omit<ListFilter, 'organId'> {
  const within = overdue ? -1 : dueWithin;
  const { applicant, kind, phase, waitingFor, outcome, division, reopened } = input;
  const same = { applicant, kind, phase, waitingFor, outcome, division, reopened };
  return {
    ...(Object.fromEntries(Object.entries(same).filter(([, value]) => value !== undefined)) as Partial<ListFilter>),
    ...(within !== undefined && { dueBy: addDays(asOf, within) }),
  };
}

function placeOf(row: ApplicationRow, state: 'open' | 'closed'): string {
  return `${state === 'open' ? row.due_on : row.received_on}_${row.application_id}`;
}

function parsePlace(text: string): Result<ListPlace> {
  const [day = '', applicationId = ''] = text.split('_');
  const date = parseLocalDate(day);
  if (!date.ok || !isId(applicationId))
    return refuse('input.invalid', { field: 'after', reason: '不是有效的翻页标记' });
  return ok({ day: date.value, applicationId });
}
