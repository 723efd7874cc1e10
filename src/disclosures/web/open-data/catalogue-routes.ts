import { listPublishedReports } from '../../../annual-report/index.js';
import { listOrgans } from '../../../organs/index.js';
import { sendPublic, type HttpServer } from '../../../platform/http/index.js';
import { contextOf, sendPublicPage, type PortalDeps } from '../../../platform/http/portal/index.js';
import { listFeedEntries } from '../../app/publication/list-feed-entries.js';
import { dataCatalogue } from './data-catalogue.js';
import { openDataPage } from './open-data-page.js';
import { addressesOf } from './site-address.js';
import { writeJsonLd } from './write-json-ld.js';
import { writeTurtle } from './write-turtle.js';

const FORMATS = [
  { path: '/open-data/catalog.jsonld', mediaType: 'application/ld+json', write: writeJsonLd },
  { path: '/open-data/catalog.ttl', mediaType: 'text/turtle', write: writeTurtle },
] as const;

/** `/open-data`: what there is for programs and for whoever works with the data, also as a catalogue in DCAT-AP. */
export function catalogueRoutes(http: HttpServer, deps: PortalDeps): void {
  const { services, site } = deps;
  const { db } = services;
  const kept = { config: { publicPage: true }, schema: { hide: true } } as const;

  http.get('/open-data', kept, async (request, reply) => {
    const { language } = contextOf(request, site);
    const organs = await listOrgans(db, request.asOf());
    const [entry] = await listFeedEntries(db, { now: request.now(), limit: 1 });
    const [report = null] = await listPublishedReports(db);
    const organCode = organs.find(({ id }) => id === entry?.publication.organId)?.code;
    const publication =
      entry === undefined || organCode === undefined
        ? null
        : { ...entry.publication, organCode, publishedOn: entry.publication.publishedOn ?? '' };
    const example = { publication, report };
    const page = openDataPage({ organs, language, address: addressesOf(deps), example });
    return sendPublicPage(request, reply, site, page);
  });

  for (const { path, mediaType, write } of FORMATS) {
    http.get(path, kept, async (request, reply) => {
      const [newest] = await listFeedEntries(db, { now: request.now(), limit: 1 });
      const days = (await listPublishedReports(db)).map((report) => report.publishedOn).sort();
      const things = dataCatalogue({
        siteName: site.name,
        address: addressesOf(deps),
        publishedOn: { publications: newest?.publication.publishedOn ?? null, reports: days.at(-1) ?? null },
      });
      reply.type(`${mediaType}; charset=utf-8`);
      return sendPublic(request, reply, write(things));
    });
  }
}
