import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useFound, usePublication, type PublicationLineItem } from './api.ts';

interface PublicationSelectProps {
  readonly value?: string | null;
  readonly onChange?: (value: string | null) => void;
  readonly id?: string;
  /** Which of those found may be chosen. */
  readonly fits: (line: PublicationLineItem) => boolean;
}

/** A publication of the organ, by part of its title or number. */
export function PublicationSelect({ id, value, onChange, fits }: PublicationSelectProps) {
  const [search, setSearch] = useState('');
  const query = useFound(useDeferredValue(search.trim()));
  const found = (query.data?.items ?? []).filter(fits);
  return (
    <>
      <Select<string>
        {...(id !== undefined && { id })}
        value={value ?? null}
        allowClear
        showSearch={{ filterOption: false, onSearch: setSearch }}
        onChange={(chosen: string | undefined) => onChange?.(chosen ?? null)}
        loading={query.isFetching}
        options={found.map((line) => ({ value: line.id, label: nameOf(line) }))}
        {...(value && !found.some((line) => line.id === value) && { labelRender: () => <ChosenName id={value} /> })}
      />
    </>
  );
}

function nameOf({ documentNumber, title }: Pick<PublicationLineItem, 'documentNumber' | 'title'>): string {
  return [title, documentNumber].filter(Boolean).join(' ');
}

/** The name of what was chosen before anything is looked for. */
function ChosenName({ id }: { readonly id: string }) {
  const query = usePublication(id);
  return query.data ? nameOf(query.data) : '…';
}
