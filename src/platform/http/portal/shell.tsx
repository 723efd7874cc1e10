import { shellWords } from './messages/index.js';
import type { Crumb, NavKey, PageContext, PortalPage } from './page.js';
import { PORTAL_STYLESHEET } from './stylesheet.js';

const NAVIGATION: readonly { readonly key: NavKey; readonly href: string }[] = [
  { key: 'home', href: '/' },
  { key: 'reports', href: '/reports' },
  { key: 'apply', href: '/apply' },
  { key: 'track', href: '/track' },
  { key: 'check', href: '/check' },
  { key: 'organs', href: '/organs' },
];

function Head({ context }: { context: PageContext }) {
  const t = shellWords(context.language);
  const other = context.language === 'zh' ? 'en' : 'zh';
  const back = context.path === undefined ? '' : `?back=${encodeURIComponent(context.path)}`;
  return (
    <header className="head">
      <div className="wrap">
        <a className="brand" href="/">
          <span className="seal" aria-hidden="true">
            {t('brand.seal')}
          </span>
          <span>
            <strong>{context.site.name}</strong>
            <small>{t('brand.tagline')}</small>
          </span>
        </a>
        <a className="lang" href={`/language/${other}${back}`} hrefLang={other} lang={other} rel="nofollow">
          {t('language.switch')}
        </a>
      </div>
    </header>
  );
}

function Navigation({ context, current }: { context: PageContext; current: NavKey | undefined }) {
  const t = shellWords(context.language);
  return (
    <nav className="nav" aria-label={t('nav.label')}>
      <div className="wrap">
        <ul>
          {NAVIGATION.map(({ key, href }) => (
            <li key={key}>
              <a href={href} aria-current={key === current ? 'page' : undefined}>
                {t(`nav.${key}`)}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </nav>
  );
}

function Breadcrumbs({ context, crumbs }: { context: PageContext; crumbs: readonly Crumb[] }) {
  if (crumbs.length === 0) return null;
  const t = shellWords(context.language);
  return (
    <nav className="crumbs wrap" aria-label={t('crumbs.label')}>
      <ol>
        <li>
          <a href="/">{t('nav.home')}</a>
        </li>
        {crumbs.map((crumb) => (
          <li key={crumb.label} aria-current={crumb.href === undefined ? 'page' : undefined}>
            {crumb.href === undefined ? crumb.label : <a href={crumb.href}>{crumb.label}</a>}
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Foot({ context }: { context: PageContext }) {
  const t = shellWords(context.language);
  return (
    <footer className="foot">
      <div className="wrap">
        <div>
          <p>{t('foot.basis')}</p>
          <p>{t('foot.help')}</p>
        </div>
        <div>
          <p>
            <a href="/console/">{t('foot.staff')}</a>
          </p>
          <p>{t('foot.software')}</p>
        </div>
      </div>
    </footer>
  );
}

/** The whole page: works without scripts, in landmarks, with a skip link; text is escaped by React. */
export function Shell({ context, page }: { context: PageContext; page: PortalPage }) {
  const t = shellWords(context.language);
  const title = page.current === 'home' ? context.site.name : `${page.title} - ${context.site.name}`;
  return (
    <html lang={context.language === 'zh' ? 'zh-CN' : 'en'}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <meta name="color-scheme" content="light" />
        {[PORTAL_STYLESHEET.href, ...(page.stylesheets ?? [])].map((href) => (
          <link key={href} rel="stylesheet" href={href} />
        ))}
        {page.scripts?.map((src) => (
          <script key={src} type="module" src={src} />
        ))}
        {page.links?.map((link) => (
          <link key={link.href} {...link} />
        ))}
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
      </head>
      <body>
        <a className="skip" href="#main">
          {t('skip')}
        </a>
        {context.site.demonstration && (
          <div className="demo" role="note">
            <p className="wrap">{t('demo')}</p>
          </div>
        )}
        <Head context={context} />
        <Navigation context={context} current={page.current} />
        <Breadcrumbs context={context} crumbs={page.crumbs} />
        <main id="main" tabIndex={-1} className="wrap">
          {page.body}
        </main>
        <Foot context={context} />
      </body>
    </html>
  );
}
