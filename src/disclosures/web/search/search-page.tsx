import type { Language, PortalPage } from '../../../platform/http/portal/index.js';
import { LONGEST_QUERY } from '../../../platform/search/index.js';
import type { PublicSearch } from '../../app/search/search-public.js';
import { Chosen, Filters } from './filters.js';
import { FoundList } from './found-list.js';
import { searchWords } from './messages/index.js';
import { FILTERS, searchAddress, type Asked } from './search-address.js';
import { SEARCH_STYLESHEET } from './styles.js';

export interface SearchView {
  readonly asked: Asked;
  /** `null` where nothing was asked for. */
  readonly found: PublicSearch | null;
  readonly language: Language;
}

interface Found extends SearchView {
  readonly found: PublicSearch;
}

function SearchForm({ asked, language }: SearchView) {
  const t = searchWords(language);
  return (
    <form className="find-form" role="search" aria-label={t('form.label')} action="/search" method="get">
      <label htmlFor="q">{t('form.words')}</label>
      <div className="find">
        <input
          type="search"
          id="q"
          name="q"
          defaultValue={asked.q}
          maxLength={LONGEST_QUERY}
          aria-describedby="q-hint"
          autoComplete="off"
        />
        <button type="submit" className="button">
          {t('form.do')}
        </button>
      </div>
      <span className="hint" id="q-hint">
        {t('form.hint')}
      </span>
      {[...FILTERS, 'sort' as const].map((name) => {
        const value = asked[name];
        return value === undefined ? null : <input key={name} type="hidden" name={name} value={value} />;
      })}
    </form>
  );
}

function Sorts({ asked, language }: SearchView) {
  const t = searchWords(language);
  const chosen = asked.sort ?? 'relevance';
  return (
    <ul className="sorts" aria-label={t('sort.label')}>
      {(['relevance', 'date'] as const).map((sort) => (
        <li key={sort}>
          {sort === chosen ? (
            <strong aria-current="true">{t(`sort.${sort}`)}</strong>
          ) : (
            <a href={searchAddress(asked, { sort: sort === 'relevance' ? undefined : sort })} rel="nofollow">
              {t(`sort.${sort}`)}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}

/** What the words were taken to mean, and what may have been meant. */
function Understood({ asked, found, language }: Found) {
  const t = searchWords(language);
  return (
    <>
      {found.synonyms.length > 0 && (
        <p className="note">
          {t('synonyms', { words: found.synonyms.join('、') })}{' '}
          <a href={searchAddress(asked, { q: quoted(found) })}>{t('synonyms.exact')}</a>
        </p>
      )}
      {found.suggestions.length > 0 && (
        <p className="panel">
          <strong>{t('suggestions')}</strong>{' '}
          {found.suggestions.map((suggestion) => (
            <a key={suggestion} href={searchAddress(asked, { q: suggestion })} lang="zh-CN">
              {suggestion}{' '}
            </a>
          ))}
        </p>
      )}
    </>
  );
}

function quoted({ terms }: PublicSearch): string {
  return [...terms.wanted.map(({ text }) => `"${text}"`), ...terms.unwanted.map((text) => `-"${text}"`)].join(' ');
}

/** What the query names by itself: documents of this number, organs of this name. */
function Named({ found, language }: Found) {
  const t = searchWords(language);
  return (
    <>
      {found.byNumber.length > 0 && (
        <section className="panel good" aria-labelledby="by-number">
          <h2 id="by-number">{t('number.title')}</h2>
          <FoundList hits={found.byNumber} organs={found.organs} language={language} />
        </section>
      )}
      {found.organsNamed.length > 0 && (
        <p className="note">
          {t('organs.title')}：
          {found.organsNamed.map(({ code, name }) => (
            <a key={code} href={`/organs/${code}`} lang="zh-CN">
              {name}{' '}
            </a>
          ))}
        </p>
      )}
    </>
  );
}

function Help({ asked, language }: SearchView) {
  const t = searchWords(language);
  return (
    <section className="panel" aria-labelledby="help">
      <h2 id="help">{t('help.title')}</h2>
      <ul>
        <li>{t('help.fewer')}</li>
        {FILTERS.some((filter) => asked[filter] !== undefined) && (
          <li>
            <a href={searchAddress({}, { q: asked.q })}>{t('help.filters')}</a>
          </li>
        )}
        <li>{t('help.number')}</li>
        <li>
          <a href="/organs">{t('help.browse')}</a>
        </li>
        <li>
          <a href="/apply">{t('help.apply')}</a>
        </li>
      </ul>
    </section>
  );
}

function Pages({ asked, found, language }: Found) {
  const t = searchWords(language);
  if (found.next === null && asked.after === undefined) return null;
  return (
    <nav className="pages" aria-label={t('pages.label')}>
      {asked.after === undefined ? <span /> : <a href={searchAddress(asked)}>{t('pages.first')}</a>}
      {found.next !== null && (
        <a className="button" href={searchAddress(asked, { after: found.next })} rel="next nofollow">
          {t('pages.next')}
        </a>
      )}
    </nav>
  );
}

function Results(view: Found) {
  const { found, language } = view;
  const t = searchWords(language);
  const counted = found.count === 0 ? 'none' : found.more ? 'more' : 'some';
  return (
    <>
      <Chosen {...view} />
      <Named {...view} />
      <div className="aside">
        <section aria-labelledby="results">
          <div className="found-head">
            <h2 id="results">{t('results.title')}</h2>
            {found.count > 1 && <Sorts {...view} />}
          </div>
          <p className="note" role="status">
            {t(`count.${counted}`, { count: found.count })}{' '}
            {found.count > 1 && (
              <a className="to-filters" href="#filters">
                {t('filters.to')}
              </a>
            )}
          </p>
          <Understood {...view} />
          {found.count === 0 ? (
            <Help {...view} />
          ) : (
            <FoundList hits={found.hits} organs={found.organs} language={language} />
          )}
          <Pages {...view} />
        </section>
        <Filters {...view} />
      </div>
    </>
  );
}

/** The search and what it found; works without a program, each choice a link. */
export function searchPage(view: SearchView): PortalPage {
  const { asked, found, language } = view;
  const t = searchWords(language);
  return {
    title: asked.q === undefined || found === null ? t('title') : t('title.of', { query: asked.q }),
    current: 'search',
    crumbs: [{ label: t('title') }],
    stylesheets: [SEARCH_STYLESHEET.href],
    links: [
      { rel: 'search', type: 'application/opensearchdescription+xml', href: '/opensearch.xml', title: t('title') },
    ],
    body: (
      <div className="sheet">
        <h1>{t('title')}</h1>
        {found === null && <p className="lead">{t('start.lead')}</p>}
        <SearchForm {...view} />
        {found !== null && <Results {...view} found={found} />}
      </div>
    ),
  };
}
