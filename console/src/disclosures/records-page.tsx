import { Button, Input, Select, Space, Table, type TableProps } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useSession } from '../session/session-context.ts';
import { formatDate } from '../shell/format-date.ts';
import { OrganPicker } from '../shell/organ-picker.tsx';
import { PageHead } from '../shell/page-head.tsx';
import { FailureView } from '../shell/states.tsx';
import { useRecords, type RecordFilter, type RecordItem } from './api.ts';
import { ImportDrawer } from './import-drawer.tsx';
import { texts } from './messages.ts';
import { RecordDetail } from './record-detail.tsx';
import { RecordDrawer } from './record-drawer.tsx';
import { options } from './record-fields.tsx';
import { StandingTag } from './standing-tag.tsx';

const FIRST_YEAR = 2019;

/** 文件台账: rules and normative documents with their effect, the last made first. */
export function RecordsPage() {
  const { today } = useSession().session;
  const [params, setParams] = useSearchParams();
  const [doing, setDoing] = useState<'record' | 'import' | null>(null);
  const filter = filterOf(params);
  const query = useRecords(filter);
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const mayWrite = query.data?.pages[0]?.mayWrite === true;
  const set = (name: string, value: string | number | null | undefined): void => {
    const next = new URLSearchParams(params);
    if (value === null || value === undefined || value === '') next.delete(name);
    else next.set(name, String(value));
    setParams(next, { replace: true });
  };
  const opened = params.get('record');
  const years = Array.from({ length: Number(today.slice(0, 4)) - FIRST_YEAR + 1 }, (_, index) => {
    const year = Number(today.slice(0, 4)) - index;
    return { value: year, label: String(year) };
  });
  return (
    <>
      <PageHead
        title={texts.title}
        extra={
          mayWrite && (
            <Space>
              <Button onClick={() => setDoing('import')}>{texts.importFile}</Button>
              <Button type="primary" onClick={() => setDoing('record')}>
                {texts.record}
              </Button>
            </Space>
          )
        }
      />
      <p className="secondary">{texts.lead}</p>
      <div className="filters">
        <OrganPicker />
        <Select<RecordItem['kind'] | undefined>
          aria-label={texts.kind}
          allowClear
          placeholder={texts.kind}
          value={filter.kind}
          options={options(texts.kinds)}
          onChange={(value) => set('kind', value)}
          className="filter-applicant"
        />
        <Select<RecordItem['standing'] | undefined>
          aria-label={texts.standing}
          allowClear
          placeholder={texts.standing}
          value={filter.standing}
          options={options(texts.standings)}
          onChange={(value) => set('standing', value)}
          className="filter-applicant"
        />
        <Select<number | undefined>
          aria-label={texts.year}
          allowClear
          placeholder={texts.anyYear}
          value={filter.year}
          options={years}
          onChange={(value) => set('year', value)}
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
      {query.isError ? (
        <FailureView error={query.error} retry={() => void query.refetch()} />
      ) : (
        <Table<RecordItem>
          rowKey="id"
          columns={columns((id) => set('record', id))}
          dataSource={items}
          loading={query.isPending && { delay: 250 }}
          pagination={false}
          scroll={{ x: 'max-content' }}
          locale={{ emptyText: texts.none }}
        />
      )}
      {query.hasNextPage && (
        <p className="form-actions">
          <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {texts.more}
          </Button>
        </p>
      )}
      {doing === 'record' && <RecordDrawer close={() => setDoing(null)} />}
      {doing === 'import' && <ImportDrawer sheet="records" close={() => setDoing(null)} />}
      {opened !== null && (
        <RecordDetail id={opened} organ={filter.organ} mayWrite={mayWrite} close={() => set('record', null)} />
      )}
    </>
  );
}

function filterOf(params: URLSearchParams): RecordFilter {
  const kind = params.get('kind');
  const standing = params.get('standing');
  return {
    organ: params.get('organ') ?? undefined,
    kind: kind !== null && kind in texts.kinds ? (kind as RecordItem['kind']) : undefined,
    standing: standing !== null && standing in texts.standings ? (standing as RecordItem['standing']) : undefined,
    year: /^\d{4}$/.test(params.get('year') ?? '') ? Number(params.get('year')) : undefined,
    search: params.get('search') ?? undefined,
  };
}

function columns(open: (id: string) => void): NonNullable<TableProps<RecordItem>['columns']> {
  return [
    {
      title: texts.name,
      dataIndex: 'title',
      rowScope: 'row',
      render: (title: string, record) => (
        <Button type="link" className="cell-link" onClick={() => open(record.id)}>
          {title}
        </Button>
      ),
    },
    { title: texts.number, dataIndex: 'documentNumber' },
    { title: texts.kind, dataIndex: 'kind', render: (kind: RecordItem['kind']) => texts.kinds[kind] },
    { title: texts.madeOn, dataIndex: 'madeOn', className: 'numeric', render: formatDate },
    { title: texts.inForceOn, dataIndex: 'inForceOn', className: 'numeric', render: formatDate },
    {
      title: texts.endedOn,
      dataIndex: ['end', 'on'],
      className: 'numeric',
      render: (day: string | undefined) => day && formatDate(day),
    },
    { title: texts.standing, key: 'standing', render: (_, record) => <StandingTag record={record} /> },
  ];
}
