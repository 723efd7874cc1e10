import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { actOf, requirePermission } from '../../../accounts/index.js';
import type { Viewer } from '../../../kernel/visibility.js';
import type { Services } from '../../../platform/services.js';
import type { DraftInput } from '../../app/open-draft.js';
import { answerPromise } from '../../app/tell/answer-promise.js';
import { openBeside } from '../../app/tell/open-beside.js';
import {
  PromiseBody,
  PromisePath,
  ReportBeside,
  type ReportBeside as BesideView,
} from '../api-report-beside-schemas.js';
import { YearPath } from '../api-report-schemas.js';
import { placeOf } from '../workflow/send-report.js';
import { addChartsApi } from './api-charts.js';

const tags = ['annual-reports'];

/** `/annual-reports/:year/beside`: what an office has beside its draft while it writes. */
export function addBesideApi(scope: FastifyInstance, services: Services): void {
  const api = scope.withTypeProvider<TypeBoxTypeProvider>();

  api.get(
    '/annual-reports/:year/beside',
    {
      schema: { tags, summary: '编写年度报告的参考', params: YearPath, response: { 200: ReportBeside } },
      preHandler: requirePermission('report.read'),
    },
    async (request, reply) => {
      const { viewer, now } = await actOf(request, services.db);
      return answer(services, reply, viewer, { ...placeOf(request), now });
    },
  );

  api.put(
    '/annual-reports/:year/promises/:key',
    {
      schema: {
        tags,
        summary: '答复上一年度的改进措施',
        params: PromisePath,
        body: PromiseBody,
        response: { 200: ReportBeside },
      },
      preHandler: requirePermission('report.write'),
    },
    async (request, reply) => {
      const act = await actOf(request, services.db);
      const place = placeOf(request);
      const input = { ...place, promiseKey: request.params.key, ...request.body };
      const answered = await answerPromise(services, act, input);
      if (!answered.ok) return reply.refuse(answered);
      return answer(services, reply, act.viewer, { ...place, now: act.now });
    },
  );

  addChartsApi(scope, services);
}

async function answer(
  services: Services,
  reply: FastifyReply,
  viewer: Viewer,
  input: DraftInput,
): Promise<BesideView | FastifyReply> {
  const beside = await openBeside(services, viewer, input);
  if (!beside.ok) return reply.refuse(beside);
  const { fees, previous, promises } = beside.value;
  return {
    fees,
    previous: previous && {
      ...previous,
      cells: { ...previous.cells },
      sections: Object.fromEntries(Object.entries(previous.sections).map(([id, lines]) => [id, [...lines]])),
    },
    promises: [...promises],
  };
}
