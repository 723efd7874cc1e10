import { shellWords } from '../messages/index.js';
import { placeIn, type NavEntry, type NavPlace, type NavSection } from '../navigation.js';
import type { PageContext } from '../page.js';
import { ReadingLinks } from './reading-links.js';

interface NavProps {
  readonly context: PageContext;
  readonly current: string | undefined;
}

/** The page itself, or what it belongs to. */
function currentOf(isPage: boolean, isAbove: boolean): 'page' | 'true' | undefined {
  if (isPage) return 'page';
  return isAbove ? 'true' : undefined;
}

function isPageOf(section: NavSection, place: NavPlace | undefined): boolean {
  return place?.section === section && place.entry === undefined;
}

function Entries({
  section,
  place,
  context,
}: {
  section: NavSection;
  place: NavPlace | undefined;
  context: PageContext;
}) {
  return (
    <ul>
      {section.entries?.map((entry: NavEntry) => (
        <li key={entry.key}>
          <a href={entry.href} aria-current={currentOf(entry === place?.entry, false)}>
            {entry.label[context.language]}
          </a>
        </li>
      ))}
    </ul>
  );
}

function Sections({ context, current, withEntries }: NavProps & { readonly withEntries: 'all' | 'none' }) {
  const t = shellWords(context.language);
  const { navigation } = context.site;
  const place = placeIn(navigation, current);
  return (
    <ul>
      <li>
        <a href="/" aria-current={currentOf(current === 'home', false)}>
          {t('nav.home')}
        </a>
      </li>
      {navigation?.sections.map((section) => (
        <li key={section.key}>
          <a href={section.href} aria-current={currentOf(isPageOf(section, place), place?.section === section)}>
            {section.label[context.language]}
          </a>
          {withEntries === 'all' && (section.entries?.length ?? 0) > 1 && (
            <Entries section={section} place={place} context={context} />
          )}
        </li>
      ))}
    </ul>
  );
}

/** The columns in a row, and below them those of the column one is in. */
export function NavigationBar({ context, current }: NavProps) {
  const t = shellWords(context.language);
  const place = placeIn(context.site.navigation, current);
  const below = place?.section.entries ?? [];
  return (
    <div className="nav-bars">
      <nav className="nav" aria-label={t('nav.label')}>
        <div className="wrap">
          <Sections context={context} current={current} withEntries="none" />
        </div>
      </nav>
      {place !== undefined && below.length > 1 && (
        <nav className="subnav" aria-label={place.section.label[context.language]}>
          <div className="wrap">
            <Entries section={place.section} place={place} context={context} />
          </div>
        </nav>
      )}
    </div>
  );
}

/** On a narrow screen, all of it behind one button that needs no script. */
export function NavigationMenu({ context, current }: NavProps) {
  const t = shellWords(context.language);
  return (
    <details className="menu">
      <summary>{t('nav.menu')}</summary>
      <div className="menu-sheet">
        <nav aria-label={t('nav.label')}>
          <Sections context={context} current={current} withEntries="all" />
        </nav>
        <ReadingLinks context={context} />
      </div>
    </details>
  );
}
