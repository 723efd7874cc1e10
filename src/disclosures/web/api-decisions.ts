import { readFile } from 'node:fs/promises';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import { Type } from '@sinclair/typebox';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { actOf, requireSession, sessionIn } from '../../accounts/index.js';
import { refuse, type Result } from '../../kernel/result.js';
import { SHEET_LIMITS } from '../../kernel/sheet/index.js';
import { mayActFor, type Viewer } from '../../kernel/visibility.js';
import { sendFile, withReceivedForm } from '../../platform/http/index.js';
import type { Services } from '../../platform/services.js';
import { importDecisions } from '../app/import/import-decisions.js';
import type { ImportMode, ImportOutcome } from '../app/import/import-outcome.js';
import { importSheet, sheetTemplate, type Sheet } from '../app/import/import-sheet.js';
import { takeBackImport } from '../app/import/take-back-import.js';
import { listDecisions } from '../app/list-decisions.js';
import { listImports } from '../app/list-imports.js';
import {
  DecisionsBody,
  DecisionTotals,
  ImportList,
  ImportPath,
  OrganQuery,
  SheetAnswer,
  SheetPath,
} from './api-disclosure-schemas.js';

const tags = ['disclosures'];
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const MOST_SHOWN = 500;
const TEMPLATE_NAMES: Readonly<Record<Sheet, string>> = {
  records: '规章和规范性文件导入模板.xlsx',
  decisions: '处理决定和收费导入模板.xlsx',
  publications: '主动公开信息导入模板.xlsx',
};

/**
 * `/decisions`, `/disclosures/sheets`, `/disclosures/imports`: what other systems count, documents and decisions from a file,
 * and imports taken back. A check writes nothing and keeps no file.
 */
export function addDecisionsApi(scope: FastifyInstance, services: Services): void {
  const api = scope.withTypeProvider<TypeBoxTypeProvider>();
  const preHandler = requireSession;

  api.get(
    '/decisions',
    {
      schema: { tags, summary: '处理决定和收费汇总', querystring: OrganQuery, response: { 200: DecisionTotals } },
      preHandler,
    },
    async (request, reply) => {
      const { viewer } = await actOf(request, services.db);
      const organId = request.query.organ ?? organOf(request);
      const totals = await listDecisions(services, viewer, organId);
      if (!totals.ok) return reply.refuse(totals);
      return { items: totals.value.map((total) => ({ ...total })), mayWrite: mayActFor(viewer, organId) };
    },
  );

  api.post(
    '/decisions',
    {
      schema: {
        tags,
        summary: '由其他系统导入处理决定和收费：全部导入，或者都不导入',
        body: DecisionsBody,
        response: { 200: SheetAnswer },
      },
      bodyLimit: SHEET_LIMITS.bytes,
      preHandler,
    },
    async (request, reply) => {
      const act = await actOf(request, services.db);
      const rows = request.body.rows.map(({ count, amountFen, reference, ...row }, index) => ({
        row: index + 1,
        ...row,
        count: count ?? null,
        amountFen: amountFen ?? null,
        reference: reference ?? null,
      }));
      const done = await importDecisions(services, act, { organId: organOf(request), rows });
      return done.ok ? presentOutcome(done.value) : reply.refuse(done);
    },
  );

  api.get(
    '/disclosures/sheets/:sheet/template',
    { schema: { tags, summary: '导入模板（XLSX）', params: SheetPath, response: { 200: Type.Any() } }, preHandler },
    async (request, reply) => {
      const { sheet } = request.params;
      return sendFile(reply, { name: TEMPLATE_NAMES[sheet], mediaType: XLSX, content: await sheetTemplate(sheet) });
    },
  );

  const form = { tags, params: SheetPath, consumes: ['multipart/form-data'] };
  api.post(
    '/disclosures/sheets/:sheet/check',
    { schema: { ...form, summary: '检查：逐格列出错误，不导入', response: { 200: SheetAnswer } }, preHandler },
    async (request, reply) => {
      const done = await received(services, request, request.params.sheet, 'check');
      return done.ok ? presentOutcome(done.value) : reply.refuse(done);
    },
  );

  api.post(
    '/disclosures/sheets/:sheet',
    { schema: { ...form, summary: '导入：全部导入，或者都不导入', response: { 200: SheetAnswer } }, preHandler },
    async (request, reply) => {
      const done = await received(services, request, request.params.sheet, 'import');
      return done.ok ? presentOutcome(done.value) : reply.refuse(done);
    },
  );

  api.get(
    '/disclosures/imports',
    { schema: { tags, summary: '导入记录', response: { 200: ImportList } }, preHandler },
    async (request, reply) => {
      const { viewer } = await actOf(request, services.db);
      return sendImports(services, viewer, reply, organOf(request));
    },
  );

  api.post(
    '/disclosures/imports/:importId/take-back',
    { schema: { tags, summary: '整批撤回', params: ImportPath, response: { 200: ImportList } }, preHandler },
    async (request, reply) => {
      const act = await actOf(request, services.db);
      const organId = organOf(request);
      const done = await takeBackImport(services, act, { organId, importId: request.params.importId });
      return done.ok ? sendImports(services, act.viewer, reply, organId) : reply.refuse(done);
    },
  );
}

function organOf(request: FastifyRequest): string {
  return sessionIn(request).account.organId;
}

async function sendImports(
  services: Services,
  viewer: Viewer,
  reply: FastifyReply,
  organId: string,
): Promise<ImportList | FastifyReply> {
  const imports = await listImports(services, viewer, { organId, sheet: null });
  if (!imports.ok) return reply.refuse(imports);
  return {
    items: imports.value.map(({ importId: id, importedAt, takenBackAt, ...rest }) => ({
      id,
      ...rest,
      importedAt: importedAt.toISOString(),
      takenBackAt: takenBackAt?.toISOString() ?? null,
    })),
  };
}

async function received(
  services: Services,
  request: FastifyRequest,
  sheet: Sheet,
  mode: ImportMode,
): Promise<Result<ImportOutcome>> {
  const act = await actOf(request, services.db);
  const organId = organOf(request);
  if (!mayActFor(act.viewer, organId)) return refuse('access.denied');
  return withReceivedForm(
    request,
    async (form) => {
      if (!form.ok) return form;
      const file = form.value.fileList[0];
      if (!file) return refuse('input.missing', { field: '要导入的文件' });
      const bytes = await readFile(file.path);
      return importSheet(services, act, { organId, sheet, bytes, fileName: file.name, mode });
    },
    { files: 1, fileBytes: SHEET_LIMITS.bytes },
  );
}

function presentOutcome({ importId, rows, errors }: ImportOutcome): SheetAnswer {
  return {
    importId,
    rows,
    errorCount: errors.length,
    errors: errors.slice(0, MOST_SHOWN).map(({ cell, title, reason }) => ({ cell, title, reason })),
  };
}
