import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { actOf, requirePermission, sessionIn } from '../../accounts/index.js';
import type { Services } from '../../platform/services.js';
import { listReportYears } from '../app/list-report-years.js';
import { saveSectionText } from '../app/save-section-text.js';
import { saveTypedCell } from '../app/save-typed-cell.js';
import { listReportStages, type ReportStage } from '../app/workflow/list-report-stages.js';
import type { SectionId } from '../domain/report-document.js';
import { CellPath, SectionPath, SectionTextBody, TypedCellBody, YearPath } from './api-report-schemas.js';
import { ReportPage, ReportYearLines } from './api-report-way-schemas.js';
import { addReportComparisonApi } from './compare/api-comparison.js';
import { presentVersions } from './present-draft.js';
import { addBesideApi } from './tell/api-beside.js';
import { addMemberUploadsApi } from './uploads/api-member-uploads.js';
import { addUploadsApi } from './uploads/api-uploads.js';
import { addMemberReportsApi } from './workflow/api-member-reports.js';
import { addReportStepsApi } from './workflow/api-report-steps.js';
import { answerWithReport, placeOf, sendReport } from './workflow/send-report.js';

const tags = ['annual-reports'];

/**
 * `/annual-reports`: the reports of the session's organ. Every change answers with the report as it then stands, its
 * figures counted (from signing on those signed) and its findings made anew.
 */
export function addReportsApi(scope: FastifyInstance, services: Services): void {
  const api = scope.withTypeProvider<TypeBoxTypeProvider>();

  api.get(
    '/annual-reports',
    {
      schema: { tags, summary: '各年度报告', response: { 200: ReportYearLines } },
      preHandler: requirePermission('report.read'),
    },
    async (request, reply) => {
      const { viewer, now } = await actOf(request, services.db);
      const listed = await listReportYears(services, viewer, { organId: organOf(request), now });
      if (!listed.ok) return reply.refuse(listed);
      const { organCode, years } = listed.value;
      const input = { organId: organOf(request), years: years.map(({ year }) => year), now };
      const stages = await listReportStages(services, viewer, input);
      if (!stages.ok) return reply.refuse(stages);
      return {
        items: years.map(({ versions, ...year }, index) => ({
          ...year,
          ...(stages.value[index] as ReportStage),
          versions: presentVersions(organCode, year.year, versions),
        })),
      };
    },
  );

  api.get(
    '/annual-reports/:year',
    {
      schema: { tags, summary: '年度报告草稿', params: YearPath, response: { 200: ReportPage } },
      preHandler: requirePermission('report.read'),
    },
    async (request, reply) => sendReport(services, reply, await actOf(request, services.db), placeOf(request)),
  );

  api.put(
    '/annual-reports/:year/cells/:cell',
    {
      schema: { tags, summary: '填报数字', params: CellPath, body: TypedCellBody, response: { 200: ReportPage } },
      preHandler: requirePermission('report.write'),
    },
    async (request, reply) => {
      const act = await actOf(request, services.db);
      const { value, typedBy: name, reason } = request.body;
      const input = { ...placeOf(request), cell: request.params.cell, value, name, reason };
      return answerWithReport(services, reply, act, input, await saveTypedCell(services, act, input));
    },
  );

  api.put(
    '/annual-reports/:year/sections/:section',
    {
      schema: {
        tags,
        summary: '写一个部分',
        params: SectionPath,
        body: SectionTextBody,
        response: { 200: ReportPage },
      },
      preHandler: requirePermission('report.write'),
    },
    async (request, reply) => {
      const act = await actOf(request, services.db);
      const { text, before } = request.body;
      const section = request.params.section as 0 | SectionId;
      const input = { ...placeOf(request), section, text, ...(before !== undefined && { expectedText: before }) };
      return answerWithReport(services, reply, act, input, await saveSectionText(services, act, input));
    },
  );

  addReportStepsApi(scope, services);
  addMemberReportsApi(scope, services);
  addReportComparisonApi(scope, services);
  addBesideApi(scope, services);
  addUploadsApi(scope, services);
  addMemberUploadsApi(scope, services);
}

function organOf(request: FastifyRequest): string {
  return sessionIn(request).account.organId;
}
