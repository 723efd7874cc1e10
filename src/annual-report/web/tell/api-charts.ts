import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import { actOf, requirePermission } from '../../../accounts/index.js';
import type { Services } from '../../../platform/services.js';
import { chartYear } from '../../app/tell/chart-year.js';
import { ReportCharts } from '../api-report-charts-schemas.js';
import { YearPath } from '../api-report-schemas.js';
import { placeOf } from '../workflow/send-report.js';

/** `/annual-reports/:year/charts`: the organ's applications of a year by month, outcome, applicant and time to reply. */
export function addChartsApi(scope: FastifyInstance, services: Services): void {
  scope.withTypeProvider<TypeBoxTypeProvider>().get(
    '/annual-reports/:year/charts',
    {
      schema: {
        tags: ['annual-reports'],
        summary: '年度申请办理情况图表',
        params: YearPath,
        response: { 200: ReportCharts },
      },
      preHandler: requirePermission('report.read'),
    },
    async (request, reply) => {
      const { viewer, now } = await actOf(request, services.db);
      const charts = await chartYear(services, viewer, { ...placeOf(request), now });
      if (!charts.ok) return reply.refuse(charts);
      const { months, outcomes, applicants, pace } = charts.value;
      return {
        months: [...months],
        outcomes: [...outcomes],
        applicants: [...applicants],
        pace: { ...pace, bands: [...pace.bands] },
      };
    },
  );
}
