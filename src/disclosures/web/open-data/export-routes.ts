import { Type, type Static } from '@sinclair/typebox';
import { listPublishedReports } from '../../../annual-report/index.js';
import { CATALOGUE_CODES, GENRE_CODES } from '../../../law/catalogue/index.js';
import { refuse } from '../../../kernel/result.js';
import { identifyOrgan, listOrgans } from '../../../organs/index.js';
import { sendPublic, type HttpServer } from '../../../platform/http/index.js';
import type { PortalDeps } from '../../../platform/http/portal/index.js';
import { eachPublication } from '../../app/publication/each-publication.js';
import type { ShownFilter } from '../../db/publication/lists.js';
import { openDataWords } from './messages/index.js';
import { organTable } from './organ-table.js';
import { publicationTable } from './publication-table.js';
import { presentReports, reportTable } from './report-table.js';
import { sendTable } from './send-table.js';
import { addressesOf } from './site-address.js';

/** As a form of a page sends it: a field left empty narrows nothing. */
const Query = Type.Object({
  organ: Type.Optional(Type.String({ maxLength: 40 })),
  catalogue: Type.Optional(oneOf(CATALOGUE_CODES)),
  genre: Type.Optional(oneOf(GENRE_CODES)),
  year: Type.Optional(Type.String({ pattern: '^((19|2[0-9])[0-9]{2})?$' })),
  validity: Type.Optional(oneOf(['effective', 'ended', 'pending'] as const)),
  topic: Type.Optional(Type.String({ maxLength: 80 })),
  documentNumber: Type.Optional(Type.String({ maxLength: 80 })),
  language: Type.Optional(oneOf(['zh', 'en'] as const)),
});

function oneOf<V extends string>(values: readonly V[]) {
  return Type.Union([Type.Literal(''), ...values.map((value) => Type.Literal(value))]);
}

/** What is asked for, without what was left empty. */
function narrowed({ organ: _, year, ...asked }: Static<typeof Query>): ShownFilter {
  const given = Object.entries(asked).filter(([, value]) => value !== '');
  return { ...Object.fromEntries(given), ...(year && { year: Number(year) }) };
}

/** A whole list is read for each: not as often as pages. */
const config = { rateLimit: { max: 30, timeWindow: 600_000 } };

/** Public lists whole, as CSV and XLSX: publications (narrowed as their lists are), annual reports with their data, organs. */
export function exportRoutes(http: HttpServer, deps: PortalDeps): void {
  const { db } = deps.services;
  const address = addressesOf(deps);
  const t = openDataWords('zh');

  for (const format of ['csv', 'xlsx'] as const) {
    http.get(
      `/open-data/publications.${format}`,
      { config, schema: { hide: true, querystring: Query } },
      async (request, reply) => {
        const { organ } = request.query;
        const found = !organ ? null : await identifyOrgan(db, organ);
        if (organ && !found) return reply.refuse(refuse('organ.unknown', { organ }));
        const publications = eachPublication(db, {
          ...narrowed(request.query),
          organId: found?.id,
          now: request.now(),
        });
        return sendTable(reply, publicationTable(publications, { name: t('dataset.publications'), address }), format);
      },
    );
    http.get(`/open-data/annual-reports.${format}`, { config, schema: { hide: true } }, async (_request, reply) => {
      const reports = presentReports(await listPublishedReports(db), address);
      return sendTable(reply, reportTable(reports, t('dataset.reports')), format);
    });
    http.get(`/open-data/organs.${format}`, { config, schema: { hide: true } }, async (request, reply) => {
      const organs = await listOrgans(db, request.asOf());
      return sendTable(reply, organTable(organs, { name: t('dataset.organs'), address }), format);
    });
  }

  const kept = { config: { publicPage: true }, schema: { hide: true } } as const;
  http.get('/open-data/annual-reports.json', kept, async (request, reply) => {
    const reports = presentReports(await listPublishedReports(db), address);
    reply.type('application/json; charset=utf-8');
    return sendPublic(request, reply, JSON.stringify({ reports }));
  });
}
