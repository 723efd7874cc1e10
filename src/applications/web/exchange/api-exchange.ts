import { Readable } from 'node:stream';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import { Type } from '@sinclair/typebox';
import type { FastifyInstance } from 'fastify';
import { actOf, requirePermission, sessionIn } from '../../../accounts/index.js';
import { parseLocalDate } from '../../../kernel/local-date.js';
import { sendFile } from '../../../platform/http/index.js';
import type { Services } from '../../../platform/services.js';
import { exportCase, exportCases } from '../../app/exchange/export-case.js';
import { importCase } from '../../app/exchange/import-case.js';
import { zipCase } from '../../app/exchange/zip-case.js';
import { CaseDocument } from '../../domain/exchange/case-schema.js';
import { ApplicationPath } from '../api-application-schemas.js';
import { CaseImportAnswer, ExportFormat, ExportQuery } from '../api-exchange-schemas.js';

const tags = ['exchange'];
const mayRead = requirePermission('application.reveal-identity');
/** A whole case with its texts. */
const CASE_BYTES = 10 * 1024 * 1024;

/** `/applications/…/export`, `/applications/import`, `/schemas`: whole cases as `gongkai.case/1` (docs/exchange.md). */
export function addExchangeApi(scope: FastifyInstance, services: Services): void {
  const api = scope.withTypeProvider<TypeBoxTypeProvider>();

  api.get(
    '/schemas/case-1.json',
    { schema: { tags, summary: '整案交换格式 gongkai.case/1（JSON Schema 2020-12）', response: { 200: Type.Any() } } },
    async (_, reply) =>
      reply.type('application/schema+json; charset=utf-8').send(JSON.stringify(CaseDocument, null, 2)),
  );

  api.get(
    '/applications/:id/export',
    {
      schema: {
        tags,
        summary: '整案导出（留痕）',
        params: ApplicationPath,
        querystring: ExportFormat,
        response: { 200: Type.Any() },
      },
      preHandler: mayRead,
    },
    async (request, reply) => {
      const act = await actOf(request, services.db);
      const place = { organId: sessionIn(request).account.organId, applicationId: request.params.id };
      const document = await exportCase(services, act, place);
      if (!document.ok) return reply.refuse(document);
      const name = document.value.receiptNumber ?? place.applicationId;
      if (request.query.format !== 'zip') {
        const content = Buffer.from(JSON.stringify(document.value, null, 2));
        return sendFile(reply, { name: `${name}.json`, mediaType: 'application/json', content });
      }
      const zip = await zipCase(services, place, document.value);
      return zip.ok
        ? sendFile(reply, { name: `${name}.zip`, mediaType: 'application/zip', content: zip.value })
        : reply.refuse(zip);
    },
  );

  api.get(
    '/applications/export',
    {
      schema: {
        tags,
        summary: '按收到日期批量导出整案（NDJSON，留痕）',
        querystring: ExportQuery,
        response: { 200: Type.Any() },
      },
      preHandler: mayRead,
    },
    async (request, reply) => {
      const from = parseLocalDate(request.query.from);
      if (!from.ok) return reply.refuse(from);
      const to = parseLocalDate(request.query.to);
      if (!to.ok) return reply.refuse(to);
      const act = await actOf(request, services.db);
      const { organId } = sessionIn(request).account;
      const cases = await exportCases(services, act, { organId, from: from.value, to: to.value });
      if (!cases.ok) return reply.refuse(cases);
      const content = Readable.from(linesOf(cases.value));
      const name = `applications-${from.value}-${to.value}.ndjson`;
      return sendFile(reply, { name, mediaType: 'application/x-ndjson', content });
    },
  );

  api.post(
    '/applications/import',
    {
      schema: {
        tags,
        summary: '整案导入（gongkai.case/1）；重复导入同一案件不重复登记',
        body: Type.Any({ description: 'gongkai.case/1，见 /api/v1/schemas/case-1.json' }),
        response: { 200: CaseImportAnswer, 201: CaseImportAnswer },
      },
      bodyLimit: CASE_BYTES,
      preHandler: requirePermission('application.import'),
    },
    async (request, reply) => {
      const act = await actOf(request, services.db);
      const { organId } = sessionIn(request).account;
      const imported = await importCase(services, act, { organId, document: request.body });
      if (!imported.ok) return reply.refuse(imported);
      return reply.code(imported.value.repeated ? 200 : 201).send(imported.value);
    },
  );
}

async function* linesOf(cases: AsyncIterable<CaseDocument>): AsyncGenerator<string> {
  for await (const document of cases) yield `${JSON.stringify(document)}\n`;
}
