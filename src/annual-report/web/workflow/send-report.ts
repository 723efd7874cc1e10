import type { FastifyReply, FastifyRequest } from 'fastify';
import { sessionIn } from '../../../accounts/index.js';
import type { Result } from '../../../kernel/result.js';
import type { Act } from '../../../kernel/visibility.js';
import type { Services } from '../../../platform/services.js';
import { listReportYears } from '../../app/list-report-years.js';
import { openReport } from '../../app/workflow/open-report.js';
import type { ReportPage } from '../api-report-way-schemas.js';
import { presentVersions } from '../present-draft.js';
import { presentReport } from './present-way.js';

/** Which report a request of an office is about: that of the session's organ. */
export interface ReportPlace {
  readonly organId: string;
  readonly year: number;
}

export function placeOf(request: FastifyRequest & { readonly params: { readonly year: number } }): ReportPlace {
  return { organId: sessionIn(request).account.organId, year: request.params.year };
}

/** Answers a change with the report as it then stands, or with what refused it. */
export async function answerWithReport(
  services: Services,
  reply: FastifyReply,
  act: Act,
  place: ReportPlace,
  changed: Result<unknown>,
): Promise<ReportPage | FastifyReply> {
  return changed.ok ? sendReport(services, reply, act, place) : reply.refuse(changed);
}

/** Answers with the report as it stands, its figures counted (or those signed) and its findings made anew. */
export async function sendReport(
  services: Services,
  reply: FastifyReply,
  act: Act,
  { organId, year }: ReportPlace,
): Promise<ReportPage | FastifyReply> {
  const opened = await openReport(services, act.viewer, { organId, year, now: act.now });
  if (!opened.ok) return reply.refuse(opened);
  const years = await listReportYears(services, act.viewer, { organId, now: act.now });
  if (!years.ok) return reply.refuse(years);
  const versions = years.value.years.find((line) => line.year === year)?.versions ?? [];
  return presentReport(opened.value, presentVersions(years.value.organCode, year, versions));
}
