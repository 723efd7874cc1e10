import { Alert, App, Button, Drawer, Form, type FormInstance } from 'antd';
import dayjs from 'dayjs';
import { useRef, useState } from 'react';
import type { StepType } from '../../../../src/applications/domain/steps/index.js';
import { ApiError } from '../../api/client.ts';
import { useTakeStep, type CaseStepView, type CaseView, type StepAnswer } from '../../api/cases.ts';
import { fill } from '../../messages/fill.ts';
import { words } from '../../messages/index.ts';
import { useSession } from '../../session/session-context.ts';
import { describeFailure } from '../../shell/describe-failure.ts';
import { useUnsavedChanges } from '../../shell/unsaved-changes.ts';
import { formatDate } from '../../shell/format-date.ts';
import { consultationOptions, routeOptions } from './case-options.ts';
import { texts as late } from './late-messages.ts';
import { SplitDone } from './split-done.tsx';
import { StepFieldView } from './step-field-view.tsx';
import { STEP_FIELDS, isShown } from './step-fields.ts';
import { stepBody, type StepValues } from './step-values.ts';
import { stepName } from './step-name.ts';

const t = words.cases.steps;

export interface StepDrawerProps {
  readonly id: string;
  readonly view: CaseView;
  readonly step: CaseStepView;
  readonly close: () => void;
}

/** A step with its fields, beside the case: what was written stays where the server refuses it. */
export function StepDrawer({ id, view, step, close }: StepDrawerProps) {
  const { message, modal } = App.useApp();
  const { session } = useSession();
  const [form] = Form.useForm<Record<string, unknown>>();
  const [dirty, setDirty] = useState(false);
  const [split, setSplit] = useState<StepAnswer['splitOff']>([]);
  /** Saves the letter being edited in the drawer; false where it could not be saved. */
  const saveLetter = useRef<(() => Promise<boolean>) | null>(null);
  const take = useTakeStep(id);
  const type = step.step as StepType;
  // What the limit bars today can only have been done before.
  const lastDay = step.until ?? session.today;
  useUnsavedChanges(dirty && !take.isSuccess);

  const leave = (): void => {
    if (!dirty || take.isSuccess) return close();
    modal.confirm({
      title: words.leave.title,
      content: words.leave.body,
      okText: words.leave.go,
      cancelText: words.leave.stay,
      onOk: close,
    });
  };
  const submit = async (values: StepValues): Promise<void> => {
    if (saveLetter.current && !(await saveLetter.current())) return;
    const answer = await take
      .mutateAsync({ version: view.summary.version, step: stepBody(type, values) })
      // The refusal is shown in the drawer, where what was written still stands.
      .catch(() => null);
    if (!answer) return;
    const name = stepName(step);
    const { documentNumber, splitOff } = answer;
    void message.success(
      documentNumber ? fill(t.doneNumber, { name, number: documentNumber }) : fill(t.done, { name }),
    );
    if (splitOff.length > 0) setSplit(splitOff);
    else close();
  };

  return (
    <Drawer
      open
      title={<span id="step-drawer-title">{stepName(step)}</span>}
      aria-labelledby="step-drawer-title"
      size={type === 'draft' ? 760 : 600}
      className="step-drawer"
      onClose={leave}
      mask={{ closable: false }}
      footer={
        split.length === 0 && (
          <div className="form-actions">
            <Button onClick={leave}>{words.common.cancel}</Button>
            <Button type="primary" loading={take.isPending} onClick={() => form.submit()}>
              {t.submit}
            </Button>
          </div>
        )
      }
    >
      {split.length > 0 ? (
        <SplitDone items={split} close={close} />
      ) : (
        <>
          <p className="secondary">{fill(t.article, { article: step.article })}</p>
          {step.until && <p className="secondary">{fill(late.hint, { date: formatDate(step.until) })}</p>}
          {take.isError && <Refused error={take.error} close={close} />}
          <Form<Record<string, unknown>>
            form={form}
            name="step"
            layout="vertical"
            initialValues={{ on: dayjs(lastDay), ...initialOf(type, view) }}
            scrollToFirstError={{ focus: true }}
            onValuesChange={() => setDirty(true)}
            onFinish={(values) => void submit({ ...form.getFieldsValue(true), ...values })}
          >
            <Fields id={id} type={type} view={view} form={form} today={lastDay} saveLetter={saveLetter} />
          </Form>
        </>
      )}
    </Drawer>
  );
}

/** What is there to begin with; of one consultation or division awaited alone, that one. */
function initialOf(type: StepType, view: CaseView): Record<string, unknown> {
  if (type === 'split') return { items: ['', ''] };
  if (type === 'draft') return { withheld: [{}] };
  return Object.fromEntries(
    STEP_FIELDS[type].flatMap((field) => {
      const options =
        field.kind === 'consultation'
          ? consultationOptions(view, field.which)
          : field.kind === 'route'
            ? routeOptions(view)
            : [];
      const [only] = options;
      return only && options.length === 1 ? [[field.name, only.value]] : [];
    }),
  );
}

interface FieldsProps {
  readonly id: string;
  readonly type: StepType;
  readonly view: CaseView;
  readonly form: FormInstance<Record<string, unknown>>;
  readonly today: string;
  readonly saveLetter: { current: (() => Promise<boolean>) | null };
}

function Fields({ id, type, view, form, today, saveLetter }: FieldsProps) {
  // Watched whole: which fields are asked for depends on the others.
  const values = (Form.useWatch((all: Record<string, unknown>) => all, form) as StepValues | undefined) ?? {};
  return STEP_FIELDS[type]
    .filter((field) => isShown(field, values))
    .map((field) => <StepFieldView key={field.name} {...{ id, type, field, view, values, form, today, saveLetter }} />);
}

function Refused({ error, close }: { readonly error: unknown; readonly close: () => void }) {
  const stale = error instanceof ApiError && error.code === 'application.stale';
  return (
    <Alert
      role="alert"
      type="error"
      showIcon
      className="block-gap"
      title={stale ? t.stale : describeFailure(error)}
      action={stale && <Button onClick={close}>{t.reload}</Button>}
    />
  );
}
