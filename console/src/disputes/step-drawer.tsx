import { useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Drawer, Form, Input, Select } from 'antd';
import dayjs from 'dayjs';
import { fill } from '../messages/fill.ts';
import { useSession } from '../session/session-context.ts';
import { DayInput } from '../shell/day-input.tsx';
import { notAfter } from '../shell/day-rules.ts';
import { describeFailure } from '../shell/describe-failure.ts';
import { formatDate } from '../shell/format-date.ts';
import { useTakeDisputeStep, type DisputeStep, type DisputeView } from './api.ts';
import { texts } from './messages.ts';
import { AnswerPapers } from './answer-papers.tsx';
import { PartiesFields } from './parties-fields.tsx';
import { DATE_FIELDS, fieldsOf, isRequired, mayLieAhead, stepOf, type StepField } from './step-fields.ts';

interface StepDrawerProps {
  readonly dispute: DisputeView;
  readonly step: DisputeView['steps'][number];
  readonly close: () => void;
}

/** One step of a dispute: its article, its fields. */
export function StepDrawer({ dispute, step, close }: StepDrawerProps) {
  const [form] = Form.useForm();
  const { today } = useSession().session;
  const { message } = App.useApp();
  const client = useQueryClient();
  const take = useTakeDisputeStep(dispute.organId, dispute.disputeId);
  const decision = Form.useWatch('decision', form) as string | undefined;
  const mayRedo = dispute.decisions.some((it) => it.code === decision && it.mayOrderRedo);
  const fields = (fieldsOf(step.step, dispute) ?? []).filter(
    (field) => !(step.step === 'decide' && field === 'redoBy') || mayRedo,
  );
  const submit = (values: Record<string, unknown>): void =>
    take.mutate(
      { version: dispute.version, step: stepOf(step.step, values) as DisputeStep },
      {
        onSuccess: () => {
          void client.invalidateQueries({ queryKey: ['letters'] });
          void message.success(texts.done);
          close();
        },
      },
    );
  return (
    <Drawer open onClose={close} title={step.name} size={560}>
      <p className="secondary">{fill(texts.article, { article: step.article })}</p>
      {take.isError && <Alert role="alert" type="error" showIcon title={describeFailure(take.error)} />}
      <Form
        form={form}
        name={`dispute-${step.step}`}
        layout="vertical"
        onFinish={submit}
        initialValues={{ on: dayjs(today), by: 'applicant', parties: [{ role: 'applicant' }] }}
      >
        {fields.map((field) =>
          field === 'parties' ? (
            <PartiesFields key={field} />
          ) : field === 'papers' ? (
            <AnswerPapers key={field} disputeId={dispute.disputeId} />
          ) : (
            <Form.Item
              key={field}
              name={field}
              label={labelOf(step.step, field)}
              {...(field === 'redoBy' && { extra: texts.redoHint })}
              rules={rulesOf(step.step, field, today)}
            >
              {control(step.step, field, dispute, today)}
            </Form.Item>
          ),
        )}
        <Button type="primary" htmlType="submit" loading={take.isPending}>
          {texts.submit}
        </Button>
      </Form>
    </Drawer>
  );
}

function rulesOf(step: string, field: StepField, today: string) {
  return [
    ...(isRequired(step, field) ? [{ required: true, message: texts.required }] : []),
    ...(DATE_FIELDS.has(field) && !mayLieAhead(step, field) ? [notAfter(today)] : []),
  ];
}

function labelOf(step: string, field: Exclude<StepField, 'parties' | 'papers'>): string {
  if (field === 'on') return step === 'decide' ? texts.decisionOn : texts.on;
  if (field === 'servedOn') return texts.decisionServed;
  if (field === 'hearingId') return texts.hearings;
  if (field === 'ground') return texts.suspensionGround;
  return texts[field];
}

const options = (names: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([value, label]) => ({ value, label }));

function control(step: string, field: StepField, dispute: DisputeView, today: string) {
  if (DATE_FIELDS.has(field)) {
    return mayLieAhead(step, field) ? <DayInput /> : <DayInput max={today} />;
  }
  if (field === 'procedure') return <Select options={options(texts.procedures)} />;
  if (field === 'by') return <Select options={options(texts.bys)} />;
  if (field === 'kind') return <Select options={sessionOptions(dispute)} />;
  if (field === 'decision') {
    return (
      <Select
        options={dispute.decisions.map(({ code, label, article }) => ({
          value: code,
          label: `${label}（${article}）`,
        }))}
      />
    );
  }
  if (field === 'ground') {
    return (
      <Select
        options={dispute.suspensionGrounds.map(({ code, label, article }) => ({
          value: code,
          label: `${label}（${article}）`,
        }))}
      />
    );
  }
  if (field === 'hearingId') {
    const set = dispute.hearings.filter((it) => !it.cancelled);
    return (
      <Select
        options={set.map(({ id, kind, on }) => ({ value: id, label: `${texts.sessions[kind]} ${formatDate(on)}` }))}
      />
    );
  }
  return <Input maxLength={field === 'time' ? 5 : 80} />;
}

/** 听证、听取意见 are of a reconsideration, 开庭 of a suit. */
function sessionOptions({ kind }: DisputeView) {
  const { trial, hearing, opinions, ...shared } = texts.sessions;
  return options(kind === 'reconsideration' ? { hearing, opinions, ...shared } : { trial, ...shared });
}
