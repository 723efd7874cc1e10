import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import { actOf, requirePermission, sessionIn } from '../../../accounts/index.js';
import type { Services } from '../../../platform/services.js';
import { openBeside } from '../../app/tell/open-beside.js';
import { ReportBeside } from '../api-report-beside-schemas.js';
import { YearPath } from '../api-report-schemas.js';

const tags = ['annual-reports'];

/** `/annual-reports/:year/beside`: what an office has beside its draft while it writes. */
export function addBesideApi(scope: FastifyInstance, services: Services): void {
  scope.withTypeProvider<TypeBoxTypeProvider>().get(
    '/annual-reports/:year/beside',
    {
      schema: { tags, summary: '编写年度报告的参考', params: YearPath, response: { 200: ReportBeside } },
      preHandler: requirePermission('report.read'),
    },
    async (request, reply) => {
      const { viewer, now } = await actOf(request, services.db);
      const input = { organId: sessionIn(request).account.organId, year: request.params.year, now };
      const beside = await openBeside(services, viewer, input);
      if (!beside.ok) return reply.refuse(beside);
      const { fees, previous } = beside.value;
      return {
        fees,
        previous: previous && {
          ...previous,
          cells: { ...previous.cells },
          sections: Object.fromEntries(Object.entries(previous.sections).map(([id, lines]) => [id, [...lines]])),
        },
      };
    },
  );
}
