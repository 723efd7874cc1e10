import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { actOf, requirePermission, sessionIn } from '../../../accounts/index.js';
import { parseLocalDate } from '../../../kernel/local-date.js';
import { ok, type Result } from '../../../kernel/result.js';
import type { Act } from '../../../kernel/visibility.js';
import { annualReportDue } from '../../../law/limits/index.js';
import type { Services } from '../../../platform/services.js';
import { listMemberReports } from '../../app/list-member-reports.js';
import { makeRemark, takeBackRemark } from '../../app/workflow/make-remark.js';
import { openMemberReport } from '../../app/workflow/open-member-report.js';
import { setDueDay } from '../../app/workflow/set-due-day.js';
import { takeReportStep } from '../../app/workflow/take-report-step.js';
import { dueDayIn, selectDueDays } from '../../db/workflow/due-days.js';
import { MembersQuery } from '../api-report-schemas.js';
import {
  DueDayBody,
  MemberPath,
  MemberRemarkPath,
  MemberReportPage,
  MemberReports,
  MemberStepBody,
  RemarkBody,
} from '../api-report-way-schemas.js';
import { presentMember, presentMemberReport } from './present-way.js';

const tags = ['members'];

/** `/members/…`: the competent department and the reports handed in to it (《条例》 Art. 47, 49). */
export function addMemberReportsApi(scope: FastifyInstance, services: Services): void {
  const api = scope.withTypeProvider<TypeBoxTypeProvider>();
  const preHandler = requirePermission('members.read');
  const page = { 200: MemberReportPage };

  api.get(
    '/members/annual-reports',
    {
      schema: { tags, summary: '下级机关年度报告', querystring: MembersQuery, response: { 200: MemberReports } },
      preHandler,
    },
    async (request, reply) =>
      sendMembers(services, reply, await actOf(request, services.db), {
        year: request.query.year,
        departmentId: sessionIn(request).account.organId,
      }),
  );

  api.put(
    '/members/annual-reports/due',
    { schema: { tags, summary: '设定报送期限', body: DueDayBody, response: { 200: MemberReports } }, preHandler },
    async (request, reply) => {
      const act = await actOf(request, services.db);
      const { year, level, dueOn } = request.body;
      const day = dueOn === null ? ok(null) : parseLocalDate(dueOn);
      if (!day.ok) return reply.refuse(day);
      const set = await setDueDay(services, act, { year, level, dueOn: day.value });
      if (!set.ok) return reply.refuse(set);
      return sendMembers(services, reply, act, { year, departmentId: sessionIn(request).account.organId });
    },
  );

  api.get(
    '/members/:organId/annual-reports/:year',
    { schema: { tags, summary: '下级机关报送的年度报告', params: MemberPath, response: page }, preHandler },
    async (request, reply) => sendMember(services, reply, await actOf(request, services.db), request.params, ok(null)),
  );

  api.post(
    '/members/:organId/annual-reports/:year/remarks',
    { schema: { tags, summary: '提出意见', params: MemberPath, body: RemarkBody, response: page }, preHandler },
    async (request, reply) => {
      const act = await actOf(request, services.db);
      const made = await makeRemark(services, act, { ...request.params, ...request.body });
      return sendMember(services, reply, act, request.params, made);
    },
  );

  api.delete(
    '/members/:organId/annual-reports/:year/remarks/:remarkId',
    { schema: { tags, summary: '删除未退回的意见', params: MemberRemarkPath, response: page }, preHandler },
    async (request, reply) => {
      const act = await actOf(request, services.db);
      return sendMember(services, reply, act, request.params, await takeBackRemark(services, act, request.params));
    },
  );

  api.post(
    '/members/:organId/annual-reports/:year/steps',
    { schema: { tags, summary: '退回、接收', params: MemberPath, body: MemberStepBody, response: page }, preHandler },
    async (request, reply) => {
      const act = await actOf(request, services.db);
      const { version: expectedVersion, step } = request.body;
      const taken = await takeReportStep(services, act, { ...request.params, expectedVersion, step });
      return sendMember(services, reply, act, request.params, taken);
    },
  );
}

async function sendMembers(
  services: Services,
  reply: FastifyReply,
  { viewer, now }: Act,
  { year, departmentId }: { readonly year: number; readonly departmentId: string },
): Promise<MemberReports | FastifyReply> {
  const members = await listMemberReports(services, viewer, { year, now });
  if (!members.ok) return reply.refuse(members);
  const days = await selectDueDays(services.db, { departmentId, year });
  const dueOf = (level: 'department' | 'government') => ({
    set: dueDayIn(days, departmentId, year, level),
    law: annualReportDue(level, year),
  });
  const items = members.value.map((member) => presentMember(member, year));
  return { year, items, due: { department: dueOf('department'), government: dueOf('government') } };
}

async function sendMember(
  services: Services,
  reply: FastifyReply,
  { viewer, now }: Act,
  { organId, year }: { readonly organId: string; readonly year: number },
  changed: Result<unknown>,
): Promise<MemberReportPage | FastifyReply> {
  if (!changed.ok) return reply.refuse(changed);
  const opened = await openMemberReport(services, viewer, { organId, year, now });
  return opened.ok ? presentMemberReport(opened.value) : reply.refuse(opened);
}
