import { GENRE_CODES, GENRES } from '../../../law/catalogue/index.js';
import { SelectField, type Language } from '../../../platform/http/portal/index.js';
import { VALIDITY_FILTERS, type ListFilter } from './list-query.js';
import { infoWords } from './messages/index.js';

interface ListFilterProps {
  readonly action: string;
  readonly filter: ListFilter;
  readonly years: readonly number[];
  readonly language: Language;
}

/** Year, validity, form and order of a list, as a form that needs no script. */
export function ListFilterForm({ action, filter, years, language }: ListFilterProps) {
  const t = infoWords(language);
  const shared = { errors: new Map<string, string>(), language };
  const all = { value: '', label: t('list.all') };
  const chosen = Object.values(filter).some((value) => value !== undefined);
  return (
    <form className="filter" method="get" action={action}>
      <SelectField
        {...shared}
        id="year"
        label={t('list.year')}
        value={filter.year === undefined ? '' : String(filter.year)}
        options={[all, ...years.map((year) => ({ value: String(year), label: t('list.year.value', { year }) }))]}
      />
      <SelectField
        {...shared}
        id="validity"
        label={t('list.validity')}
        value={filter.validity ?? ''}
        options={[all, ...VALIDITY_FILTERS.map((value) => ({ value, label: t(`list.validity.${value}`) }))]}
      />
      <SelectField
        {...shared}
        id="genre"
        label={t('list.genre')}
        value={filter.genre ?? ''}
        options={[all, ...GENRE_CODES.map((value) => ({ value, label: GENRES[value][language] }))]}
      />
      <SelectField
        {...shared}
        id="order"
        label={t('list.order')}
        value={filter.order ?? ''}
        options={[
          { value: '', label: t('list.order.newest') },
          { value: 'oldest', label: t('list.order.oldest') },
        ]}
      />
      <button type="submit" className="button">
        {t('list.filter')}
      </button>
      {chosen && <a href={action}>{t('list.clear')}</a>}
    </form>
  );
}
