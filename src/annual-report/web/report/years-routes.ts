import { Type } from '@sinclair/typebox';
import { refuse } from '../../../kernel/result.js';
import { identifyOrgan } from '../../../organs/index.js';
import { answersFromCache, keepForEver, type HttpServer } from '../../../platform/http/index.js';
import { languageOf, sendPublicPage, type Language, type PortalDeps } from '../../../platform/http/portal/index.js';
import { drawTrend } from '../../app/draw-trend.js';
import { hashText } from '../../app/hash-text.js';
import { newestContents, publicVersions } from '../../db/public-reports.js';
import { reportTitle } from '../../domain/report-document.js';
import { TREND_IDS, trendsOf, type Trend } from '../../domain/trend/trend.js';
import { annualReportWords } from '../messages/index.js';
import { yearsPage } from './years-page.js';

const Organ = Type.Object({ organCode: Type.String({ maxLength: 40 }) });
const Drawing = Type.Object({
  of: Type.Optional(Type.String({ maxLength: 64 })),
  lang: Type.Optional(Type.Union([Type.Literal('zh'), Type.Literal('en')])),
});

/** A drawing runs nothing; its text is styled where it stands. */
const DRAWING_POLICY = "default-src 'none'; style-src 'unsafe-inline'";
const KEPT_DRAWINGS = 300;

/** The page of an organ's reports over the years, and its charts as drawings. */
export function yearsRoutes(http: HttpServer, { services: { db }, site }: PortalDeps): void {
  const drawings = new Map<string, string>();

  async function reportsOf(code: string) {
    const organ = await identifyOrgan(db, code);
    const contents = organ ? await newestContents(db, organ.id) : [];
    const stamp = hashText(
      JSON.stringify(contents.map(({ year, version, content }) => [year, version, content.document.cells])),
    );
    const years = contents.map(({ year, content }) => ({ year, cells: content.document.cells }));
    return { organ, contents, stamp: stamp.slice(-16), trends: trendsOf(years) };
  }

  http.get(
    '/reports/:organCode',
    { config: { publicPage: true }, schema: { hide: true, params: Organ } },
    async (request, reply) => {
      const { organ, contents, stamp, trends } = await reportsOf(request.params.organCode);
      if (!organ) return reply.refuse(refuse('organ.unknown', { organ: request.params.organCode }));
      const [newest] = contents;
      if (!newest) return reply.refuse(refuse('report.unknown'));
      const versions = await publicVersions(db, { organId: organ.id });
      const years = contents.map(({ year, version, content }) => {
        const line = versions.find((each) => each.year === year && each.version === version);
        if (!line) throw new Error(`version ${version} of ${year} has no line`);
        return { year, version, title: reportTitle(content.document), publishedOn: line.publishedOn };
      });
      const organName = newest.content.document.organName;
      const view = { organCode: organ.code, organName, years, trends, stamp, language: languageOf(request) };
      return sendPublicPage(request, reply, site, yearsPage(view));
    },
  );

  for (const id of TREND_IDS) {
    http.get(
      `/reports/:organCode/trends/${id}.svg`,
      { schema: { hide: true, params: Organ, querystring: Drawing } },
      async (request, reply) => {
        const { organ, stamp, trends } = await reportsOf(request.params.organCode);
        const trend = trends.find((each) => each.id === id);
        if (!organ || !trend || trend.years.length === 0) return reply.refuse(refuse('report.unknown'));
        const language = request.query.lang ?? languageOf(request);
        reply.type('image/svg+xml').header('content-security-policy', DRAWING_POLICY).header('vary', 'Cookie');
        const isHeld = answersFromCache(request, reply, `"${stamp}-${id}-${language}"`);
        if (request.query.of === stamp && request.query.lang !== undefined) keepForEver(reply);
        if (isHeld) return reply;
        return reply.send(await drawn(drawings, `${organ.id} ${stamp} ${id} ${language}`, trend, language));
      },
    );
  }
}

async function drawn(drawings: Map<string, string>, key: string, trend: Trend, language: Language): Promise<string> {
  const known = drawings.get(key);
  if (known !== undefined) return known;
  const t = annualReportWords(language);
  const say = (name: string) => t(`trend.${name}` as Parameters<typeof t>[0]);
  const drawing = await drawTrend(trend, {
    series: Object.fromEntries(trend.series.map(({ key: name }) => [name, say(name)])),
    year: (year) => t('trend.year', { year }),
  });
  if (drawings.size >= KEPT_DRAWINGS) drawings.clear();
  drawings.set(key, drawing);
  return drawing;
}
