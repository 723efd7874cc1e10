import { Form, Input, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { useSession } from '../session/session-context.ts';
import { DayInput } from '../shell/day-input.tsx';
import { useRecords, type RecordBody, type RecordItem } from './api.ts';
import { texts } from './messages.ts';

const DATE = 'YYYY-MM-DD';
export const required = { required: true, message: texts.required };
export const options = <K extends string>(names: Readonly<Record<K, string>>) =>
  (Object.entries(names) as [K, string][]).map(([value, label]) => ({ value, label }));

/** A record as its form has it. */
export interface RecordFields {
  readonly kind: RecordItem['kind'];
  readonly title: string;
  readonly documentNumber?: string;
  readonly madeOn: Dayjs;
  readonly publishedOn?: Dayjs | null;
  readonly inForceOn?: Dayjs | null;
  readonly endedOn?: Dayjs | null;
  readonly endedAs?: NonNullable<RecordItem['end']>['as'] | null;
  readonly replacedBy?: string | null;
}

export function fieldsOf(record: RecordItem): RecordFields {
  const { kind, title, documentNumber, madeOn, publishedOn, inForceOn, end } = record;
  return {
    kind,
    title,
    documentNumber: documentNumber ?? '',
    madeOn: dayjs(madeOn),
    publishedOn: publishedOn === null ? null : dayjs(publishedOn),
    inForceOn: dayjs(inForceOn),
    endedOn: end ? dayjs(end.on) : null,
    endedAs: end?.as ?? null,
    replacedBy: end?.replacedBy ?? null,
  };
}

export function bodyOf(fields: RecordFields): RecordBody {
  const { kind, title, documentNumber = '', madeOn, publishedOn, inForceOn, endedOn, endedAs, replacedBy } = fields;
  return {
    kind,
    title: title.trim(),
    documentNumber: documentNumber.trim() === '' ? null : documentNumber.trim(),
    madeOn: madeOn.format(DATE),
    publishedOn: publishedOn?.format(DATE) ?? null,
    inForceOn: (inForceOn ?? madeOn).format(DATE),
    end: endedOn && endedAs ? { on: endedOn.format(DATE), as: endedAs, replacedBy: replacedBy ?? null } : null,
  };
}

/** What is on record of a document, but its end. */
export function RecordFieldItems() {
  const { today } = useSession().session;
  return (
    <>
      <Form.Item name="title" label={texts.name} rules={[{ ...required, whitespace: true }]}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="kind" label={texts.kind} rules={[required]} extra={texts.rulesHint}>
        <Select options={options(texts.kinds)} />
      </Form.Item>
      <Form.Item name="documentNumber" label={texts.number} extra={texts.numberHint}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="madeOn" label={texts.madeOn} rules={[required]}>
        <DayInput max={today} />
      </Form.Item>
      <Form.Item name="publishedOn" label={texts.publishedOn} extra={texts.publishedHint}>
        <DayInput max={today} allowClear />
      </Form.Item>
      <Form.Item name="inForceOn" label={texts.inForceOn} extra={texts.inForceHint}>
        <DayInput allowClear />
      </Form.Item>
    </>
  );
}

/** How and when a document lost its effect; `must` says whether it has to be said. */
export function EndFieldItems({ rules }: { readonly rules: readonly (typeof required)[] }) {
  const as = Form.useWatch<RecordFields['endedAs']>('endedAs');
  return (
    <>
      <Form.Item name="endedOn" label={texts.endedOn} rules={[...rules]} extra={texts.endedHint}>
        <DayInput allowClear />
      </Form.Item>
      <Form.Item name="endedAs" label={texts.endedAs} rules={[...rules]} extra={texts.waysHint}>
        <Select allowClear={rules.length === 0} options={options(texts.ways)} />
      </Form.Item>
      {(as === 'replaced' || as === 'repealed') && (
        <Form.Item name="replacedBy" label={texts.replacedBy} extra={texts.replacedHint}>
          <RecordSelect />
        </Form.Item>
      )}
    </>
  );
}

interface RecordSelectProps {
  readonly value?: string | null;
  readonly onChange?: (value: string | null) => void;
  readonly id?: string;
}

/** A document on record, by part of its title or number. */
function RecordSelect({ id, value, onChange }: RecordSelectProps) {
  const [search, setSearch] = useState('');
  const query = useRecords({ search: search === '' ? undefined : search }, 20);
  const found = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Select<string>
      {...(id !== undefined && { id })}
      value={value ?? null}
      allowClear
      showSearch={{ filterOption: false, onSearch: setSearch }}
      onChange={(chosen: string | undefined) => onChange?.(chosen ?? null)}
      loading={query.isFetching}
      options={found.map((it) => ({ value: it.id, label: [it.documentNumber, it.title].filter(Boolean).join(' ') }))}
    />
  );
}
