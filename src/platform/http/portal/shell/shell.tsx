import { shellWords } from '../messages/index.js';
import type { Crumb, PageContext, PortalPage } from '../page.js';
import { USUAL_VIEW } from '../reader.js';
import { PORTAL_STYLESHEET } from '../stylesheet.js';
import { Foot } from './foot.js';
import { Head } from './head.js';
import { LinkedData, Marks } from './marks.js';

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

/** Addresses of a page's stylesheets; the theme's last, so that it has the last word. */
function stylesheetsOf({ site }: PageContext, page: PortalPage): readonly string[] {
  const theme = site.theme?.stylesheet?.href;
  return [PORTAL_STYLESHEET.href, ...(page.stylesheets ?? []), ...(theme === undefined ? [] : [theme])];
}

/** What differs from the usual, for the stylesheet. */
function viewAttributes({ view = USUAL_VIEW }: PageContext) {
  return {
    'data-mode': view.mode === 'usual' ? undefined : view.mode,
    'data-contrast': view.contrast === 'usual' ? undefined : view.contrast,
    'data-size': view.size === 'usual' ? undefined : view.size,
  };
}

/** The whole page: works without scripts, in landmarks, with a skip link; text is escaped by React. */
export function Shell({ context, page }: { context: PageContext; page: PortalPage }) {
  const t = shellWords(context.language);
  const { site } = context;
  const title = page.current === 'home' ? `${site.name} ${t('brand.tagline')}` : `${page.title} - ${site.name}`;
  return (
    <html lang={context.language === 'zh' ? 'zh-CN' : 'en'} {...viewAttributes(context)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <meta name="color-scheme" content="light" />
        <Marks context={context} page={page} />
        {stylesheetsOf(context, page).map((href) => (
          <link key={href} rel="stylesheet" href={href} />
        ))}
        {page.links?.map((link) => (
          <link key={link.href} {...link} />
        ))}
        {page.scripts?.map((src) => (
          <script key={src} type="module" src={src} />
        ))}
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <LinkedData context={context} page={page} />
      </head>
      <body>
        <a className="skip" href="#main">
          {t('skip')}
        </a>
        {site.demonstration && (
          <div className="demo" role="note">
            <p className="wrap">{t('demo')}</p>
          </div>
        )}
        <Head context={context} current={page.current} />
        <Breadcrumbs context={context} crumbs={page.crumbs} />
        <main id="main" tabIndex={-1} className="wrap">
          {page.body}
        </main>
        <Foot context={context} />
      </body>
    </html>
  );
}
