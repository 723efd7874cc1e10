import { shellWords } from '../messages/index.js';
import type { PageContext } from '../page.js';
import { NavigationBar, NavigationMenu } from './navigation.js';
import { ReadingLinks } from './reading-links.js';

/** Whose site it is; where the site around has said so above, the column alone. */
function Brand({ context }: { context: PageContext }) {
  const t = shellWords(context.language);
  const { site } = context;
  const logo = site.theme?.logo;
  return (
    <a className="brand" href="/">
      {typeof logo === 'string' ? (
        <img className="emblem" src={logo} alt="" />
      ) : (
        <span className="seal" aria-hidden="true" translate="no">
          {t('brand.seal')}
        </span>
      )}
      <span className="brand-words">
        {typeof site.theme?.header === 'string' ? (
          <strong>{t('brand.tagline')}</strong>
        ) : (
          <>
            <strong lang="zh-CN">{site.name}</strong>
            <span>{t('brand.tagline')}</span>
          </>
        )}
      </span>
    </a>
  );
}

/** Present where the site has a search (`Navigation.search`). */
export function SearchBox({ context }: { context: PageContext }) {
  const search = context.site.navigation?.search;
  if (search === undefined) return null;
  const t = shellWords(context.language);
  return (
    <form className="search" role="search" action={search.action} method="get">
      <input
        type="search"
        name={search.field}
        aria-label={t('search.label')}
        placeholder={t('search.hint')}
        maxLength={100}
      />
      <button type="submit">{t('search.do')}</button>
    </form>
  );
}

/** The head of the site around, as the theme gives it; a landmark of its own unless it brings one. */
function HeadAround({ html }: { html: string }) {
  const markup = { __html: html };
  return /<header[\s>]/.test(html) ? (
    <div className="around" dangerouslySetInnerHTML={markup} />
  ) : (
    <header className="around" dangerouslySetInnerHTML={markup} />
  );
}

function Column({ context, current }: { context: PageContext; current: string | undefined }) {
  return (
    <>
      <div className="wrap utilities">
        <ReadingLinks context={context} />
      </div>
      <div className="wrap masthead">
        <Brand context={context} />
        <SearchBox context={context} />
        <NavigationMenu context={context} current={current} />
      </div>
      <NavigationBar context={context} current={current} />
    </>
  );
}

/** Head of every page: the site's own, or the one around it and below that the column's. */
export function Head({ context, current }: { context: PageContext; current: string | undefined }) {
  const around = context.site.theme?.header;
  if (typeof around !== 'string') {
    return (
      <header className="head">
        <Column context={context} current={current} />
      </header>
    );
  }
  return (
    <>
      <HeadAround html={around} />
      <div className="head">
        <Column context={context} current={current} />
      </div>
    </>
  );
}
