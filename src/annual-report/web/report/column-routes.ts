import { Type } from '@sinclair/typebox';
import type { HttpServer } from '../../../platform/http/index.js';
import { languageOf, sendPublicPage, type PortalDeps } from '../../../platform/http/portal/index.js';
import { listPublishedReports } from '../../app/list-published-reports.js';
import { reportTitle } from '../../domain/report-document.js';
import { columnPage, type ColumnLine } from './column-page.js';

const ColumnQuery = Type.Object({
  year: Type.Optional(Type.String({ maxLength: 10 })),
  organ: Type.Optional(Type.String({ maxLength: 40 })),
});

/** The column of annual reports (政府信息公开年报), filtered by year and organ. */
export function columnRoutes(http: HttpServer, { services, site }: PortalDeps): void {
  http.get(
    '/reports',
    { config: { publicPage: true }, schema: { hide: true, querystring: ColumnQuery } },
    async (request, reply) => {
      const { year = '', organ = '' } = request.query;
      const all = (await listPublishedReports(services.db)).map((line): ColumnLine => ({
        ...line,
        title: reportTitle(line),
      }));
      const organs = new Map(all.map(({ organCode, organName }) => [organCode, organName]));
      const view = {
        lines: all.filter(
          (line) => (year === '' || String(line.year) === year) && (organ === '' || line.organCode === organ),
        ),
        years: [...new Set(all.map((line) => line.year))],
        organs: [...organs].map(([code, name]) => ({ code, name })).sort((a, b) => (a.code < b.code ? -1 : 1)),
        chosen: { year, organ },
        language: languageOf(request),
      };
      return sendPublicPage(request, reply, site, columnPage(view));
    },
  );
}
