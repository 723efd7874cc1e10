import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import { actOf, requirePermission, sessionIn } from '../../../accounts/index.js';
import { sendFile } from '../../../platform/http/send-file.js';
import type { Services } from '../../../platform/services.js';
import { compareWithLastYear } from '../../app/compare/compare-with-last-year.js';
import { compareToDocx, compareToPdf } from '../../app/compare/print-comparison.js';
import type { ComparedReports } from '../../domain/compare/compared-reports.js';
import { renderComparePage } from '../../domain/compare/render/compare-html.js';
import { YearPath } from '../api-report-schemas.js';
import { ComparisonQuery } from './api-comparison-schemas.js';

type Form = 'html' | 'docx' | 'pdf';

const MEDIA_TYPES: Readonly<Record<Form, string>> = {
  html: 'text/html; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
};

async function draw(compared: ComparedReports, form: Form, datedAt: Date): Promise<Buffer> {
  switch (form) {
    case 'html':
      return Buffer.from(renderComparePage(compared), 'utf8');
    case 'docx':
      return Buffer.from(await compareToDocx(compared));
    case 'pdf':
      return Buffer.from(await compareToPdf(compared, { fontFolder: null, datedAt }));
  }
}

/** `/annual-reports/:year/comparison`: the organ's draft beside its published report for the year before, to be saved. */
export function addReportComparisonApi(scope: FastifyInstance, services: Services): void {
  scope.withTypeProvider<TypeBoxTypeProvider>().get(
    '/annual-reports/:year/comparison',
    {
      schema: {
        tags: ['annual-reports'],
        summary: '与上一年度报告对比',
        params: YearPath,
        querystring: ComparisonQuery,
      },
      preHandler: requirePermission('report.read'),
    },
    async (request, reply) => {
      const { viewer, now } = await actOf(request, services.db);
      const { year } = request.params;
      const { organId } = sessionIn(request).account;
      const compared = await compareWithLastYear(services, viewer, { organId, year, now });
      if (!compared.ok) return reply.refuse(compared);
      const { form } = request.query;
      const content = await draw(compared.value, form, now);
      return sendFile(reply, {
        name: `年度报告对比-${year - 1}-${year}.${form}`,
        mediaType: MEDIA_TYPES[form],
        content,
      });
    },
  );
}
