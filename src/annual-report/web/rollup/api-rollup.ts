import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import { actOf, requireSession, sessionIn } from '../../../accounts/index.js';
import { refuse } from '../../../kernel/result.js';
import { allCellKeys, REPORT_FORMATS } from '../../../law/report-format/index.js';
import type { Services } from '../../../platform/services.js';
import { openRollup } from '../../app/rollup/open-rollup.js';
import { rollupToCsv, rollupToXlsx } from '../../app/rollup/rollup-file.js';
import { YearPath } from '../api-report-schemas.js';
import { Rollup, RollupFileQuery, RollupQuery } from '../api-rollup-schemas.js';
import { presentRollup } from './present-rollup.js';

const tags = ['annual-reports'];
const FILE_TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;

/** `/annual-reports/:year/rollup`: a government's sum, opened onto its members, and as a table to keep. */
export function addRollupApi(scope: FastifyInstance, services: Services): void {
  const api = scope.withTypeProvider<TypeBoxTypeProvider>();

  api.get(
    '/annual-reports/:year/rollup',
    {
      schema: { tags, summary: '年度报告汇总', params: YearPath, querystring: RollupQuery, response: { 200: Rollup } },
      preHandler: requireSession,
    },
    async (request, reply) => {
      const { viewer, now } = await actOf(request, services.db);
      const { organ = sessionIn(request).account.organId, within } = request.query;
      const opened = await openRollup(services, viewer, { organ, within, year: request.params.year, now });
      return opened.ok ? presentRollup(opened.value) : reply.refuse(opened);
    },
  );

  api.get(
    '/annual-reports/:year/rollup/table',
    {
      schema: { tags, summary: '年度报告汇总表（XLSX、CSV）', params: YearPath, querystring: RollupFileQuery },
      preHandler: requireSession,
    },
    async (request, reply) => {
      const { viewer, now } = await actOf(request, services.db);
      const { organ = sessionIn(request).account.organId, within, format, cells } = request.query;
      const { year } = request.params;
      const opened = await openRollup(services, viewer, { organ, within, year, now });
      if (!opened.ok) return reply.refuse(opened);
      const keys = allCellKeys(REPORT_FORMATS[opened.value.format]);
      const chosen = cells?.split(',');
      const unknown = chosen?.find((cell) => !keys.includes(cell));
      if (unknown !== undefined) return reply.refuse(refuse('report.cell-unknown', { cell: unknown }));
      const file = format === 'xlsx' ? await rollupToXlsx(opened.value, chosen) : rollupToCsv(opened.value, chosen);
      return reply
        .type(FILE_TYPES[format])
        .header('content-disposition', `attachment; filename="rollup-${opened.value.within.code}-${year}.${format}"`)
        .send(typeof file === 'string' ? file : Buffer.from(file));
    },
  );
}
