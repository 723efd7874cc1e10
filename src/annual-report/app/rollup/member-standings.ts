import type { LocalDate } from '../../../kernel/local-date.js';
import { competentDepartments, listOrgans } from '../../../organs/index.js';
import type { OrganTransaction } from '../../../platform/database/schema.js';
import { withinRollup } from '../../../platform/database/within-rollup.js';
import { reportStandings, versionLines } from '../../db/report-years.js';
import { dueDayIn, selectDueDays } from '../../db/workflow/due-days.js';
import { receivedUploads } from '../../db/uploads/uploads.js';
import { problemsOf, type MemberStanding, type RollupProblem } from '../../domain/rollup/problems.js';
import type { MemberLine, RolledUp } from '../../domain/rollup/roll-up.js';
import { punctuality, reportDue } from '../../domain/workflow/due.js';

export type StandingOf = (line: MemberLine) => MemberStanding & { readonly handedInOn: LocalDate | null };

interface StandingsInput {
  readonly governmentId: string;
  readonly year: number;
  readonly today: LocalDate;
}

/** How the reports of a government's members stand: stage, by when they are due, whether they are in time. */
export async function memberStandings(
  trx: OrganTransaction,
  { governmentId, year, today }: StandingsInput,
): Promise<StandingOf> {
  const { standings, received } = await withinRollup(trx, { governmentId, year }, async () => ({
    standings: await reportStandings(trx, { year }),
    received: new Map((await receivedUploads(trx, year)).map((each) => [each.organId, each.receivedOn])),
  }));
  const departments = competentDepartments(await listOrgans(trx, today));
  const days = await selectDueDays(trx, { year });
  const standing = new Map(standings.map((each) => [each.organId, each]));
  // Newest first: what is kept of an organ is its first version.
  const published = new Map((await versionLines(trx, { year })).map((each) => [each.organId, each.publishedOn]));
  return ({ organ: { id, level } }) => {
    const due = reportDue(level, year, dueDayIn(days, departments.get(id)?.id, year, level));
    const receivedOn = received.get(id) ?? null;
    const fileDay = standing.get(id)?.handedInOn ? null : receivedOn;
    const handedInOn = standing.get(id)?.handedInOn ?? fileDay;
    const facts = { ...due, handedInOn, publishedOn: published.get(id) ?? fileDay };
    return {
      stage: standing.get(id)?.stage ?? 'none',
      dueOn: due.dueOn,
      handedInOn,
      asFile: receivedOn !== null,
      punctuality: punctuality(facts, today),
    };
  };
}

/** The members of a government's sum that are missing, late, or counted twice or nowhere. */
export async function memberProblems(
  trx: OrganTransaction,
  sum: RolledUp,
  input: StandingsInput,
): Promise<RollupProblem[]> {
  return problemsOf(sum, await memberStandings(trx, input));
}
