import { Type, type Static } from '@sinclair/typebox';
import type { FastifyRequest } from 'fastify';
import { ok, refuse, type Result } from '../../../kernel/result.js';
import { findOrgan, type Organ } from '../../../organs/index.js';
import { answersFromCache, sendPublic, type HttpServer } from '../../../platform/http/index.js';
import { languageOf, sendPublicPage, type PortalDeps } from '../../../platform/http/portal/index.js';
import { getPublishedReport, type PublishedReport } from '../../app/get-published-report.js';
import { reportToDocx } from '../../app/report-docx.js';
import { reportTitle } from '../../domain/report-document.js';
import { presentReportData } from './report-data.js';
import { reportPage } from './report-page.js';

const ReportParams = Type.Object({
  organCode: Type.String({ maxLength: 40 }),
  year: Type.Integer({ minimum: 2008, maximum: 2999 }),
});
const ReportQuery = Type.Object({ version: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000 })) });
const schema = { hide: true, params: ReportParams, querystring: ReportQuery };
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

interface Asked {
  readonly params: Static<typeof ReportParams>;
  readonly query: Static<typeof ReportQuery>;
}

/** A file name with Chinese in it, for all browsers (RFC 6266). */
function attachment(name: string, plain: string): string {
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`;
}

/** A published report for everyone: as a page, a Word file and data. */
export function reportRoutes(http: HttpServer, { services, site }: PortalDeps): void {
  async function find(
    { params, query }: Asked,
    request: FastifyRequest,
  ): Promise<Result<{ organ: Organ; report: PublishedReport }>> {
    const organ = await findOrgan(services.db, params.organCode, request.asOf());
    if (!organ) return refuse('organ.unknown', { organ: params.organCode });
    const version = query.version === undefined ? {} : { version: query.version };
    const report = await getPublishedReport(services.db, { organId: organ.id, year: params.year, ...version });
    return report.ok ? ok({ organ, report: report.value }) : report;
  }

  http.get('/reports/:organCode/:year', { schema }, async (request, reply) => {
    const found = await find(request, request);
    if (!found.ok) return reply.refuse(found);
    const { organ, report } = found.value;
    const { current, versions, document } = report;
    const view = { organCode: organ.code, report: document, current, versions, language: languageOf(request) };
    return sendPublicPage(request, reply, site, reportPage(view));
  });

  http.get('/reports/:organCode/:year/report.docx', { schema }, async (request, reply) => {
    const found = await find(request, request);
    if (!found.ok) return reply.refuse(found);
    const { organ, report } = found.value;
    const name = `${reportTitle(report.document)}.docx`;
    reply.type(DOCX).header('content-disposition', attachment(name, `${organ.code}-${report.year}.docx`));
    // The file is made from the report's content: its hash names it, and the costly making is spared.
    if (answersFromCache(request, reply, `"${report.contentHash.replace('sha256:', '')}-docx"`)) return reply;
    return reply.send(Buffer.from(await reportToDocx(report.document)));
  });

  http.get('/reports/:organCode/:year/report.json', { schema }, async (request, reply) => {
    const found = await find(request, request);
    if (!found.ok) return reply.refuse(found);
    const { organ, report } = found.value;
    reply.type('application/json; charset=utf-8').serializer(String).header('access-control-allow-origin', '*');
    return sendPublic(request, reply, JSON.stringify(presentReportData(organ.code, report)));
  });
}
