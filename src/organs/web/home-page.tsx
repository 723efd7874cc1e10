import type { LocalDate } from '../../kernel/local-date.js';
import { sayDate, type Language, type PortalPage } from '../../platform/http/portal/index.js';
import { organWords } from './messages/index.js';

export interface HomeReport {
  readonly organCode: string;
  readonly year: number;
  readonly title: string;
  readonly publishedOn: LocalDate;
}

export interface HomeView {
  /** The newest, a handful. */
  readonly reports: readonly HomeReport[];
  readonly organs: readonly { readonly code: string; readonly name: string }[];
  readonly language: Language;
}

const TILES = ['reports', 'apply', 'track', 'check'] as const;

function Latest({ view }: { view: HomeView }) {
  const t = organWords(view.language);
  return (
    <section className="sheet" aria-labelledby="latest">
      <h2 id="latest">{t('home.latest')}</h2>
      {view.reports.length === 0 ? (
        <p>{t('home.latest.none')}</p>
      ) : (
        <ul className="list" lang="zh-CN">
          {view.reports.map((report) => (
            <li key={`${report.organCode}-${report.year}`}>
              <a href={`/reports/${report.organCode}/${report.year}`}>{report.title}</a>
              <span className="note nowrap">{sayDate(report.publishedOn, view.language)}</span>
            </li>
          ))}
        </ul>
      )}
      <p className="actions">
        <a href="/reports">{t('home.latest.all')}</a>
      </p>
    </section>
  );
}

function Organs({ view }: { view: HomeView }) {
  const t = organWords(view.language);
  return (
    <section className="sheet" aria-labelledby="organs">
      <h2 id="organs">{t('home.organs')}</h2>
      <ul className="list" lang="zh-CN">
        {view.organs.map((organ) => (
          <li key={organ.code}>
            <a href={`/organs/${organ.code}`}>{organ.name}</a>
          </li>
        ))}
      </ul>
      <p className="actions">
        <a href="/organs">{t('home.organs.all')}</a>
      </p>
    </section>
  );
}

/** The home page: what one can do here, the newest reports, the organs, and what happens after an application. */
export function homePage(view: HomeView): PortalPage {
  const t = organWords(view.language);
  return {
    title: t('home.title'),
    current: 'home',
    crumbs: [],
    body: (
      <>
        <div className="hero">
          <h1>{t('home.headline')}</h1>
          <p className="lead">{t('home.lead')}</p>
        </div>
        <section aria-labelledby="do">
          <h2 id="do" className="hidden">
            {t('home.do')}
          </h2>
          <ul className="tiles">
            {TILES.map((key) => (
              <li key={key}>
                <a className="tile" href={`/${key}`}>
                  <strong>{t(`home.${key}`)}</strong>
                  <span>{t(`home.${key}.text`)}</span>
                </a>
              </li>
            ))}
          </ul>
        </section>
        <div className="columns">
          <Latest view={view} />
          <div className="stack">
            <Organs view={view} />
            <section className="sheet" aria-labelledby="steps">
              <h2 id="steps">{t('home.steps')}</h2>
              <ol>
                {([1, 2, 3, 4] as const).map((step) => (
                  <li key={step}>{t(`home.step.${step}`)}</li>
                ))}
              </ol>
            </section>
          </div>
        </div>
      </>
    ),
  };
}
