import { Input, Segmented, Select } from 'antd';
import { useSearchParams } from 'react-router';
import { OrganPicker } from '../shell/organ-picker.tsx';
import type { DeskFilter, Stage } from './api.ts';
import { texts } from './messages/index.ts';
import { catalogueOptions } from './names.ts';

const STAGES = Object.keys(texts.stages).filter((stage) => stage !== 'discarded') as Stage[];

/** The filter that an address names. */
export function filterOf(params: URLSearchParams): DeskFilter {
  const stage = STAGES.find((each) => each === params.get('stage'));
  return {
    organ: params.get('organ') ?? undefined,
    stage,
    catalogue: params.get('catalogue') ?? undefined,
    importId: params.get('importId') ?? undefined,
    search: params.get('search') ?? undefined,
  };
}

interface ListFiltersProps {
  readonly filter: DeskFilter;
  readonly stages: Readonly<Record<string, number>>;
}

/** Stages with how many stand in each, the catalogue, and words to look for; kept in the address. */
export function ListFilters({ filter, stages }: ListFiltersProps) {
  const [params, setParams] = useSearchParams();
  const set = (name: string, value: string | null | undefined): void => {
    const next = new URLSearchParams(params);
    if (value) next.set(name, value);
    else next.delete(name);
    setParams(next, { replace: true });
  };
  const total = Object.values(stages).reduce((sum, count) => sum + count, 0);
  return (
    <>
      <Segmented<Stage | 'all'>
        aria-label={texts.filterStage}
        className="block-gap publication-stages"
        value={filter.stage ?? 'all'}
        onChange={(stage) => set('stage', stage === 'all' ? null : stage)}
        options={[
          { value: 'all', label: `${texts.all} ${total}` },
          ...STAGES.map((stage) => ({ value: stage, label: `${texts.stages[stage]} ${stages[stage] ?? 0}` })),
        ]}
      />
      <div className="filters">
        <OrganPicker />
        <Select<string | undefined>
          aria-label={texts.columns.catalogue}
          allowClear
          placeholder={texts.anyCatalogue}
          value={filter.catalogue}
          options={catalogueOptions()}
          onChange={(value) => set('catalogue', value)}
          className="filter-applicant"
        />
        <Input.Search
          aria-label={texts.search}
          placeholder={texts.search}
          allowClear
          defaultValue={filter.search}
          onSearch={(value) => set('search', value.trim())}
          className="filter-search"
        />
      </div>
    </>
  );
}
