import { findCatalogueItem, GENRES, isGenre } from '../../../law/catalogue/index.js';
import type { Language } from '../../../platform/http/portal/index.js';
import type { FacetValue } from '../../../platform/search/index.js';
import type { PublicSearch } from '../../app/search/search-public.js';
import { searchWords } from './messages/index.js';
import { FILTERS, searchAddress, type Asked, type Filter } from './search-address.js';

/** Values of a facet in sight; the rest is folded away. */
const IN_SIGHT = 8;

interface FiltersProps {
  readonly asked: Asked;
  readonly found: PublicSearch;
  readonly language: Language;
}

interface Value extends FacetValue {
  /** As the address has it. */
  readonly asked: string;
  readonly label: string;
}

/** A value as it is said; `null` for what has no name. */
function labelOf(filter: Filter, value: string, { found, language }: Pick<FiltersProps, 'found' | 'language'>) {
  const t = searchWords(language);
  switch (filter) {
    case 'organ':
      return (
        [...found.organs.values()].find(({ id, code }) => id === value || code === value.toUpperCase())?.name ?? null
      );
    case 'catalogue':
      return findCatalogueItem(value)?.[language] ?? null;
    case 'genre':
      return isGenre(value) ? GENRES[value][language] : null;
    case 'year':
      return t('year.of', { year: value });
    case 'kind':
      return value === 'publication' || value === 'annual-report' || value === 'answer' ? t(`kind.${value}`) : null;
    case 'validity':
      return value === 'effective' || value === 'ended' || value === 'pending' ? t(`validity.${value}`) : null;
  }
}

function valuesOf(filter: Filter, props: FiltersProps): readonly Value[] {
  return props.found.facets[filter].flatMap((each) => {
    const label = labelOf(filter, each.value, props);
    const asked = filter === 'organ' ? (props.found.organs.get(each.value)?.code ?? each.value) : each.value;
    return label === null ? [] : [{ ...each, asked, label }];
  });
}

function FacetValues({ filter, values, asked }: { filter: Filter; values: readonly Value[]; asked: Asked }) {
  return (
    <ul>
      {values.map((value) => (
        <li key={value.value}>
          <a href={searchAddress(asked, { [filter]: value.asked })} rel="nofollow">
            <span lang={filter === 'organ' ? 'zh-CN' : undefined}>{value.label}</span>
            <span className="count">{value.count}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Filters that the hits can be narrowed by, each with how many are left. */
export function Filters(props: FiltersProps) {
  const { asked, language } = props;
  const t = searchWords(language);
  const open = FILTERS.filter((filter) => asked[filter] === undefined)
    .map((filter) => ({ filter, values: valuesOf(filter, props) }))
    .filter(({ values }) => values.length > 1);
  if (open.length === 0) return null;
  return (
    <nav className="filters" id="filters" aria-labelledby="filters-title">
      <h2 id="filters-title">{t('filters.title')}</h2>
      {open.map(({ filter, values }) => (
        <section key={filter} aria-labelledby={`facet-${filter}`}>
          <h3 id={`facet-${filter}`}>{t(`facet.${filter}`)}</h3>
          <FacetValues filter={filter} values={values.slice(0, IN_SIGHT)} asked={asked} />
          {values.length > IN_SIGHT && (
            <details>
              <summary>{t('filters.rest')}</summary>
              <FacetValues filter={filter} values={values.slice(IN_SIGHT)} asked={asked} />
            </details>
          )}
        </section>
      ))}
    </nav>
  );
}

/** The filters that hold, each a link that takes it away. */
export function Chosen({ asked, found, language }: FiltersProps) {
  const t = searchWords(language);
  const chosen = FILTERS.flatMap((filter) => {
    const value = asked[filter];
    if (value === undefined) return [];
    return [{ filter, label: labelOf(filter, String(value), { found, language }) ?? String(value) }];
  });
  if (chosen.length === 0) return null;
  return (
    <ul className="chosen" aria-label={t('filters.chosen')}>
      {chosen.map(({ filter, label }) => (
        <li key={filter}>
          <a href={searchAddress(asked, { [filter]: undefined })} aria-label={t('filters.remove', { value: label })}>
            <span lang={filter === 'organ' ? 'zh-CN' : undefined}>{label}</span>
            <span aria-hidden="true">×</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
