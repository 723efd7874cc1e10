import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import { actOf, nameStaff, requirePermission, sessionIn } from '../../accounts/index.js';
import { parseLocalDate } from '../../kernel/local-date.js';
import { ok, type Result } from '../../kernel/result.js';
import { actorOf } from '../../kernel/visibility.js';
import type { Services } from '../../platform/services.js';
import { openCase } from '../app/open-case.js';
import { takeStep } from '../app/take-step.js';
import type { Step } from '../domain/steps/index.js';
import { ApplicationPath } from './api-application-schemas.js';
import { CaseQuery, CaseView } from './api-case-schemas.js';
import { STEP_DAYS, StepAnswer, StepBody, type StepBodyOf } from './api-step-schemas.js';
import { presentCaseSummary, presentCaseView } from './present-case-view.js';

const tags = ['applications'];

/** `/applications/:id/case` and `/applications/:id/steps`: a case whole, and the steps taken on it. */
export function addCasesApi(scope: FastifyInstance, services: Services): void {
  const api = scope.withTypeProvider<TypeBoxTypeProvider>();

  api.get(
    '/applications/:id/case',
    {
      schema: {
        tags,
        summary: '案件全貌：状态、期限证明、可办步骤、时间线',
        params: ApplicationPath,
        querystring: CaseQuery,
        response: { 200: CaseView },
      },
      preHandler: requirePermission('application.read'),
    },
    async (request, reply) => {
      const { viewer, now } = await actOf(request, services.db);
      const organId = request.query.organ ?? sessionIn(request).account.organId;
      const place = { organId, applicationId: request.params.id };
      const opened = await openCase(services, viewer, { ...place, now });
      if (!opened.ok) return reply.refuse(opened);
      return presentCaseView(opened.value, actorOf(viewer), await nameStaff(services.db, viewer, organId));
    },
  );

  api.post(
    '/applications/:id/steps',
    {
      schema: { tags, summary: '办理步骤', params: ApplicationPath, body: StepBody, response: { 200: StepAnswer } },
      preHandler: requirePermission('application.step'),
    },
    async (request, reply) => {
      const act = await actOf(request, services.db);
      const place = { organId: sessionIn(request).account.organId, applicationId: request.params.id };
      const step = stepOf(request.body.step);
      if (!step.ok) return reply.refuse(step);
      const taken = await takeStep(services, act, {
        ...place,
        expectedVersion: request.body.version,
        step: step.value,
      });
      if (!taken.ok) return reply.refuse(taken);
      const opened = await openCase(services, act.viewer, { ...place, now: act.now });
      if (!opened.ok) return reply.refuse(opened);
      const { letterIds, splitOff, ...rest } = taken.value;
      return {
        ...rest,
        letterIds: [...letterIds],
        splitOff: [...splitOff],
        case: presentCaseSummary(opened.value.summary),
      };
    },
  );
}

/** The step with its days read. Refuses a day that does not exist (`input.date`). */
function stepOf(body: StepBodyOf): Result<Step> {
  for (const field of STEP_DAYS) {
    const day = (body as Readonly<Record<string, unknown>>)[field];
    if (typeof day !== 'string') continue;
    const parsed = parseLocalDate(day);
    if (!parsed.ok) return parsed;
  }
  return ok(body as unknown as Step);
}
