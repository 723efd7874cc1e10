import { addressOn } from '../../../address-on.js';
import { shellWords } from '../messages/index.js';
import { placeIn } from '../navigation.js';
import type { PageContext, PortalPage } from '../page.js';

interface MarksProps {
  readonly context: PageContext;
  readonly page: PortalPage;
}

type Mark = readonly [name: string, content: string | undefined];

function siteMarks({ site }: PageContext): readonly Mark[] {
  return [
    ['SiteName', site.name],
    ['SiteDomain', site.notes?.domain ?? site.publicUrl?.host],
    ['SiteIDCode', site.notes?.idCode],
  ];
}

/** The column (栏目) the page belongs to; the home page is the first of them. */
function columnMarks({ context, page }: MarksProps): readonly Mark[] {
  const { site, language } = context;
  const place = placeIn(site.navigation, page.current);
  const column = place?.entry ?? place?.section;
  const home = shellWords(language)('brand.tagline');
  const name = column?.label[language] ?? (page.current === 'home' ? home : undefined);
  if (name === undefined) return [];
  return [
    ['ColumnName', name],
    ['ColumnType', column?.columnType ?? name],
    ['ColumnDescription', column?.note?.[language] ?? `${site.name} ${name}`],
    ['ColumnKeywords', [home, name].filter((word, at, all) => all.indexOf(word) === at).join(',')],
  ];
}

function articleMarks({ article }: PortalPage): readonly Mark[] {
  if (article === undefined) return [];
  return [
    ['ArticleTitle', article.title],
    ['PubDate', article.publishedAt],
    ['ContentSource', article.source],
    ['Author', article.author],
    ['Keywords', article.keywords],
    ['Description', article.description],
  ];
}

/**
 * The marks that Chinese government sites carry in the head of each page (《政府网站发展指引》, 国办发〔2017〕47号,
 * 网页标签规范): of the site, of the column, of the content.
 */
export function Marks({ context, page }: MarksProps) {
  return [...siteMarks(context), ...columnMarks({ context, page }), ...articleMarks(page)].map(([name, content]) =>
    content === undefined || content === '' ? null : <meta key={name} name={name} content={content} />,
  );
}

function breadcrumbs({ context: { site, language }, page }: MarksProps) {
  if (page.crumbs.length === 0) return undefined;
  const home = { label: shellWords(language)('nav.home'), href: '/' };
  const items = [home, ...page.crumbs].map(({ label, href }, at) => ({
    '@type': 'ListItem',
    position: at + 1,
    name: label,
    ...(href !== undefined && site.publicUrl ? { item: addressOn(site.publicUrl, href) } : {}),
  }));
  return { '@type': 'BreadcrumbList', itemListElement: items };
}

/**
 * What the page is about for programs, as JSON-LD. A script element of this type holds data: browsers do not run it, and
 * the content security policy has nothing to allow. `<` is written so that no text can end the element.
 */
export function LinkedData(props: MarksProps) {
  if (props.page.data === undefined) return null;
  const graph = [props.page.data, breadcrumbs(props)].filter((item) => item !== undefined);
  const json = JSON.stringify({ '@context': 'https://schema.org', '@graph': graph }).replace(/</g, '\\u003c');
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
