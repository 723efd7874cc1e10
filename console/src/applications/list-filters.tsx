import { Input, Segmented, Select } from 'antd';
import type { ApplicationFilter } from '../api/applications.ts';
import { zh } from '../messages/zh.ts';
import { APPLICANT_KINDS } from './applicant-name.ts';

interface ListFiltersProps {
  readonly filter: ApplicationFilter;
  readonly change: (filter: ApplicationFilter) => void;
}

export function ListFilters({ filter, change }: ListFiltersProps) {
  return (
    <search className="filters" aria-label={zh.applications.filters}>
      <Segmented<ApplicationFilter['state']>
        aria-label={zh.applications.state}
        value={filter.state}
        options={[
          { value: 'open', label: zh.applications.states.open },
          { value: 'closed', label: zh.applications.states.closed },
        ]}
        onChange={(state) => change({ ...filter, state })}
      />
      <Select<string>
        aria-label={zh.applications.applicant}
        className="filter-applicant"
        allowClear
        placeholder={zh.applications.anyApplicant}
        value={filter.applicant ?? null}
        options={APPLICANT_KINDS.map(({ key, label }) => ({ value: key, label }))}
        onChange={(applicant) => change({ ...filter, applicant: applicant || undefined })}
      />
      <Input.Search
        key={filter.search ?? ''}
        className="filter-search"
        allowClear
        defaultValue={filter.search ?? ''}
        placeholder={zh.applications.searchHint}
        aria-label={zh.applications.search}
        maxLength={40}
        onSearch={(text) => change({ ...filter, search: text.trim() || undefined })}
      />
    </search>
  );
}
