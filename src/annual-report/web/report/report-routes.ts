import { Type, type Static } from '@sinclair/typebox';
import { refuse } from '../../../kernel/result.js';
import { allCellKeys, REPORT_FORMATS } from '../../../law/report-format/index.js';
import { answersFromCache, attachmentNamed, keepForEver, type HttpServer } from '../../../platform/http/index.js';
import { languageOf, sendPublicPage, type PortalDeps } from '../../../platform/http/portal/index.js';
import { findPublished } from '../../app/find-published.js';
import { publishedFile } from '../../app/publish-files/published-file.js';
import { REPORT_FILE_FORMATS, REPORT_FILES } from '../../app/publish-files/report-files.js';
import { cellPage } from './cell-page.js';
import { reportPage } from './report-page.js';

const ReportParams = Type.Object({
  organCode: Type.String({ maxLength: 40 }),
  year: Type.Integer({ minimum: 2008, maximum: 2999 }),
});
const CellParams = Type.Object({ ...ReportParams.properties, cell: Type.String({ maxLength: 60 }) });
const ReportQuery = Type.Object({ version: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000 })) });
const schema = { hide: true, params: ReportParams, querystring: ReportQuery };
const config = { publicPage: true } as const;

/** Data for programs on other sites too. */
const OPEN_DATA = new Set(['json', 'ndjson']);

interface Asked {
  readonly params: Static<typeof ReportParams>;
  readonly query: Static<typeof ReportQuery>;
}

const reportOf = ({ params, query }: Asked) => ({
  organ: params.organCode,
  year: params.year,
  ...(query.version === undefined ? {} : { version: query.version }),
});

/** A published report for everyone: as a page, as files and data, and the lines each of its figures counts. */
export function reportRoutes(http: HttpServer, { services, site, publicUrl }: PortalDeps): void {
  const origin = publicUrl?.href.replace(/\/$/, '');

  http.get('/reports/:organCode/:year', { config, schema }, async (request, reply) => {
    const found = await findPublished(services.db, reportOf(request));
    if (!found.ok) return reply.refuse(found);
    const view = { ...found.value, origin, language: languageOf(request) };
    return sendPublicPage(request, reply, site, reportPage(view));
  });

  http.get(
    '/reports/:organCode/:year/cells/:cell',
    { config, schema: { ...schema, params: CellParams } },
    async (request, reply) => {
      const found = await findPublished(services.db, reportOf(request));
      if (!found.ok) return reply.refuse(found);
      const { published, versions } = found.value;
      const { cell } = request.params;
      if (!allCellKeys(REPORT_FORMATS[published.content.document.format]).includes(cell)) {
        return reply.refuse(refuse('not.found', { what: cell }));
      }
      const view = { published, isNewest: published.version === versions[0]?.version, cell };
      return sendPublicPage(request, reply, site, cellPage({ ...view, language: languageOf(request) }));
    },
  );

  for (const format of REPORT_FILE_FORMATS) {
    http.get(`/reports/:organCode/:year/${REPORT_FILES[format].address}`, { schema }, async (request, reply) => {
      const found = await findPublished(services.db, reportOf(request));
      if (!found.ok) return reply.refuse(found);
      const file = await publishedFile(services, found.value.published, format, request.now());
      if (!file.ok) return reply.refuse(file);
      const { name, mediaType, hash, bytes, open } = file.value;
      if (OPEN_DATA.has(format)) reply.header('access-control-allow-origin', '*');
      const isHeld = answersFromCache(request, reply, `"${hash.slice('sha256:'.length)}"`);
      if (request.query.version !== undefined) keepForEver(reply);
      if (isHeld) return reply;
      return reply
        .headers({ 'content-type': mediaType, 'content-length': bytes, 'content-disposition': attachmentNamed(name) })
        .send(await open());
    });
  }
}
