import { Alert, Button, Drawer, Form, Input, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useApplications } from '../api/applications.ts';
import { useSession } from '../session/session-context.ts';
import { DayInput } from '../shell/day-input.tsx';
import { notAfter } from '../shell/day-rules.ts';
import { describeFailure } from '../shell/describe-failure.ts';
import { useRegisterDispute, type DisputeItem, type DisputeView, type RegisterDisputeBody } from './api.ts';
import { texts } from './messages.ts';
import { PartiesFields, type PartiesValue } from './parties-fields.tsx';

const DATE = 'YYYY-MM-DD';
const options = <K extends string>(names: Readonly<Record<K, string>>) =>
  (Object.entries(names) as [K, string][]).map(([value, label]) => ({ value, label }));

interface Fields extends PartiesValue {
  readonly kind: RegisterDisputeBody['kind'];
  readonly caseNumber: string;
  readonly openedOn: Dayjs;
  readonly applicationId?: string;
  readonly reconsiderationId?: string;
  readonly forum?: string;
  readonly procedure?: 'ordinary' | 'summary';
  readonly capacity?: 'acting' | 'reviewing';
  readonly jointWith?: string;
}

interface RegisterProps {
  readonly organId: string;
  readonly disputes: readonly DisputeItem[];
  /** The reconsideration that a suit follows: what is known of it stands in the form. */
  readonly after?: DisputeView;
  readonly close: () => void;
}

/** 登记案件: a reconsideration or suit, linked to a closed application or alone. */
export function RegisterDrawer({ organId, disputes, after: before, close }: RegisterProps) {
  const [form] = Form.useForm<Fields>();
  const { today } = useSession().session;
  const register = useRegisterDispute(organId);
  const navigate = useNavigate();
  const kind = Form.useWatch('kind', form);
  const capacity = Form.useWatch('capacity', form);
  const after = kind === 'litigation.afterReconsideration';
  const required = { required: true, message: texts.required };
  const submit = ({ parties = [], claim = '', openedOn, ...fields }: Fields): void => {
    const named = parties.filter((party) => party?.name?.trim());
    const body = {
      ...fields,
      openedOn: openedOn.format(DATE),
      ...(named.length > 0 && { parties: { parties: named, claim } }),
    };
    const given = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined && value !== ''));
    register.mutate(given as RegisterDisputeBody, {
      onSuccess: (view) => void navigate(`/disputes/${organId}/${view.disputeId}`),
    });
  };
  return (
    <Drawer open onClose={close} title={texts.register} size={640}>
      {register.isError && <Alert role="alert" type="error" showIcon title={describeFailure(register.error)} />}
      <Form<Fields>
        form={form}
        name="dispute"
        layout="vertical"
        onFinish={submit}
        initialValues={{
          kind: 'reconsideration',
          openedOn: dayjs(today),
          parties: [{ role: 'applicant' }],
          ...(before && suitAfter(before)),
        }}
      >
        <Form.Item name="kind" label={texts.kind} rules={[required]}>
          <Select options={options(texts.kinds)} />
        </Form.Item>
        <Form.Item name="caseNumber" label={texts.caseNumber} rules={[{ ...required, whitespace: true }]}>
          <Input maxLength={80} />
        </Form.Item>
        <Form.Item name="forum" label={texts.forum}>
          <Input maxLength={80} />
        </Form.Item>
        <Form.Item name="openedOn" label={texts.openedOn} rules={[required, notAfter(today)]}>
          <DayInput max={today} allowClear={false} />
        </Form.Item>
        {kind === 'reconsideration' && (
          <Form.Item name="procedure" label={texts.procedure}>
            <Select allowClear options={options(texts.procedures)} />
          </Form.Item>
        )}
        {after && (
          <Form.Item
            name="capacity"
            label={texts.capacity}
            initialValue="acting"
            extra={capacity === 'reviewing' && texts.notCountedWhy}
          >
            <Select options={options(texts.capacities)} />
          </Form.Item>
        )}
        {after && capacity !== 'reviewing' && (
          <Form.Item name="reconsiderationId" label={texts.reconsideration} rules={[required]}>
            <Select
              showSearch={{ optionFilterProp: 'label' }}
              options={disputes
                .filter((it) => it.kind === 'reconsideration' && it.end)
                .map((it) => ({ value: it.disputeId, label: it.caseNumber }))}
            />
          </Form.Item>
        )}
        {after && (
          <Form.Item name="jointWith" label={texts.jointWith}>
            <Input maxLength={80} />
          </Form.Item>
        )}
        <Form.Item name="applicationId" label={texts.applicationId} extra={texts.applicationHint}>
          <ApplicationSelect {...(before?.applicationId && { known: before })} />
        </Form.Item>
        <PartiesFields />
        <Button type="primary" htmlType="submit" loading={register.isPending}>
          {texts.register}
        </Button>
      </Form>
    </Drawer>
  );
}

/** A suit after a reconsideration, of the same application. */
function suitAfter({ disputeId, applicationId }: DisputeView): Partial<Fields> {
  return {
    kind: 'litigation.afterReconsideration',
    reconsiderationId: disputeId,
    ...(applicationId !== null && { applicationId }),
  };
}

interface ApplicationSelectProps {
  /** Whose application is chosen to begin with. */
  readonly known?: Pick<DisputeView, 'applicationId' | 'receiptNumber'>;
  readonly value?: string;
  readonly onChange?: (value: string | undefined) => void;
  readonly id?: string;
}

/** Closed applications by part of their receipt number. */
function ApplicationSelect({ id, value, onChange, known }: ApplicationSelectProps) {
  const [search, setSearch] = useState('');
  const query = useApplications({ state: 'closed', search: search === '' ? undefined : search });
  const chosen = known?.applicationId
    ? [{ value: known.applicationId, label: known.receiptNumber ?? known.applicationId }]
    : [];
  const found = (query.data?.pages.flatMap((page) => page.items) ?? []).filter((it) => it.id !== known?.applicationId);
  return (
    <Select<string>
      {...(id !== undefined && { id })}
      {...(value !== undefined && { value })}
      allowClear
      showSearch={{ filterOption: false, onSearch: setSearch }}
      onChange={(next: string | undefined) => onChange?.(next)}
      loading={query.isFetching}
      options={[...chosen, ...found.map((it) => ({ value: it.id, label: it.receiptNumber }))]}
    />
  );
}
