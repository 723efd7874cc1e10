import { readFile } from 'node:fs/promises';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import { Type } from '@sinclair/typebox';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { actOf, requirePermission, sessionIn } from '../../../accounts/index.js';
import { refuse, type Result } from '../../../kernel/result.js';
import { sendFile, withReceivedForm } from '../../../platform/http/index.js';
import type { Services } from '../../../platform/services.js';
import { importWorkbook, type WorkbookInput, type WorkbookOutcome } from '../../app/import/import-workbook.js';
import { annotatedWorkbook, templateWorkbook } from '../../app/import/write-workbook.js';
import { IMPORT_LIMITS } from '../../domain/import/columns.js';
import { ImportAnswer } from '../api-exchange-schemas.js';

const tags = ['exchange'];
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const MOST_SHOWN = 500;
const form = { tags, consumes: ['multipart/form-data'] };
const preHandler = requirePermission('application.import');

/** `/applications/imports`: old cases from a workbook. A check writes nothing and keeps no file. */
export function addImportsApi(scope: FastifyInstance, services: Services): void {
  const api = scope.withTypeProvider<TypeBoxTypeProvider>();

  api.get(
    '/applications/imports/template',
    { schema: { tags, summary: '批量导入模板（XLSX）', response: { 200: Type.Any() } }, preHandler },
    async (_, reply) =>
      sendFile(reply, {
        name: '政府信息公开申请批量导入模板.xlsx',
        mediaType: XLSX,
        content: await templateWorkbook(),
      }),
  );

  api.post(
    '/applications/imports/check',
    { schema: { ...form, summary: '试运行：逐格列出错误，不导入', response: { 200: ImportAnswer } }, preHandler },
    async (request, reply) => {
      const checked = await received(services, request, 'check');
      return checked.ok ? presentOutcome(checked.value) : reply.refuse(checked);
    },
  );

  api.post(
    '/applications/imports/check.xlsx',
    { schema: { ...form, summary: '试运行：标注错误的工作簿', response: { 200: Type.Any() } }, preHandler },
    async (request, reply) => {
      const checked = await received(services, request, 'check');
      if (!checked.ok) return reply.refuse(checked);
      const content = await annotatedWorkbook(checked.value.sheet, checked.value.errors);
      return sendFile(reply, { name: '批量导入校验结果.xlsx', mediaType: XLSX, content });
    },
  );

  api.post(
    '/applications/imports',
    { schema: { ...form, summary: '批量导入：全部导入，或者都不导入', response: { 200: ImportAnswer } }, preHandler },
    async (request, reply) => {
      const done = await received(services, request, 'import');
      return done.ok ? presentOutcome(done.value) : reply.refuse(done);
    },
  );
}

async function received(
  services: Services,
  request: FastifyRequest,
  mode: WorkbookInput['mode'],
): Promise<Result<WorkbookOutcome>> {
  const act = await actOf(request, services.db);
  const { organId } = sessionIn(request).account;
  return withReceivedForm(
    request,
    async (received) => {
      if (!received.ok) return received;
      const file = received.value.fileList[0];
      if (!file) return refuse('input.missing', { field: '要导入的文件' });
      return importWorkbook(services, act, { organId, bytes: await readFile(file.path), mode });
    },
    { files: 1, fileBytes: IMPORT_LIMITS.bytes },
  );
}

function presentOutcome({ importId, rows, errors }: WorkbookOutcome): ImportAnswer {
  return {
    importId,
    rows,
    errorCount: errors.length,
    errors: errors.slice(0, MOST_SHOWN).map(({ cell, title, reason }) => ({ cell, title, reason })),
  };
}
