import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import { actOf, requirePermission } from '../../../accounts/index.js';
import type { Services } from '../../../platform/services.js';
import { removeUpload } from '../../app/uploads/remove-upload.js';
import { giveUpTaken, takeOverUpload } from '../../app/uploads/take-over-upload.js';
import type { SectionId } from '../../domain/report-document.js';
import { YearPath } from '../api-report-schemas.js';
import { ReportPage } from '../api-report-way-schemas.js';
import { answerWithReport, placeOf } from '../workflow/send-report.js';
import {
  GiveUpBody,
  RemovalBody,
  ReportUploadPage,
  ReportUploads,
  TakenTablePath,
  TakeOverBody,
  UploadPath,
} from '../api-report-upload-schemas.js';
import { receive, sendUploads } from './receive.js';
import { sendUpload, sendUploadedFile } from './send-upload.js';

const tags = ['annual-reports'];

/** `/annual-reports/:year/uploads`: reports written elsewhere, of the session's organ: put in, checked, taken over as data. */
export function addUploadsApi(scope: FastifyInstance, services: Services): void {
  const api = scope.withTypeProvider<TypeBoxTypeProvider>();
  const reading = requirePermission('report.read');
  const writing = requirePermission('report.write');

  api.get(
    '/annual-reports/:year/uploads',
    {
      schema: { tags, summary: '上传的报告', params: YearPath, response: { 200: ReportUploads } },
      preHandler: reading,
    },
    async (request, reply) => sendUploads(services, reply, await actOf(request, services.db), placeOf(request)),
  );

  api.post(
    '/annual-reports/:year/uploads',
    {
      schema: {
        tags,
        summary: '上传在别处编写的报告',
        consumes: ['multipart/form-data'],
        params: YearPath,
        response: { 200: ReportUploads },
      },
      preHandler: writing,
    },
    async (request, reply) => receive(services, request, reply, await actOf(request, services.db), placeOf(request)),
  );

  api.get(
    '/annual-reports/:year/uploads/:uploadId',
    {
      schema: { tags, summary: '上传的报告及校验结果', params: UploadPath, response: { 200: ReportUploadPage } },
      preHandler: reading,
    },
    async (request, reply) => {
      const place = { ...placeOf(request), uploadId: request.params.uploadId };
      return sendUpload(services, reply, await actOf(request, services.db), place);
    },
  );

  api.get(
    '/annual-reports/:year/uploads/:uploadId/file',
    { schema: { tags, summary: '下载上传的报告', params: UploadPath }, preHandler: reading },
    async (request, reply) => {
      const place = { ...placeOf(request), uploadId: request.params.uploadId };
      return sendUploadedFile(services, reply, await actOf(request, services.db), place);
    },
  );

  api.post(
    '/annual-reports/:year/uploads/:uploadId/removal',
    {
      schema: {
        tags,
        summary: '移除上传的报告',
        params: UploadPath,
        body: RemovalBody,
        response: { 200: ReportUploads },
      },
      preHandler: writing,
    },
    async (request, reply) => {
      const act = await actOf(request, services.db);
      const place = placeOf(request);
      const { uploadId } = request.params;
      const removed = await removeUpload(services, act, { ...place, uploadId, reason: request.body.reason });
      return removed.ok ? sendUploads(services, reply, act, place) : reply.refuse(removed);
    },
  );

  api.post(
    '/annual-reports/:year/uploads/:uploadId/take-over',
    {
      schema: {
        tags,
        summary: '取用上传的报告：所选的文字和表全部取用，或者都不取用',
        params: UploadPath,
        body: TakeOverBody,
        response: { 200: ReportPage },
      },
      preHandler: writing,
    },
    async (request, reply) => {
      const act = await actOf(request, services.db);
      const place = placeOf(request);
      const { version: expectedVersion, sections, ...chosen } = request.body;
      const taken = await takeOverUpload(services, act, {
        ...place,
        ...chosen,
        sections: sections as (0 | SectionId)[],
        uploadId: request.params.uploadId,
        expectedVersion,
      });
      return answerWithReport(services, reply, act, place, taken);
    },
  );

  api.delete(
    '/annual-reports/:year/taken-tables/:table',
    {
      schema: {
        tags,
        summary: '撤销取用的表三、表四，恢复台账数据',
        params: TakenTablePath,
        body: GiveUpBody,
        response: { 200: ReportPage },
      },
      preHandler: writing,
    },
    async (request, reply) => {
      const act = await actOf(request, services.db);
      const place = placeOf(request);
      const { table } = request.params;
      const given = await giveUpTaken(services, act, { ...place, table, expectedVersion: request.body.version });
      return answerWithReport(services, reply, act, place, given);
    },
  );
}
