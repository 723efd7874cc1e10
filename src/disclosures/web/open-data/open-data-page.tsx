import { CATALOGUE } from '../../../law/catalogue/index.js';
import type { Organ } from '../../../organs/index.js';
import { SelectField, TextField, type Language, type PortalPage } from '../../../platform/http/portal/index.js';
import type { PublicationView } from '../../app/publication/publication-view.js';
import { feedAddress, feedLinks } from '../feeds/feed-address.js';
import { openDataWords, type SayOpenData } from './messages/index.js';

export interface OpenDataView {
  readonly organs: readonly Organ[];
  readonly language: Language;
  /** Makes a path an address, for examples that are copied. */
  readonly address: (path: string) => string;
  /** What examples are made of: the last published; `null` where there is none yet. */
  readonly example: {
    readonly publication:
      | ({ readonly organCode: string; readonly publishedOn: string } & Pick<
          PublicationView,
          'catalogue' | 'publicationId' | 'shortCode'
        >)
      | null;
    readonly report: { readonly organCode: string; readonly year: number } | null;
  };
}

type Key = Parameters<SayOpenData>[0];
interface Dataset {
  readonly name: 'publications' | 'reports' | 'ledgers' | 'organs';
  readonly files: readonly (readonly [href: string, label: Key])[];
}

const DATASETS: readonly Dataset[] = [
  {
    name: 'publications',
    files: [
      ['/open-data/publications.csv', 'file.csv'],
      ['/open-data/publications.xlsx', 'file.xlsx'],
      [feedAddress({}, 'atom'), 'file.atom'],
      [feedAddress({}, 'json'), 'file.jsonFeed'],
    ],
  },
  {
    name: 'reports',
    files: [
      ['/open-data/annual-reports.csv', 'file.csv'],
      ['/open-data/annual-reports.xlsx', 'file.xlsx'],
      ['/open-data/annual-reports.json', 'file.json'],
      ['/reports/feed.atom', 'file.atom'],
    ],
  },
  { name: 'ledgers', files: [['/open-data/annual-reports.json', 'file.ledgers']] },
  {
    name: 'organs',
    files: [
      ['/open-data/organs.csv', 'file.csv'],
      ['/open-data/organs.xlsx', 'file.xlsx'],
    ],
  },
];

function Datasets({ language }: { language: Language }) {
  const t = openDataWords(language);
  return (
    <table className="data fold">
      <caption className="hidden">{t('page.datasets')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('page.dataset')}</th>
          <th scope="col">{t('page.files')}</th>
        </tr>
      </thead>
      <tbody>
        {DATASETS.map(({ name, files }) => {
          const dataset = t(`dataset.${name}`);
          return (
            <tr key={name} id={name}>
              <th scope="row">
                {dataset}
                <p className="note">{t(`dataset.${name}.about`)}</p>
              </th>
              <td data-label={t('page.files')}>
                <ul className="plain-list">
                  {files.map(([href, label]) => (
                    <li key={href}>
                      <a href={href} aria-label={t('file.of', { dataset, file: t(label) })}>
                        {t(label)}
                      </a>
                    </li>
                  ))}
                </ul>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** Chooses a part of the catalogue; works without scripts: each button leads to the address of its format. */
function Part({ organs, language }: Pick<OpenDataView, 'organs' | 'language'>) {
  const t = openDataWords(language);
  const shared = { errors: new Map<string, string>(), language, value: '' };
  return (
    <form className="filter" method="get" action="/open-data/publications.csv">
      <SelectField
        {...shared}
        id="organ"
        label={t('page.organ.choose')}
        options={[
          { value: '', label: t('page.organ.all') },
          ...organs.map(({ code, name }) => ({ value: code, label: name })),
        ]}
      />
      <SelectField
        {...shared}
        id="catalogue"
        label={t('page.catalogue.choose')}
        options={[
          { value: '', label: t('page.catalogue.all') },
          ...CATALOGUE.map((item) => ({ value: item.code, label: item[language] })),
        ]}
      />
      <TextField
        {...shared}
        id="year"
        label={t('page.year.choose')}
        need="may"
        width="year"
        inputMode="numeric"
        maxLength={4}
        hint={t('page.year.hint')}
      />
      <button type="submit" className="button">
        {t('page.download.csv')}
      </button>
      <button type="submit" className="button plain" formAction="/open-data/publications.xlsx">
        {t('page.download.xlsx')}
      </button>
    </form>
  );
}

/** Requests that answer here and now, to be copied or followed. */
function Examples({ example, language, address }: Pick<OpenDataView, 'example' | 'language' | 'address'>) {
  const t = openDataWords(language);
  const { publication, report } = example;
  const list = `/api/v1/open/publications?organ=${publication?.organCode ?? ''}`;
  const examples: readonly (readonly [Key, string])[] = [
    ...(publication === null
      ? ([['page.api.list', '/api/v1/open/publications?limit=20']] as const)
      : ([
          ['page.api.list', `${list}&catalogue=${publication.catalogue}&year=${publication.publishedOn.slice(0, 4)}`],
          ['page.api.next', `${list}&limit=50&after=${publication.publishedOn}_${publication.publicationId}`],
          ['page.api.record', `/info/r/${publication.shortCode}/record.json`],
        ] as const)),
    ['page.api.reports', '/open-data/annual-reports.json'],
    ...(report === null
      ? []
      : ([['page.api.report', `/reports/${report.organCode}/${report.year}/report.json`]] as const)),
  ];
  return (
    <dl>
      {examples.map(([key, path]) => (
        <div key={key}>
          <dt>{t(key)}</dt>
          <dd>
            <a href={path}>
              <code>GET {address(path)}</code>
            </a>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What there is for programs and for whoever works with the data (开放数据). */
export function openDataPage(view: OpenDataView): PortalPage {
  const { language } = view;
  const t = openDataWords(language);
  const title = t('page.title');
  return {
    title,
    current: 'open-data',
    crumbs: [{ label: title }],
    links: [
      ...feedLinks({}, openDataWords('zh')('feeds.all')),
      {
        rel: 'alternate',
        type: 'application/ld+json',
        href: '/open-data/catalog.jsonld',
        title: t('page.catalog.jsonld'),
      },
      { rel: 'alternate', type: 'text/turtle', href: '/open-data/catalog.ttl', title: t('page.catalog.ttl') },
    ],
    body: (
      <div className="sheet">
        <h1>{title}</h1>
        <p className="lead">{t('page.lead')}</p>
        <h2>{t('page.datasets')}</h2>
        <Datasets language={language} />
        <h2>{t('page.organ')}</h2>
        <Part organs={view.organs} language={language} />
        <h2>{t('page.rights.title')}</h2>
        <p>{t('rights')}</p>
        <h2>{t('page.api')}</h2>
        <p>
          {t('page.api.about')} <a href="/api/v1/openapi.json">{t('page.api.openapi')}</a>
        </p>
        <Examples {...view} />
        <h2>{t('page.links')}</h2>
        <p>
          {t('page.links.about')} <code>{view.address(`/s/${view.example.publication?.shortCode ?? '0a1b2c3d'}`)}</code>
        </p>
        <h2>{t('page.catalog')}</h2>
        <p>
          {t('page.catalog.about')} <a href="/open-data/catalog.jsonld">{t('page.catalog.jsonld')}</a>
          {' · '}
          <a href="/open-data/catalog.ttl">{t('page.catalog.ttl')}</a>
        </p>
      </div>
    ),
  };
}
