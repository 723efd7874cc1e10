import swagger from '@fastify/swagger';
import { Type } from '@sinclair/typebox';
import type { FastifyInstance } from 'fastify';
import { underBase, type BasePath } from './base-path.js';

/** Body of every refusal of the API. */
export const RefusalBody = Type.Object(
  {
    code: Type.String({ description: '稳定的错误代码 · stable code of the error registry' }),
    message: Type.String({ description: '中文说明 · wording in Chinese' }),
    params: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()])),
    requestId: Type.String(),
  },
  { $id: 'Refusal', description: '拒绝办理的原因 · why the request was refused' },
);

/** Describes the routes of the scope it is registered in as OpenAPI 3.1, at `<prefix>/openapi.json`. */
export async function addOpenApi(api: FastifyInstance, version: string, base: BasePath = ''): Promise<void> {
  await api.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: '公开 · Gongkai API',
        description: '政府信息公开工作台与数据接口。Refusals are `{code, message, params, requestId}`.',
        version,
        license: { name: 'MulanPSL-2.0', identifier: 'MulanPSL-2.0' },
      },
      servers: [{ url: underBase(base, '/') }],
    },
  });
  api.get('/openapi.json', { schema: { hide: true } }, async (_request, reply) =>
    reply.header('cache-control', 'public, no-cache').send(api.swagger()),
  );
}
