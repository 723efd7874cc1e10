import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import { actOf, requireSession } from '../../accounts/index.js';
import { refuse } from '../../kernel/result.js';
import { findOrgan } from '../../organs/index.js';
import type { Services } from '../../platform/services.js';
import { assessFee } from '../app/fee-assessment.js';
import { feeRegister } from '../app/fee-register.js';
import { feeWorkbook } from '../app/fee-workbook.js';
import { AssessFeeBody, FeeAssessmentView, FeeList, FeePath, FeeQuery } from './api-fee-schemas.js';

const tags = ['fees'];
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** `/fees/:organId`: information processing fees (信息处理费), 国办函〔2020〕109号: the register, and what a notice would charge. */
export function addFeesApi(scope: FastifyInstance, services: Services): void {
  const api = scope.withTypeProvider<TypeBoxTypeProvider>();
  const preHandler = requireSession;

  api.get(
    '/fees/:organId',
    {
      schema: { tags, summary: '信息处理费台账', params: FeePath, querystring: FeeQuery, response: { 200: FeeList } },
      preHandler,
    },
    async (request, reply) => {
      const { viewer, now } = await actOf(request, services.db);
      const register = await feeRegister(services, viewer, { ...request.params, ...request.query, now });
      if (!register.ok) return reply.refuse(register);
      const { entries, year, noticedYuan, paidYuan, waitingYuan } = register.value;
      const items = entries.map(({ slices, ...entry }) => ({ ...entry, slices: [...slices] }));
      return { year, items, noticedYuan, paidYuan, waitingYuan };
    },
  );

  api.get(
    '/fees/:organId/register.xlsx',
    { schema: { tags, summary: '导出信息处理费台账', params: FeePath, querystring: FeeQuery }, preHandler },
    async (request, reply) => {
      const { viewer, now } = await actOf(request, services.db);
      const { organId } = request.params;
      const register = await feeRegister(services, viewer, { organId, ...request.query, now });
      if (!register.ok) return reply.refuse(register);
      const organ = await findOrgan(services.db, organId, request.asOf());
      if (!organ) return reply.refuse(refuse('organ.unknown', { organ: organId }));
      const bytes = await feeWorkbook(register.value, organ.name, request.asOf());
      return reply
        .type(XLSX)
        .header('content-disposition', `attachment; filename="fees-${organ.code}-${register.value.year}.xlsx"`)
        .send(bytes);
    },
  );

  api.post(
    '/fees/:organId/assess',
    {
      schema: {
        tags,
        summary: '测算信息处理费',
        params: FeePath,
        body: AssessFeeBody,
        response: { 200: FeeAssessmentView },
      },
      preHandler,
    },
    async (request, reply) => {
      const { viewer } = await actOf(request, services.db);
      const assessed = await assessFee(services, viewer, { ...request.params, ...request.body });
      if (!assessed.ok) return reply.refuse(assessed);
      return { ...assessed.value, slices: [...assessed.value.slices] };
    },
  );
}
