import { citeItem, type CatalogueItem } from '../../../law/catalogue/index.js';
import type { Organ } from '../../../organs/index.js';
import type { Crumb, Language, PortalPage } from '../../../platform/http/portal/index.js';
import { MOST_COUNTED } from '../../app/publication/list-publications.js';
import type { PublicationView } from '../../app/publication/publication-view.js';
import type { CatalogueSurvey } from '../../app/publication/survey-catalogue.js';
import { feedAddress, feedLinks } from '../feeds/feed-address.js';
import { exportAddress } from '../open-data/export-address.js';
import { CatalogueSide } from './catalogue-side.js';
import { ListFilterForm } from './list-filter.js';
import { writeFilter, type ListFilter } from './list-query.js';
import { infoWords } from './messages/index.js';
import { entryOf } from './navigation.js';
import { RecordList } from './record-list.js';
import { INFO_STYLESHEET } from './stylesheet.js';

export interface ListView {
  /** `null`: of all organs. */
  readonly organ: Organ | null;
  /** `null`: of all items. */
  readonly item: CatalogueItem | null;
  readonly survey: CatalogueSurvey;
  readonly filter: ListFilter;
  readonly items: readonly PublicationView[];
  /** Of the filter, at most `MOST_COUNTED`. */
  readonly count: number;
  readonly next: string | null;
  /** Whether it is the first page. */
  readonly first: boolean;
  readonly language: Language;
}

/** Where the lists of an organ, or of all, lie. */
export function infoBase(organ: Pick<Organ, 'code'> | null): string {
  return organ ? `/organs/${organ.code}/info` : '/info';
}

function crumbsOf({ organ, item, language }: ListView): Crumb[] {
  const t = infoWords(language);
  const base = infoBase(organ);
  const crumbs = [
    organ ? { label: organ.name, href: `/organs/${organ.code}` } : null,
    { label: t('list.title'), href: base },
    item ? { label: item[language], href: `${base}/${item.code}` } : null,
  ].filter((crumb) => crumb !== null);
  return crumbs.map((crumb, at) => (at === crumbs.length - 1 ? { label: crumb.label } : crumb));
}

function Pages({ view, action }: { readonly view: ListView; readonly action: string }) {
  const t = infoWords(view.language);
  if (view.first && view.next === null) return null;
  return (
    <nav className="pages" aria-label={t('list.pages')}>
      {view.first ? <span /> : <a href={`${action}${writeFilter(view.filter, null)}`}>{t('list.first')}</a>}
      {view.next !== null && (
        <a rel="next" href={`${action}${writeFilter(view.filter, view.next)}`}>
          {t('list.next')}
        </a>
      )}
    </nav>
  );
}

/** The list whole as a table, narrowed as it is shown, and its feed. */
function TakeAlong({ view: { organ, item, filter, language } }: { readonly view: ListView }) {
  const t = infoWords(language);
  const { order: _, ...narrowed } = filter;
  const scope = { organ: organ?.code, catalogue: item?.code, ...narrowed };
  return (
    <p className="note no-print">
      {t('list.export')} <a href={exportAddress(scope, 'csv')}>CSV</a>
      {' · '}
      <a href={exportAddress(scope, 'xlsx')}>XLSX</a>
      {' · '}
      <a href={feedAddress({ organCode: organ?.code, catalogue: item?.code }, 'atom')}>{t('list.feed')}</a>
    </p>
  );
}

function Results({ view, action }: { readonly view: ListView; readonly action: string }) {
  const t = infoWords(view.language);
  if (view.items.length === 0) {
    const filtered = Object.values(view.filter).some((value) => value !== undefined);
    return <p>{t(filtered ? 'list.none' : 'list.none.item')}</p>;
  }
  return (
    <>
      <p className="note">
        {view.count >= MOST_COUNTED
          ? t('list.count.more', { count: MOST_COUNTED })
          : t('list.count', { count: view.count })}
      </p>
      <RecordList items={view.items} language={view.language} issuers={view.organ ? 'left-out' : 'shown'} />
      <Pages view={view} action={action} />
      <TakeAlong view={view} />
    </>
  );
}

/** The entry of the column, and each of its lists (主动公开信息列表): catalogue, filters, the records a page at a time. */
export function listPage(view: ListView): PortalPage {
  const { organ, item, language } = view;
  const t = infoWords(language);
  const base = infoBase(organ);
  const action = item ? `${base}/${item.code}` : base;
  const heading = organ ? t('list.of', { organ: organ.name }) : t('list.title');
  const title = item ? item[language] : heading;
  return {
    title: item && organ ? `${item[language]} - ${organ.name}` : title,
    current: entryOf(item?.code ?? null),
    crumbs: crumbsOf(view),
    stylesheets: [INFO_STYLESHEET.href],
    links: feedLinks({ organCode: organ?.code, catalogue: item?.code }, title),
    body: (
      <div className="with-side">
        <div className="sheet">
          <h1>{title}</h1>
          {item ? (
            <p className="basis" lang="zh-CN">
              {t('list.basis', { basis: citeItem(item), statutory: item.statutory, upkeep: item.upkeep })}
            </p>
          ) : (
            <p className="lead">{organ ? t('list.lead.organ', { organ: organ.name }) : t('list.lead')}</p>
          )}
          <p className="to-side no-print">
            <a href="#catalogue">{t('list.toCatalogue')}</a>
          </p>
          <ListFilterForm action={action} filter={view.filter} years={view.survey.years} language={language} />
          <section aria-label={t('list.records')}>
            <Results view={view} action={action} />
          </section>
          {organ !== null && item !== null && (
            <p className="no-print">
              <a href={`/info/${item.code}`}>{t('list.otherOrgans')}</a>
            </p>
          )}
          <div className="panel apply-box no-print">
            <p>{t('list.apply')}</p>
            <p className="actions">
              <a className="button plain" href={organ ? `/apply/${organ.code}` : '/apply'}>
                {t('list.apply.button')}
              </a>
            </p>
          </div>
        </div>
        <CatalogueSide survey={view.survey} base={base} current={item?.code ?? null} language={language} />
      </div>
    ),
  };
}
