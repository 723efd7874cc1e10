import { CATALOGUE, citeItem } from '../../../law/catalogue/index.js';
import type { Organ } from '../../../organs/index.js';
import { TextField, type Language, type PortalPage } from '../../../platform/http/portal/index.js';
import { openDataWords } from '../open-data/messages/index.js';
import { feedAddress, feedLinks, type FeedScope } from './feed-address.js';

export interface FeedsView {
  readonly organs: readonly Organ[];
  readonly language: Language;
}

/** The two feeds of a scope, named for those who hear the page too. */
function FeedPair({ scope, name, language }: { scope: FeedScope; name: string; language: Language }) {
  const t = openDataWords(language);
  return (
    <>
      <a href={feedAddress(scope, 'atom')} aria-label={t('feeds.of', { name, format: t('feeds.atom') })}>
        {t('feeds.atom')}
      </a>
      {' · '}
      <a href={feedAddress(scope, 'json')} aria-label={t('feeds.of', { name, format: t('feeds.json') })}>
        {t('feeds.json')}
      </a>
    </>
  );
}

function CatalogueFeeds({ language }: { language: Language }) {
  const t = openDataWords(language);
  return (
    <table className="data fold">
      <caption className="hidden">{t('feeds.byCatalogue')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('feeds.item')}</th>
          <th scope="col">{t('feeds.basis')}</th>
          <th scope="col">{t('feeds.addresses')}</th>
        </tr>
      </thead>
      <tbody>
        {CATALOGUE.map((item) => (
          <tr key={item.code}>
            <th scope="row">{item[language]}</th>
            <td data-label={t('feeds.basis')} lang="zh-CN">
              {citeItem(item)}
            </td>
            <td className="nowrap" data-label={t('feeds.addresses')}>
              <FeedPair scope={{ catalogue: item.code }} name={item[language]} language={language} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function OrganFeeds({ organs, language }: FeedsView) {
  const t = openDataWords(language);
  return (
    <table className="data fold">
      <caption className="hidden">{t('feeds.byOrgan')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('feeds.organ')}</th>
          <th scope="col">{t('feeds.addresses')}</th>
        </tr>
      </thead>
      <tbody>
        {organs.map(({ code, name }) => (
          <tr key={code}>
            <th scope="row" lang="zh-CN">
              <a href={`/organs/${code}`}>{name}</a>
            </th>
            <td className="nowrap" data-label={t('feeds.addresses')}>
              <FeedPair scope={{ organCode: code }} name={name} language={language} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Makes the address of a feed from words; works without scripts. */
function SearchFeed({ language }: { language: Language }) {
  const t = openDataWords(language);
  const shared = { errors: new Map<string, string>(), language, value: '', need: 'must' } as const;
  return (
    <form className="filter" method="get" action="/feeds/search/feed.atom">
      <TextField {...shared} id="q" label={t('feeds.search.words')} hint={t('feeds.search.how')} maxLength={80} />
      <button type="submit" className="button">
        {t('feeds.search.button')}
      </button>
      <button type="submit" className="button plain" formAction="/feeds/search/feed.json">
        {t('feeds.json')}
      </button>
    </form>
  );
}

/** The feeds there are (信息订阅): of everything, by item of the catalogue, by organ. */
export function feedsPage({ organs, language }: FeedsView): PortalPage {
  const t = openDataWords(language);
  const title = t('feeds.title');
  const example = feedAddress({ organCode: organs[0]?.code ?? 'FGJ', catalogue: 'plans' }, 'atom');
  return {
    title,
    current: 'feeds',
    crumbs: [{ label: t('page.title'), href: '/open-data' }, { label: title }],
    links: feedLinks({}, openDataWords('zh')('feeds.all')),
    body: (
      <div className="sheet">
        <h1>{title}</h1>
        <p className="lead">{t('feeds.lead')}</p>
        <h2>{t('feeds.all')}</h2>
        <p>
          <FeedPair scope={{}} name={t('feeds.all')} language={language} />
        </p>
        <p>
          {t('feeds.reports')} <a href="/reports/feed.atom">{t('feeds.reports.link')}</a>
        </p>
        <h2>{t('feeds.byOrgan')}</h2>
        <OrganFeeds organs={organs} language={language} />
        <p className="note">
          {t('feeds.both')} <code>{example}</code>
        </p>
        <h2>{t('feeds.search')}</h2>
        <SearchFeed language={language} />
        <h2>{t('feeds.byCatalogue')}</h2>
        <CatalogueFeeds language={language} />
      </div>
    ),
  };
}
