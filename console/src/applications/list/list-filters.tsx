import { Button, Input, Segmented, Select, type InputRef } from 'antd';
import { useEffect, useRef } from 'react';
import { words } from '../../messages/index.ts';
import { APPLICANT_KINDS } from '../applicant-name.ts';
import { outcomeOptions } from '../outcome-options.ts';
import { changeView, isNarrowed, type ListFilter, type ListView } from './list-filter.ts';

const t = words.cases.list;
const OPEN_PHASES = [
  'new',
  'handling',
  'correction',
  'opinion',
  'reasons',
  'payment',
  'review',
  'signOff',
  'issue',
] as const;
const DAYS = [3, 7, 15] as const;

interface ListFiltersProps {
  readonly filter: ListFilter;
  readonly divisions: readonly string[];
  readonly change: (filter: ListFilter) => void;
}

/** How the list is narrowed; everything stands in the address. `/` leads to the search. */
export function ListFilters({ filter, divisions, change }: ListFiltersProps) {
  const set = (part: Partial<ListFilter>): void => change({ ...filter, ...part });
  const open = filter.view === 'open';
  const phases = OPEN_PHASES.map((value) => ({ value, label: words.cases.phases[value] }));
  const waiting = Object.entries(words.cases.waitingFor).map(([value, label]) => ({ value, label }));
  const due = [
    { value: 'overdue', label: t.isOverdue },
    ...DAYS.map((days) => ({ value: String(days), label: t.dueWithin.replace('{days}', String(days)) })),
  ];
  return (
    <search className="filters" aria-label={words.applications.filters}>
      <Segmented<ListView>
        aria-label={words.applications.state}
        value={filter.view}
        options={[
          { value: 'open', label: words.applications.states.open },
          { value: 'delivery', label: words.cases.phases.delivery },
          { value: 'closed', label: words.applications.states.closed },
        ]}
        onChange={(view) => change(changeView(filter, view))}
      />
      {open && (
        <>
          <Choice
            label={t.phase}
            any={t.anyPhase}
            value={filter.phase}
            options={phases}
            set={(phase) => set({ phase })}
          />
          <Choice
            label={t.waiting}
            any={t.anyWaiting}
            value={filter.waiting}
            options={[{ value: 'mine', label: t.mine }, ...waiting]}
            set={(value) => set({ waiting: value })}
          />
          <Choice label={t.due} any={t.anyDue} value={filter.due} options={due} set={(value) => set({ due: value })} />
        </>
      )}
      {!open && (
        <Choice
          label={words.applications.outcome}
          any={t.anyOutcome}
          value={filter.outcome}
          options={outcomeOptions()}
          wide
          set={(outcome) => set({ outcome })}
        />
      )}
      {divisions.length > 0 && (
        <Choice
          label={t.division}
          any={t.anyDivision}
          value={filter.division}
          options={divisions.map((value) => ({ value, label: value }))}
          set={(division) => set({ division })}
        />
      )}
      <Choice
        label={words.applications.applicant}
        any={words.applications.anyApplicant}
        value={filter.applicant}
        options={APPLICANT_KINDS.map(({ key, label }) => ({ value: key, label }))}
        set={(applicant) => set({ applicant })}
      />
      <Search filter={filter} set={(search) => set({ search })} />
      {isNarrowed(filter) && (
        <Button onClick={() => change({ view: filter.view, organ: filter.organ })}>{t.clear}</Button>
      )}
    </search>
  );
}

type Option = { readonly value: string; readonly label: string };
type Options = (Option | { readonly label: string; readonly options: Option[] })[];

interface ChoiceProps {
  readonly label: string;
  readonly any: string;
  readonly value: string | undefined;
  readonly options: Options;
  readonly wide?: true;
  readonly set: (value: string | undefined) => void;
}

function Choice({ label, any, value, options, wide, set }: ChoiceProps) {
  return (
    <Select<string>
      aria-label={label}
      className="filter-choice"
      allowClear
      placeholder={any}
      value={value ?? null}
      options={options}
      popupMatchSelectWidth={wide ? 480 : 200}
      onChange={(next) => set(next || undefined)}
    />
  );
}

interface SearchProps {
  readonly filter: ListFilter;
  readonly set: (text: string | undefined) => void;
}

function Search({ filter, set }: SearchProps) {
  const input = useRef<InputRef>(null);
  useEffect(() => {
    const toSearch = (event: KeyboardEvent): void => {
      if (event.key !== '/' || isTyping(event.target)) return;
      event.preventDefault();
      input.current?.focus({ cursor: 'all' });
    };
    window.addEventListener('keydown', toSearch);
    return () => window.removeEventListener('keydown', toSearch);
  }, []);
  return (
    <Input.Search
      key={filter.search ?? ''}
      ref={input}
      className="filter-search"
      allowClear
      defaultValue={filter.search ?? ''}
      placeholder={words.applications.searchHint}
      aria-label={words.applications.search}
      maxLength={40}
      onSearch={(text) => set(text.trim() || undefined)}
    />
  );
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
