import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import { actOf, requirePermission, requireSession, sessionIn } from '../../../accounts/index.js';
import { parseLocalDate, type LocalDate } from '../../../kernel/local-date.js';
import { ok, type Result } from '../../../kernel/result.js';
import { formatForYear } from '../../../law/report-format/index.js';
import type { Services } from '../../../platform/services.js';
import { presentChange } from '../rollup/present-change.js';
import { correctionsDue } from '../../app/corrections-due.js';
import { deriveReport } from '../../app/derive-report.js';
import { openCell } from '../../app/records/open-cell.js';
import { cellNames } from '../../domain/form-layout/index.js';
import { CellRecords, CellRecordsQuery, CorrectionsDue, Figures, FiguresQuery } from '../api-cell-record-schemas.js';
import { CellPath, YearPath } from '../api-report-schemas.js';

const tags = ['annual-reports'];

/**
 * What stands behind the figures of a report: the records a cell counts, the figures as of any day, and signed years whose
 * records have changed since.
 */
export function addCellRecordsApi(scope: FastifyInstance, services: Services): void {
  const api = scope.withTypeProvider<TypeBoxTypeProvider>();

  api.get(
    '/annual-reports/:year/cells/:cell/records',
    {
      schema: {
        tags,
        summary: '一格数字所统计的申请、案件、文件或者处理决定',
        params: CellPath,
        querystring: CellRecordsQuery,
        response: { 200: CellRecords },
      },
      preHandler: requireSession,
    },
    async (request, reply) => {
      const { organ, asOf: day, ...page } = request.query;
      const asOf = dayOf(day);
      if (!asOf.ok) return reply.refuse(asOf);
      const { viewer, now } = await actOf(request, services.db);
      const organId = organ ?? sessionIn(request).account.organId;
      const { year, cell } = request.params;
      const opened = await openCell(services, viewer, { organId, year, cell, now, asOf: asOf.value, ...page });
      if (!opened.ok) return reply.refuse(opened);
      const { figure, parts, items, ...rest } = opened.value;
      return {
        ...rest,
        organId,
        value: figure.value,
        source: figure.source,
        typedBy: figure.typedBy ?? null,
        reason: figure.reason ?? null,
        parts: [...parts],
        items: items.map((item) => ({ ...item })),
      };
    },
  );

  api.get(
    '/annual-reports/:year/figures',
    {
      schema: {
        tags,
        summary: '某日的年度数据（按法定日期）',
        params: YearPath,
        querystring: FiguresQuery,
        response: { 200: Figures },
      },
      preHandler: requirePermission('report.read'),
    },
    async (request, reply) => {
      const asOf = dayOf(request.query.asOf);
      if (!asOf.ok) return reply.refuse(asOf);
      const { viewer, now } = await actOf(request, services.db);
      const organ = sessionIn(request).account.organId;
      const { year } = request.params;
      const derived = await deriveReport(services, viewer, { organ, year, now, asOf: asOf.value });
      if (!derived.ok) return reply.refuse(derived);
      const { organCode: code, organName: name, format, cells, signed } = derived.value;
      return {
        organ: { code, name },
        year,
        format,
        asOf: derived.value.asOf,
        cells: Object.fromEntries(Object.entries(cells).map(([key, { value, source }]) => [key, { value, source }])),
        signed: signed && { on: signed.on, differences: signed.differences.map((difference) => ({ ...difference })) },
      };
    },
  );

  api.get(
    '/annual-reports/corrections',
    {
      schema: { tags, summary: '签发后台账有变动、应予更正的年度', response: { 200: CorrectionsDue } },
      preHandler: requirePermission('report.read'),
    },
    async (request, reply) => {
      const { viewer, now } = await actOf(request, services.db);
      const due = await correctionsDue(services, viewer, { organId: sessionIn(request).account.organId, now });
      if (!due.ok) return reply.refuse(due);
      return {
        items: due.value.map(({ year, since, differences, members }) => {
          const format = formatForYear(year);
          const names = format ? cellNames(format.id) : new Map<string, string>();
          return {
            year,
            since,
            differences: differences.map((each) => ({ ...each, label: names.get(each.cell) ?? each.cell })),
            members: members.map(presentChange),
          };
        }),
      };
    },
  );
}

/** Refuses `input.date`. */
function dayOf(text: string | undefined): Result<LocalDate | undefined> {
  return text === undefined ? ok(undefined) : parseLocalDate(text);
}
