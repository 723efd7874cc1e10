import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import { actOf, requirePermission } from '../../../accounts/index.js';
import type { Services } from '../../../platform/services.js';
import { decideFindings, takeBackDecision } from '../../app/workflow/decide-findings.js';
import { settleRemark } from '../../app/workflow/settle-remark.js';
import { takeReportStep } from '../../app/workflow/take-report-step.js';
import { YearPath } from '../api-report-schemas.js';
import {
  AnswerBody,
  DecisionBody,
  DecisionPath,
  RemarkPath,
  ReportPage,
  ReportStepBody,
} from '../api-report-way-schemas.js';
import { answerWithReport, placeOf } from './send-report.js';

const tags = ['annual-reports'];
const response = { 200: ReportPage };

/** `/annual-reports/:year/…`: the way of a report as its office takes it; every change answers with the report. */
export function addReportStepsApi(scope: FastifyInstance, services: Services): void {
  const api = scope.withTypeProvider<TypeBoxTypeProvider>();
  const preHandler = requirePermission('report.write');

  api.post(
    '/annual-reports/:year/steps',
    {
      schema: { tags, summary: '签发、报送、公布、更正', params: YearPath, body: ReportStepBody, response },
      preHandler,
    },
    async (request, reply) => {
      const act = await actOf(request, services.db);
      const { version: expectedVersion, step } = request.body;
      const input = { ...placeOf(request), expectedVersion, step };
      return answerWithReport(services, reply, act, input, await takeReportStep(services, act, input));
    },
  );

  api.post(
    '/annual-reports/:year/decisions',
    {
      schema: { tags, summary: '保留错误、知悉提示', params: YearPath, body: DecisionBody, response },
      preHandler,
    },
    async (request, reply) => {
      const act = await actOf(request, services.db);
      const { version, ...decision } = request.body;
      const input = { ...placeOf(request), ...(version !== undefined && { expectedVersion: version }), ...decision };
      return answerWithReport(services, reply, act, input, await decideFindings(services, act, input));
    },
  );

  api.delete(
    '/annual-reports/:year/decisions/:key',
    { schema: { tags, summary: '撤销保留或者知悉', params: DecisionPath, response }, preHandler },
    async (request, reply) => {
      const act = await actOf(request, services.db);
      const input = { ...placeOf(request), key: request.params.key };
      return answerWithReport(services, reply, act, input, await takeBackDecision(services, act, input));
    },
  );

  api.put(
    '/annual-reports/:year/remarks/:remarkId',
    { schema: { tags, summary: '答复主管部门的意见', params: RemarkPath, body: AnswerBody, response }, preHandler },
    async (request, reply) => {
      const act = await actOf(request, services.db);
      const input = { ...placeOf(request), remarkId: request.params.remarkId, ...request.body };
      return answerWithReport(services, reply, act, input, await settleRemark(services, act, input));
    },
  );
}
