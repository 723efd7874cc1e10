import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { actOf, requirePermission, sessionIn } from '../../accounts/index.js';
import type { Result } from '../../kernel/result.js';
import type { Act } from '../../kernel/visibility.js';
import type { Services } from '../../platform/services.js';
import { checkDraft } from '../app/check-draft.js';
import { listMemberReports } from '../app/list-member-reports.js';
import { listReportYears } from '../app/list-report-years.js';
import { publishReport } from '../app/publish-report.js';
import { saveSectionText } from '../app/save-section-text.js';
import { saveTypedCell } from '../app/save-typed-cell.js';
import type { SectionId } from '../domain/report-document.js';
import {
  CellPath,
  MemberReports,
  MembersQuery,
  PublishBody,
  ReportDraft,
  ReportYears,
  SectionPath,
  SectionTextBody,
  TypedCellBody,
  YearPath,
} from './api-report-schemas.js';
import { addReportComparisonApi } from './compare/api-comparison.js';
import { presentDraft, presentMember, presentVersions } from './present-draft.js';
import { addBesideApi } from './tell/api-beside.js';

const tags = ['annual-reports'];

/**
 * `/annual-reports`: the reports of the session's organ. Every change answers with the draft as it then stands, its
 * figures counted and its findings made anew.
 */
export function addReportsApi(scope: FastifyInstance, services: Services): void {
  const api = scope.withTypeProvider<TypeBoxTypeProvider>();

  api.get(
    '/annual-reports',
    {
      schema: { tags, summary: '各年度报告', response: { 200: ReportYears } },
      preHandler: requirePermission('report.read'),
    },
    async (request, reply) => {
      const { viewer, now } = await actOf(request, services.db);
      const listed = await listReportYears(services, viewer, { organId: organOf(request), now });
      if (!listed.ok) return reply.refuse(listed);
      const { organCode, years } = listed.value;
      return {
        items: years.map(({ versions, ...year }) => ({
          ...year,
          versions: presentVersions(organCode, year.year, versions),
        })),
      };
    },
  );

  api.get(
    '/annual-reports/:year',
    {
      schema: { tags, summary: '年度报告草稿', params: YearPath, response: { 200: ReportDraft } },
      preHandler: requirePermission('report.read'),
    },
    async (request, reply) => sendDraft(services, reply, await actOf(request, services.db), place(request)),
  );

  api.put(
    '/annual-reports/:year/cells/:cell',
    {
      schema: { tags, summary: '填报数字', params: CellPath, body: TypedCellBody, response: { 200: ReportDraft } },
      preHandler: requirePermission('report.write'),
    },
    async (request, reply) => {
      const act = await actOf(request, services.db);
      const { value, typedBy: name, reason } = request.body;
      const input = { ...place(request), cell: request.params.cell, value, name, reason };
      return afterwards(services, reply, act, input, await saveTypedCell(services, act, input));
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
        response: { 200: ReportDraft },
      },
      preHandler: requirePermission('report.write'),
    },
    async (request, reply) => {
      const act = await actOf(request, services.db);
      const { text, before } = request.body;
      const section = request.params.section as 0 | SectionId;
      const input = { ...place(request), section, text, ...(before !== undefined && { expectedText: before }) };
      return afterwards(services, reply, act, input, await saveSectionText(services, act, input));
    },
  );

  api.post(
    '/annual-reports/:year/publish',
    {
      schema: { tags, summary: '公布', params: YearPath, body: PublishBody, response: { 200: ReportDraft } },
      preHandler: requirePermission('report.publish'),
    },
    async (request, reply) => {
      const act = await actOf(request, services.db);
      const { version: expectedVersion, ...note } = request.body;
      const input = { ...place(request), expectedVersion, ...note };
      return afterwards(services, reply, act, input, await publishReport(services, act, input));
    },
  );

  api.get(
    '/members/annual-reports',
    {
      schema: { tags, summary: '下级机关年度报告', querystring: MembersQuery, response: { 200: MemberReports } },
      preHandler: requirePermission('members.read'),
    },
    async (request, reply) => {
      const { year } = request.query;
      const { viewer, now } = await actOf(request, services.db);
      const members = await listMemberReports(services, viewer, { year, now });
      if (!members.ok) return reply.refuse(members);
      return { year, items: members.value.map((member) => presentMember(member, year)) };
    },
  );

  addReportComparisonApi(scope, services);
  addBesideApi(scope, services);
}

interface Place {
  readonly organId: string;
  readonly year: number;
}

function organOf(request: FastifyRequest): string {
  return sessionIn(request).account.organId;
}

function place(request: FastifyRequest & { readonly params: { readonly year: number } }): Place {
  return { organId: organOf(request), year: request.params.year };
}

async function afterwards(
  services: Services,
  reply: FastifyReply,
  act: Act,
  place: Place,
  changed: Result<unknown>,
): Promise<ReportDraft | FastifyReply> {
  return changed.ok ? sendDraft(services, reply, act, place) : reply.refuse(changed);
}

async function sendDraft(
  services: Services,
  reply: FastifyReply,
  act: Act,
  { organId, year }: Place,
): Promise<ReportDraft | FastifyReply> {
  const checked = await checkDraft(services, act.viewer, { organId, year, now: act.now });
  if (!checked.ok) return reply.refuse(checked);
  const years = await listReportYears(services, act.viewer, { organId, now: act.now });
  if (!years.ok) return reply.refuse(years);
  const versions = years.value.years.find((line) => line.year === year)?.versions ?? [];
  const { draft, findings } = checked.value;
  return presentDraft(draft, findings, presentVersions(years.value.organCode, year, versions));
}
