import { Input, Segmented, Select } from 'antd';
import type { ApplicationFilter } from '../api/applications.ts';
import { words } from '../messages/index.ts';
import { APPLICANT_KINDS } from './applicant-name.ts';

interface ListFiltersProps {
  readonly filter: ApplicationFilter;
  readonly change: (filter: ApplicationFilter) => void;
}

export function ListFilters({ filter, change }: ListFiltersProps) {
  return (
    <search className="filters" aria-label={words.applications.filters}>
      <Segmented<ApplicationFilter['state']>
        aria-label={words.applications.state}
        value={filter.state}
        options={[
          { value: 'open', label: words.applications.states.open },
          { value: 'closed', label: words.applications.states.closed },
        ]}
        onChange={(state) => change({ ...filter, state })}
      />
      <Select<string>
        aria-label={words.applications.applicant}
        className="filter-applicant"
        allowClear
        placeholder={words.applications.anyApplicant}
        value={filter.applicant ?? null}
        options={APPLICANT_KINDS.map(({ key, label }) => ({ value: key, label }))}
        onChange={(applicant) => change({ ...filter, applicant: applicant || undefined })}
      />
      <Input.Search
        key={filter.search ?? ''}
        className="filter-search"
        allowClear
        defaultValue={filter.search ?? ''}
        placeholder={words.applications.searchHint}
        aria-label={words.applications.search}
        maxLength={40}
        onSearch={(text) => change({ ...filter, search: text.trim() || undefined })}
      />
    </search>
  );
}
