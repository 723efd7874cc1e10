import { Type } from '@sinclair/typebox';
import { refuse } from '../../../kernel/result.js';
import { identifyOrgan } from '../../../organs/index.js';
import { addressOn, sendPublic, underBase, type HttpServer } from '../../../platform/http/index.js';
import type { PortalDeps } from '../../../platform/http/portal/index.js';
import { publicVersions } from '../../db/public-reports.js';
import { annualReportWords } from '../messages/index.js';
import { ALL_REPORTS, atomFeed, feedIdOf, type FeedInput } from './feed.js';

const Organ = Type.Object({ organCode: Type.String({ maxLength: 40 }) });
/** Entries of a feed. */
const LIMIT = 100;
const config = { publicPage: true } as const;
const ATOM = 'application/atom+xml; charset=utf-8';

/** Atom feeds of what is published and corrected: of all organs, and of each. In Chinese, as the reports are. */
export function feedRoutes(http: HttpServer, { services: { db }, site, publicUrl }: PortalDeps): void {
  const t = annualReportWords('zh');
  const shared: Pick<FeedInput, 'summary' | 'address' | 'author'> = {
    summary: ({ version, correctionNote }) =>
      correctionNote === null ? t('feed.first') : t('feed.corrected', { version, note: correctionNote }),
    address: (path) => (publicUrl ? addressOn(publicUrl, path) : underBase(site.base ?? '', path)),
    author: site.name,
  };

  http.get('/reports/feed.atom', { config, schema: { hide: true } }, async (request, reply) => {
    const versions = await publicVersions(db, { limit: LIMIT });
    const place = { title: `${site.name} ${t('feed.title')}`, self: '/reports/feed.atom', page: '/reports' };
    reply.type(ATOM);
    return sendPublic(request, reply, atomFeed({ ...shared, ...place, id: ALL_REPORTS, versions }));
  });

  http.get(
    '/reports/:organCode/feed.atom',
    { config, schema: { hide: true, params: Organ } },
    async (request, reply) => {
      const organ = await identifyOrgan(db, request.params.organCode);
      if (!organ) return reply.refuse(refuse('organ.unknown', { organ: request.params.organCode }));
      const versions = await publicVersions(db, { organId: organ.id, limit: LIMIT });
      const [newest] = versions;
      if (!newest) return reply.refuse(refuse('report.unknown'));
      const page = `/reports/${organ.code}`;
      const place = { title: t('feed.title.organ', { organ: newest.organName }), self: `${page}/feed.atom`, page };
      reply.type(ATOM);
      return sendPublic(request, reply, atomFeed({ ...shared, ...place, id: feedIdOf(organ.id), versions }));
    },
  );
}
