import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { actOf, requirePermission, sessionIn } from '../../accounts/index.js';
import { sendFile } from '../../platform/http/index.js';
import type { Services } from '../../platform/services.js';
import { answerInquiry } from '../app/inquiries/answer-inquiry.js';
import { listInquiries } from '../app/inquiries/list-inquiries.js';
import { inquiryLetter, openInquiry } from '../app/inquiries/open-inquiry.js';
import {
  InquiryAnswerBody,
  InquiryFileQuery,
  InquiryList,
  InquiryPath,
  InquiryQuery,
  InquiryView,
} from './api-inquiry-schemas.js';
import { presentInquiry, presentInquiryItem } from './present-inquiry.js';

const tags = ['inquiries'];

/** `/inquiries`: what other organs ask the organ of the session (征求其他机关意见, 《条例》 Art. 34), and its answers. */
export function addInquiriesApi(scope: FastifyInstance, services: Services): void {
  const api = scope.withTypeProvider<TypeBoxTypeProvider>();
  const mayRead = requirePermission('application.step');
  const placeOf = (request: FastifyRequest, inquiryId: string) => ({
    organId: sessionIn(request).account.organId,
    inquiryId,
    today: request.asOf(),
  });

  api.get(
    '/inquiries',
    {
      schema: { tags, summary: '收到的征求意见函', querystring: InquiryQuery, response: { 200: InquiryList } },
      preHandler: mayRead,
    },
    async (request, reply) => {
      const { viewer } = await actOf(request, services.db);
      const { state = 'open', ...rest } = request.query;
      const { organId } = sessionIn(request).account;
      const page = await listInquiries(services, viewer, { organId, state, today: request.asOf(), ...rest });
      return page.ok ? { ...page.value, items: page.value.items.map(presentInquiryItem) } : reply.refuse(page);
    },
  );

  api.get(
    '/inquiries/:id',
    {
      schema: { tags, summary: '征求意见函', params: InquiryPath, response: { 200: InquiryView } },
      preHandler: mayRead,
    },
    async (request, reply) => {
      const { viewer } = await actOf(request, services.db);
      const opened = await openInquiry(services, viewer, placeOf(request, request.params.id));
      return opened.ok ? presentInquiry(opened.value) : reply.refuse(opened);
    },
  );

  api.get(
    '/inquiries/:id/letter',
    {
      schema: { tags, summary: '下载征求意见函', params: InquiryPath, querystring: InquiryFileQuery },
      preHandler: mayRead,
    },
    async (request, reply) => {
      const { viewer } = await actOf(request, services.db);
      const place = placeOf(request, request.params.id);
      const file = await inquiryLetter(services, viewer, { ...place, form: request.query.form });
      if (!file.ok) return reply.refuse(file);
      return sendFile(reply, { ...file.value, content: Buffer.from(file.value.content) });
    },
  );

  api.post(
    '/inquiries/:id/answer',
    {
      schema: {
        tags,
        summary: '反馈意见',
        params: InquiryPath,
        body: InquiryAnswerBody,
        response: { 200: InquiryView },
      },
      preHandler: requirePermission('application.reply'),
    },
    async (request, reply) => {
      const act = await actOf(request, services.db);
      const place = placeOf(request, request.params.id);
      const { organId, inquiryId } = place;
      const answered = await answerInquiry(services, act, { organId, inquiryId, ...request.body });
      if (!answered.ok) return reply.refuse(answered);
      const opened = await openInquiry(services, act.viewer, place);
      return opened.ok ? presentInquiry(opened.value) : reply.refuse(opened);
    },
  );
}
