import { currentCalendar } from '../../calendar/index.js';
import { localDateInShanghai, yearOf } from '../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../kernel/result.js';
import { actorOf, maySee, type Viewer } from '../../kernel/visibility.js';
import { withViewer } from '../../platform/database/with-viewer.js';
import type { CaseFile } from '../../platform/case-files/index.js';
import type { LedgerEvent } from '../../platform/ledger/index.js';
import type { Services } from '../../platform/services.js';
import { selectApplication } from '../db/applications.js';
import { selectFeedback, type Feedback } from '../db/feedback.js';
import { isYearSigned } from '../db/signed-year.js';
import {
  clockOf,
  lawfulSteps,
  type Application,
  type Clock,
  type LawfulStep,
  type UnlawfulStep,
} from '../domain/application.js';
import { loadApplication } from './load-application.js';
import { namedCopies } from './redaction/disclosed-copies.js';
import { readCaseTexts } from './read-case-texts.js';
import { stepRoleOf } from './step-role.js';
import { summarize, type ApplicationSummary } from './summarize.js';

/** A case opened whole: its state, its texts, its clock both ways, and what may be done now. */
export interface OpenedCase {
  readonly summary: ApplicationSummary;
  readonly state: Application;
  /** By the kind of their record; empty for who may not see them. */
  readonly texts: Readonly<Record<string, unknown>>;
  /** What the applicant thought of how they were served; `null` where they said nothing, and for who may not see it. */
  readonly feedback: Feedback | null;
  /** The copies that the draft, or the reply, names; empty for who may not see them. */
  readonly supplies: readonly CaseFile[];
  readonly clock: Clock;
  /** Every step, lawful for this viewer now or not, and why; empty for who takes none. */
  readonly steps: readonly (LawfulStep | UnlawfulStep)[];
  readonly events: readonly LedgerEvent[];
}

/**
 * Opens a case (办理页) whole. Who applied is not in it: that is `revealIdentity`, on record. Refuses `access.denied` and
 * `application.unknown`.
 */
export async function openCase(
  { db, vault }: Services,
  viewer: Viewer,
  input: { readonly organId: string; readonly applicationId: string; readonly now: Date },
): Promise<Result<OpenedCase>> {
  const { organId, applicationId } = input;
  if (!maySee(viewer, { kind: 'case', organId, applicationId })) return refuse('access.denied');
  const seesWords = maySee(viewer, { kind: 'identity', organId, applicationId });
  const today = localDateInShanghai(input.now);
  return withViewer(db, viewer, organId, async (trx) => {
    const row = await selectApplication(trx, organId, applicationId).executeTakeFirst();
    if (!row) return refuse('application.unknown');
    const loaded = await loadApplication(trx, organId, applicationId);
    if (!loaded) return refuse('application.unknown');
    const { state } = loaded;
    const calendar = await currentCalendar(trx);
    const clock = clockOf(state, calendar);
    if (!clock.ok) return clock;
    const texts = seesWords ? await readCaseTexts(trx, vault, { organId, applicationId }) : ok({});
    if (!texts.ok) return texts;
    const supplies = seesWords ? await namedCopies(trx, vault, { organId, applicationId }, state) : ok([]);
    if (!supplies.ok) return supplies;
    const role = stepRoleOf(viewer, organId, applicationId);
    const yearSigned = await isYearSigned(trx, organId, yearOf(state.receivedOn));
    return ok({
      summary: summarize(row, today, calendar),
      state,
      texts: texts.value,
      feedback: seesWords ? await selectFeedback(trx, { organId, applicationId }) : null,
      supplies: supplies.value,
      clock: clock.value,
      steps: role ? lawfulSteps(state, { today, calendar, actor: actorOf(viewer), role, yearSigned }) : [],
      events: maySee(viewer, { kind: 'ledger', organId }) ? loaded.events : [],
    });
  });
}
