import type { LocalDate } from '../../kernel/local-date.js';
import {
  sayDate,
  type Language,
  type NavSection,
  type PageContext,
  type PortalPage,
} from '../../platform/http/portal/index.js';
import { Newest, type NewestLine } from './column/newest.js';
import { organWords } from './messages/index.js';

export interface HomeReport {
  readonly organCode: string;
  readonly year: number;
  readonly title: string;
  readonly publishedOn: LocalDate;
}

export interface HomeView {
  /** The newest publications, a handful. */
  readonly newest: readonly NewestLine[];
  /** The newest, a handful. */
  readonly reports: readonly HomeReport[];
  readonly organs: readonly { readonly code: string; readonly name: string }[];
  readonly language: Language;
}

/** One column: its name, what one finds there, and what stands in it. */
function Door({ section, language }: { section: NavSection; language: Language }) {
  const below = section.entries ?? [];
  return (
    <li>
      <h2>
        <a href={section.href}>{section.label[language]}</a>
      </h2>
      {section.note !== undefined && <p>{section.note[language]}</p>}
      {below.length > 1 && (
        <ul>
          {below.map((entry) => (
            <li key={entry.key}>
              <a href={entry.href}>{entry.label[language]}</a>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function Latest({ view }: { view: HomeView }) {
  const t = organWords(view.language);
  return (
    <section className="sheet" aria-labelledby="latest">
      <div className="block-head">
        <h2 id="latest">{t('home.latest')}</h2>
        <a href="/reports">{t('home.latest.all')}</a>
      </div>
      {view.reports.length === 0 ? (
        <p>{t('home.latest.none')}</p>
      ) : (
        <ul className="list" lang="zh-CN">
          {view.reports.map((report) => (
            <li key={`${report.organCode}-${report.year}`}>
              <a href={`/reports/${report.organCode}/${report.year}`}>{report.title}</a>
              <time
                className="note nowrap"
                dateTime={report.publishedOn}
                lang={view.language === 'zh' ? 'zh-CN' : 'en'}
              >
                {sayDate(report.publishedOn, view.language)}
              </time>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Organs({ view }: { view: HomeView }) {
  const t = organWords(view.language);
  return (
    <section className="sheet beside" aria-labelledby="organs">
      <div className="block-head">
        <h2 id="organs">{t('home.organs')}</h2>
        <a href="/organs">{t('home.organs.all')}</a>
      </div>
      <ul className="list" lang="zh-CN">
        {view.organs.map((organ) => (
          <li key={organ.code}>
            <a href={`/organs/${organ.code}`}>{organ.name}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Steps({ language }: { language: Language }) {
  const t = organWords(language);
  return (
    <section className="sheet home-steps beside" aria-labelledby="steps">
      <div className="block-head">
        <h2 id="steps">{t('home.steps')}</h2>
      </div>
      <ol className="steps">
        {([1, 2, 3, 4] as const).map((step) => (
          <li key={step}>
            <strong>{t(`home.step.${step}`)}</strong>
            {t(`home.step.${step}.text`)}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The home page, entry of the whole site: its columns, what is new, the organs, and what happens after an application. */
export function homePage(view: HomeView, context: PageContext): PortalPage {
  const t = organWords(view.language);
  const { name, navigation, notes } = context.site;
  return {
    title: t('home.title'),
    current: 'home',
    crumbs: [],
    data: {
      '@type': 'WebSite',
      name,
      ...(notes?.organizer ? { publisher: { '@type': 'GovernmentOrganization', name: notes.organizer } } : {}),
    },
    body: (
      <div className="home">
        <div className="hero">
          <h1>{t('home.headline')}</h1>
          <p className="lead">{t('home.lead')}</p>
        </div>
        <section aria-label={t('home.do')}>
          <ul className="doors">
            {navigation?.sections.map((section) => (
              <Door key={section.key} section={section} language={view.language} />
            ))}
          </ul>
        </section>
        <div className="columns">
          <div className="stack">
            <div className="sheet">
              <Newest lines={view.newest} href="/info" language={view.language} />
            </div>
            <Latest view={view} />
          </div>
          <Organs view={view} />
        </div>
        <Steps language={view.language} />
      </div>
    ),
  };
}
