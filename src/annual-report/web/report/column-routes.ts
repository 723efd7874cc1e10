import { Type } from '@sinclair/typebox';
import { listOrgans } from '../../../organs/index.js';
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
  http.get('/reports', { schema: { hide: true, querystring: ColumnQuery } }, async (request, reply) => {
    const { year = '', organ = '' } = request.query;
    const organs = await listOrgans(services.db, request.asOf());
    const codes = new Map(organs.map(({ id, code }) => [id, code]));
    const all = (await listPublishedReports(services.db)).flatMap((line): ColumnLine[] => {
      const organCode = codes.get(line.organId);
      return organCode === undefined ? [] : [{ ...line, organCode, title: reportTitle(line) }];
    });
    const published = new Set(all.map((line) => line.organCode));
    const view = {
      lines: all.filter(
        (line) => (year === '' || String(line.year) === year) && (organ === '' || line.organCode === organ),
      ),
      years: [...new Set(all.map((line) => line.year))],
      organs: organs.filter(({ code }) => published.has(code)),
      chosen: { year, organ },
      language: languageOf(request),
    };
    return sendPublicPage(request, reply, site, columnPage(view));
  });
}
