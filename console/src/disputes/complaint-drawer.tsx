import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Checkbox, Drawer, Form, Input, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type {
  ComplaintItem,
  ComplaintStepBody,
  RegisterComplaintBody,
} from '../../../src/disputes/web/api-complaint-schemas.js';
import { callApi } from '../api/client.ts';
import { useMemberReports } from '../api/reports.ts';
import { useMay, useSession } from '../session/session-context.ts';
import { DayInput } from '../shell/day-input.tsx';
import { notAfter } from '../shell/day-rules.ts';
import { describeFailure } from '../shell/describe-failure.ts';
import { texts } from './complaint-messages.ts';

export type ComplaintForm =
  { readonly kind: 'register' } | { readonly kind: 'answer' | 'extend'; readonly item: ComplaintItem };

const DATE = 'YYYY-MM-DD';
const options = <K extends string>(names: Readonly<Record<K, string>>) =>
  (Object.entries(names) as [K, string][]).map(([value, label]) => ({ value, label }));

interface Fields {
  readonly kind: RegisterComplaintBody['kind'];
  readonly aboutOrganId?: string;
  readonly receiptNumber?: string;
  readonly receivedOn: Dayjs;
  readonly answerBy: Dayjs;
  readonly name?: string;
  readonly contact?: string;
  readonly text: string;
  readonly on: Dayjs;
  readonly outcome: Extract<ComplaintStepBody['step'], { type: 'answer' }>['outcome'];
  readonly measures?: Extract<ComplaintStepBody['step'], { type: 'answer' }>['measures'];
}

function bodyOf(form: ComplaintForm, fields: Fields): { readonly path: string; readonly body: unknown } {
  const { text } = fields;
  if (form.kind === 'register') {
    const { kind, aboutOrganId, receiptNumber, receivedOn, answerBy, name = '', contact = '' } = fields;
    const days = { receivedOn: receivedOn.format(DATE), answerBy: answerBy.format(DATE) };
    const about = { ...(aboutOrganId && { aboutOrganId }), ...(receiptNumber && { receiptNumber }) };
    return { path: '/complaints', body: { kind, ...about, ...days, words: { name, contact, text } } };
  }
  const { complaintId, version } = form.item;
  const step =
    form.kind === 'extend'
      ? { type: 'extend', answerBy: fields.answerBy.format(DATE), text }
      : {
          type: 'answer',
          on: fields.on.format(DATE),
          outcome: fields.outcome,
          measures: fields.outcome === 'founded' || fields.outcome === 'partly' ? (fields.measures ?? []) : [],
          text,
        };
  return { path: `/complaints/${complaintId}/steps`, body: { version, step } };
}

/** Registers a complaint, answers it, or gives it more time. */
export function ComplaintDrawer({ form: what, close }: { readonly form: ComplaintForm; readonly close: () => void }) {
  const [form] = Form.useForm<Fields>();
  const { today } = useSession().session;
  const { message } = App.useApp();
  const client = useQueryClient();
  const outcome = Form.useWatch('outcome', form);
  const send = useMutation({
    mutationFn: (fields: Fields) => {
      const { path, body } = bodyOf(what, fields);
      return callApi<unknown>(path, { method: 'POST', body });
    },
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['complaints'] });
      void message.success(texts.done);
      close();
    },
  });
  const rules = [{ required: true, message: texts.required }];
  const titles = { register: texts.register, answer: texts.answer, extend: texts.extend };
  const labels = { register: texts.text, answer: texts.answerText, extend: texts.reason };
  return (
    <Drawer open onClose={close} title={titles[what.kind]} size={560}>
      {send.isError && <Alert role="alert" type="error" showIcon title={describeFailure(send.error)} />}
      <Form<Fields>
        form={form}
        name={`complaint-${what.kind}`}
        layout="vertical"
        onFinish={(fields) => send.mutate(fields)}
        initialValues={{ kind: 'complaint', receivedOn: dayjs(today), on: dayjs(today) }}
      >
        {what.kind === 'register' && <RegisterFields today={today} />}
        {what.kind === 'answer' && (
          <>
            <Form.Item name="on" label={texts.answeredOn} rules={[...rules, notAfter(today)]}>
              <DayInput max={today} allowClear={false} />
            </Form.Item>
            <Form.Item name="outcome" label={texts.outcome} rules={rules}>
              <Select options={options(texts.outcomes)} />
            </Form.Item>
            {(outcome === 'founded' || outcome === 'partly') && (
              <Form.Item name="measures" label={texts.measure} rules={rules}>
                <Checkbox.Group options={options(texts.measures)} />
              </Form.Item>
            )}
          </>
        )}
        {what.kind !== 'answer' && (
          <Form.Item name="answerBy" label={texts.answerBy} extra={texts.answerByHint} rules={rules}>
            <DayInput />
          </Form.Item>
        )}
        <Form.Item name="text" label={labels[what.kind]} rules={[{ ...rules[0], whitespace: true }]}>
          <Input.TextArea autoSize={{ minRows: 5, maxRows: 16 }} maxLength={10_000} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={send.isPending}>
          {texts.submit}
        </Button>
      </Form>
    </Drawer>
  );
}

function RegisterFields({ today }: { readonly today: string }) {
  const rules = [{ required: true, message: texts.required }];
  return (
    <>
      <Form.Item name="kind" label={texts.kind} rules={rules}>
        <Select options={options(texts.kinds)} />
      </Form.Item>
      {useMay('members.read') && <AboutField year={Number(today.slice(0, 4)) - 1} />}
      <Form.Item name="receiptNumber" label={texts.receiptNumber}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="receivedOn" label={texts.receivedOn} rules={[...rules, notAfter(today)]}>
        <DayInput max={today} allowClear={false} />
      </Form.Item>
      <Form.Item name="name" label={texts.name}>
        <Input maxLength={120} autoComplete="off" />
      </Form.Item>
      <Form.Item name="contact" label={texts.contact}>
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
    </>
  );
}

function AboutField({ year }: { readonly year: number }) {
  const members = useMemberReports(year);
  return (
    <Form.Item name="aboutOrganId" label={texts.about}>
      <Select
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        options={(members.data?.items ?? []).map((it) => ({ value: it.organId, label: it.organName }))}
      />
    </Form.Item>
  );
}
