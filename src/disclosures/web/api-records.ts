import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { actOf, requireSession, sessionIn } from '../../accounts/index.js';
import { parseLocalDate, type LocalDate } from '../../kernel/local-date.js';
import { ok, type Result } from '../../kernel/result.js';
import { mayActFor } from '../../kernel/visibility.js';
import type { Services } from '../../platform/services.js';
import { correctRecord, endRecord, withdrawRecord } from '../app/change-record.js';
import { listRecords, type RecordView } from '../app/list-records.js';
import { openRecord } from '../app/open-record.js';
import { recordDocument } from '../app/record-document.js';
import type { RecordEnd, RecordFacts } from '../domain/records/record.js';
import {
  CorrectBody,
  EndBody,
  OrganQuery,
  RecordBody,
  RecordItem,
  RecordList,
  RecordPath,
  RecordQuery,
  WithdrawBody,
} from './api-disclosure-schemas.js';

const tags = ['disclosures'];

/**
 * `/disclosures`: rules and normative documents on record with their effect. The disclosure office records; who sees the
 * draft of the report reads, a competent department those of its members. Each change answers with the record as it then is.
 */
export function addRecordsApi(scope: FastifyInstance, services: Services): void {
  const api = scope.withTypeProvider<TypeBoxTypeProvider>();
  const preHandler = requireSession;

  api.get(
    '/disclosures',
    {
      schema: {
        tags,
        summary: '规章、行政规范性文件台账',
        querystring: RecordQuery,
        response: { 200: RecordList },
      },
      preHandler,
    },
    async (request, reply) => {
      const { viewer, now } = await actOf(request, services.db);
      const { organ, ...filter } = request.query;
      const organId = organ ?? organOf(request);
      const listed = await listRecords(services, viewer, { ...filter, organId, now });
      if (!listed.ok) return reply.refuse(listed);
      const { items, next } = listed.value;
      return { items: items.map(presentRecord), next, mayWrite: mayActFor(viewer, organId) };
    },
  );

  api.post(
    '/disclosures',
    {
      schema: { tags, summary: '登记规章、行政规范性文件', body: RecordBody, response: { 200: RecordItem } },
      preHandler,
    },
    async (request, reply) => {
      const facts = factsOf(request.body);
      if (!facts.ok) return reply.refuse(facts);
      const act = await actOf(request, services.db);
      const organId = organOf(request);
      const recorded = await recordDocument(services, act, { organId, facts: facts.value });
      if (!recorded.ok) return reply.refuse(recorded);
      return send(services, request, reply, recorded.value.recordId);
    },
  );

  api.get(
    '/disclosures/:id',
    {
      schema: {
        tags,
        summary: '规章、行政规范性文件',
        params: RecordPath,
        querystring: OrganQuery,
        response: { 200: RecordItem },
      },
      preHandler,
    },
    async (request, reply) => send(services, request, reply, request.params.id, request.query.organ),
  );

  api.put(
    '/disclosures/:id',
    {
      schema: { tags, summary: '更正登记', params: RecordPath, body: CorrectBody, response: { 200: RecordItem } },
      preHandler,
    },
    async (request, reply) => {
      const { version, ...body } = request.body;
      const facts = factsOf(body);
      if (!facts.ok) return reply.refuse(facts);
      const act = await actOf(request, services.db);
      const changed = await correctRecord(services, act, { ...target(request, version), facts: facts.value });
      return changed.ok ? send(services, request, reply, request.params.id) : reply.refuse(changed);
    },
  );

  api.post(
    '/disclosures/:id/end',
    {
      schema: { tags, summary: '登记废止、失效', params: RecordPath, body: EndBody, response: { 200: RecordItem } },
      preHandler,
    },
    async (request, reply) => {
      const { version, ...body } = request.body;
      const end = endOf(body);
      if (!end.ok) return reply.refuse(end);
      const act = await actOf(request, services.db);
      const changed = await endRecord(services, act, { ...target(request, version), end: end.value });
      return changed.ok ? send(services, request, reply, request.params.id) : reply.refuse(changed);
    },
  );

  api.post(
    '/disclosures/:id/withdraw',
    {
      schema: { tags, summary: '撤销登记', params: RecordPath, body: WithdrawBody, response: { 200: RecordItem } },
      preHandler,
    },
    async (request, reply) => {
      const { version, reason } = request.body;
      const act = await actOf(request, services.db);
      const changed = await withdrawRecord(services, act, { ...target(request, version), reason });
      return changed.ok ? send(services, request, reply, request.params.id) : reply.refuse(changed);
    },
  );
}

function organOf(request: FastifyRequest): string {
  return sessionIn(request).account.organId;
}

function target(request: FastifyRequest & { readonly params: { readonly id: string } }, expectedVersion: number) {
  return { organId: organOf(request), recordId: request.params.id, expectedVersion };
}

async function send(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  recordId: string,
  organ?: string,
): Promise<RecordItem | FastifyReply> {
  const { viewer, now } = await actOf(request, services.db);
  const record = await openRecord(services, viewer, { organId: organ ?? organOf(request), recordId, now });
  return record.ok ? presentRecord(record.value) : reply.refuse(record);
}

function presentRecord({ recordId: id, ...record }: RecordView): RecordItem {
  return { id, ...record };
}

/** Refuses `input.date`. */
function factsOf({ end, madeOn, publishedOn, inForceOn, ...rest }: RecordBody): Result<RecordFacts> {
  const made = parseLocalDate(madeOn);
  if (!made.ok) return made;
  const published = publishedOn === null ? ok<LocalDate | null>(null) : parseLocalDate(publishedOn);
  if (!published.ok) return published;
  const inForce = parseLocalDate(inForceOn);
  if (!inForce.ok) return inForce;
  const ended = end === null ? ok<RecordEnd | null>(null) : endOf(end);
  if (!ended.ok) return ended;
  const days = { madeOn: made.value, publishedOn: published.value, inForceOn: inForce.value };
  return ok({ ...rest, ...days, end: ended.value });
}

function endOf({ on, as, replacedBy }: Pick<EndBody, 'on' | 'as' | 'replacedBy'>): Result<RecordEnd> {
  const day = parseLocalDate(on);
  return day.ok ? ok({ on: day.value, as, replacedBy }) : day;
}
