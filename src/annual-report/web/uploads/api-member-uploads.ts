import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import { actOf, requirePermission } from '../../../accounts/index.js';
import type { Services } from '../../../platform/services.js';
import { removeUpload } from '../../app/uploads/remove-upload.js';
import { rollUpUpload, setUploadAside } from '../../app/uploads/roll-up-upload.js';
import {
  MemberUploadPath,
  MemberYearPath,
  RemovalBody,
  ReportUploadPage,
  ReportUploads,
} from '../api-report-upload-schemas.js';
import { receive, sendUploads } from './receive.js';
import { sendUpload, sendUploadedFile } from './send-upload.js';

const tags = ['members'];

/** `/members/:organId/annual-reports/:year/uploads`: what a competent department received of a member as a file. */
export function addMemberUploadsApi(scope: FastifyInstance, services: Services): void {
  const api = scope.withTypeProvider<TypeBoxTypeProvider>();
  const preHandler = requirePermission('members.read');
  const response = { 200: ReportUploads };

  api.get(
    '/members/:organId/annual-reports/:year/uploads',
    { schema: { tags, summary: '收到的报告文件', params: MemberYearPath, response }, preHandler },
    async (request, reply) => sendUploads(services, reply, await actOf(request, services.db), request.params),
  );

  api.post(
    '/members/:organId/annual-reports/:year/uploads',
    {
      schema: {
        tags,
        summary: '登记收到的报告文件',
        consumes: ['multipart/form-data'],
        params: MemberYearPath,
        response,
      },
      preHandler,
    },
    async (request, reply) => receive(services, request, reply, await actOf(request, services.db), request.params),
  );

  api.get(
    '/members/:organId/annual-reports/:year/uploads/:uploadId',
    {
      schema: {
        tags,
        summary: '收到的报告文件及校验结果',
        params: MemberUploadPath,
        response: { 200: ReportUploadPage },
      },
      preHandler,
    },
    async (request, reply) => sendUpload(services, reply, await actOf(request, services.db), request.params),
  );

  api.get(
    '/members/:organId/annual-reports/:year/uploads/:uploadId/file',
    { schema: { tags, summary: '下载收到的报告文件', params: MemberUploadPath }, preHandler },
    async (request, reply) => sendUploadedFile(services, reply, await actOf(request, services.db), request.params),
  );

  api.post(
    '/members/:organId/annual-reports/:year/uploads/:uploadId/removal',
    {
      schema: { tags, summary: '移除收到的报告文件', params: MemberUploadPath, body: RemovalBody, response },
      preHandler,
    },
    async (request, reply) => {
      const act = await actOf(request, services.db);
      const removed = await removeUpload(services, act, { ...request.params, ...request.body });
      return removed.ok ? sendUploads(services, reply, act, request.params) : reply.refuse(removed);
    },
  );

  api.put(
    '/members/:organId/annual-reports/:year/uploads/:uploadId/in-sum',
    { schema: { tags, summary: '按文件数据汇总', params: MemberUploadPath, response }, preHandler },
    async (request, reply) => {
      const act = await actOf(request, services.db);
      const chosen = await rollUpUpload(services, act, request.params);
      return chosen.ok ? sendUploads(services, reply, act, request.params) : reply.refuse(chosen);
    },
  );

  api.delete(
    '/members/:organId/annual-reports/:year/uploads/:uploadId/in-sum',
    { schema: { tags, summary: '不再按文件数据汇总', params: MemberUploadPath, response }, preHandler },
    async (request, reply) => {
      const act = await actOf(request, services.db);
      const left = await setUploadAside(services, act, request.params);
      return left.ok ? sendUploads(services, reply, act, request.params) : reply.refuse(left);
    },
  );
}
