import type { LocalDate } from '../../../kernel/local-date.js';
import { feedAddress } from '../feeds/feed-address.js';
import { openDataWords, type SayOpenData } from './messages/index.js';
import { text, thing, to, typed, type Thing, type Value } from './rdf.js';

const LANGUAGES = 'http://publications.europa.eu/resource/authority/language/';
const FILE_TYPES = 'http://publications.europa.eu/resource/authority/file-type/';
const FREQUENCY = 'http://publications.europa.eu/resource/authority/frequency/';
const THEMES = 'http://publications.europa.eu/resource/authority/data-theme/';
const PUBLIC = 'http://publications.europa.eu/resource/authority/access-right/PUBLIC';
const MEDIA_TYPES = 'https://www.iana.org/assignments/media-types/';

export interface DataCatalogueFacts {
  readonly siteName: string;
  /** Makes a path an address. */
  readonly address: (path: string) => string;
  /** The last day anything was published; `null` where nothing is. */
  readonly publishedOn: { readonly publications: LocalDate | null; readonly reports: LocalDate | null };
}

type Key = Parameters<SayOpenData>[0];
type Distributed = readonly [path: string, label: Key, mediaType: string, fileType: string];

const PUBLICATIONS: readonly Distributed[] = [
  ['/open-data/publications.csv', 'file.csv', 'text/csv', 'CSV'],
  [
    '/open-data/publications.xlsx',
    'file.xlsx',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'XLSX',
  ],
  [feedAddress({}, 'atom'), 'file.atom', 'application/atom+xml', 'ATOM'],
  [feedAddress({}, 'json'), 'file.jsonFeed', 'application/json', 'JSON'],
];
const REPORTS: readonly Distributed[] = [
  ['/open-data/annual-reports.csv', 'file.csv', 'text/csv', 'CSV'],
  [
    '/open-data/annual-reports.xlsx',
    'file.xlsx',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'XLSX',
  ],
  ['/open-data/annual-reports.json', 'file.json', 'application/json', 'JSON'],
  ['/reports/feed.atom', 'file.atom', 'application/atom+xml', 'ATOM'],
];
const LEDGERS: readonly Distributed[] = [
  ['/open-data/annual-reports.json', 'file.ledgers', 'application/json', 'JSON'],
];

const both = (key: Key): readonly Value[] => [
  text(openDataWords('zh')(key), 'zh'),
  text(openDataWords('en')(key), 'en'),
];

/**
 * The site's data as a catalogue (DCAT-AP 3): what is published, the annual reports' data, the ledgers they are recomputed
 * from, and the service that gives it all to programs.
 */
export function dataCatalogue(facts: DataCatalogueFacts): readonly Thing[] {
  const { siteName, address, publishedOn } = facts;
  const home = address('/open-data');
  const publisher = thing({ id: `${home}#publisher`, type: 'foaf:Agent', said: {} });
  const shared = {
    'dct:publisher': [publisher],
    'dct:language': [to(`${LANGUAGES}ZHO`)],
  };
  const dataset = (
    name: 'publications' | 'reports' | 'ledgers',
    {
      page,
      files,
      modified,
    }: { readonly page: string; readonly files: readonly Distributed[]; readonly modified: LocalDate | null },
  ): Thing => ({
    id: `${home}#${name}`,
    type: 'dcat:Dataset',
    said: {
      'dct:title': both(`dataset.${name}`),
      'dct:description': both(`dataset.${name}.about`),
      ...shared,
      'dct:identifier': [text(`${home}#${name}`)],
      'dcat:keyword': [text('政府信息公开', 'zh'), text('government information disclosure', 'en')],
      'dcat:theme': [to(`${THEMES}GOVE`)],
      'dct:accessRights': [to(PUBLIC)],
      'dct:accrualPeriodicity': [to(`${FREQUENCY}${name === 'publications' ? 'CONT' : 'ANNUAL'}`)],
      ...(modified !== null && { 'dct:modified': [typed(modified, 'xsd:date')] }),
      'dcat:landingPage': [to(address(page))],
      'dcat:distribution': files.map(([path]) => to(distributionId(home, name, path))),
    },
  });
  const datasets = [
    dataset('publications', { page: '/open-data', files: PUBLICATIONS, modified: publishedOn.publications }),
    dataset('reports', { page: '/reports', files: REPORTS, modified: publishedOn.reports }),
    dataset('ledgers', { page: '/verify', files: LEDGERS, modified: publishedOn.reports }),
  ];
  const distributions = [
    ...PUBLICATIONS.map((each) => distribution(facts, 'publications', each)),
    ...REPORTS.map((each) => distribution(facts, 'reports', each)),
    ...LEDGERS.map((each) => distribution(facts, 'ledgers', each)),
  ];
  const catalogue: Thing = {
    id: `${home}#catalog`,
    type: 'dcat:Catalog',
    said: {
      'dct:title': [text(`${siteName} ${openDataWords('zh')('page.title')}`, 'zh'), ...both('page.title').slice(1)],
      'dct:description': both('page.lead'),
      ...shared,
      'foaf:homepage': [to(home)],
      'dcat:dataset': datasets.map(({ id = '' }) => to(id)),
      'dcat:service': [to(`${home}#api`)],
    },
  };
  const agent: Thing = { id: `${home}#publisher`, type: 'foaf:Agent', said: { 'foaf:name': [text(siteName, 'zh')] } };
  return [catalogue, agent, ...datasets, ...distributions, service(facts, datasets)];
}

function distributionId(home: string, dataset: string, path: string): string {
  return `${home}#${dataset}-${path.replace(/^\/(open-data\/)?/, '').replace(/[^a-z]+/g, '-')}`;
}

function distribution(
  { address }: DataCatalogueFacts,
  dataset: string,
  [path, label, mediaType, fileType]: Distributed,
): Thing {
  return {
    id: distributionId(address('/open-data'), dataset, path),
    type: 'dcat:Distribution',
    said: {
      'dct:title': both(label),
      'dcat:accessURL': [to(address(path))],
      'dcat:downloadURL': [to(address(path))],
      'dcat:mediaType': [to(`${MEDIA_TYPES}${mediaType}`)],
      'dct:format': [to(`${FILE_TYPES}${fileType}`)],
      'dct:rights': [thing({ type: 'dct:RightsStatement', said: { 'dct:description': both('rights') } })],
    },
  };
}

function service({ address }: DataCatalogueFacts, datasets: readonly Thing[]): Thing {
  const [publications] = datasets;
  return {
    id: `${address('/open-data')}#api`,
    type: 'dcat:DataService',
    said: {
      'dct:title': both('service.title'),
      'dct:description': both('service.about'),
      'dcat:endpointURL': [to(address('/api/v1/open/publications'))],
      'dcat:endpointDescription': [to(address('/api/v1/openapi.json'))],
      'dcat:servesDataset': publications?.id === undefined ? [] : [to(publications.id)],
    },
  };
}
