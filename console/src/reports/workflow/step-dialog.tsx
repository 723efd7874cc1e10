import { Alert, App, Checkbox, Form, Input, Modal } from 'antd';
import { useReportStep, type OfferedStep, type ReportDraft, type ReportStep } from '../../api/reports.ts';
import { fill } from '../../messages/fill.ts';
import { describeFailure } from '../../shell/describe-failure.ts';
import { hasUnsavedChanges } from '../../shell/unsaved-changes.ts';
import { texts } from './messages.ts';

interface StepDialogProps {
  readonly draft: ReportDraft;
  readonly step: OfferedStep;
  readonly open: boolean;
  readonly close: () => void;
}

interface Fields {
  readonly correctionNote?: string;
  readonly read?: boolean;
}

const FORM = 'report-step';

/** Asks before a step is taken: what it brings about; signing asks to have read the report, a correction for its note. */
export function StepDialog({ draft, step, open, close }: StepDialogProps) {
  const take = useReportStep(draft.year);
  const { message } = App.useApp();
  const signs = step.type === 'sign';
  const corrects = signs && draft.way.publishedVersion > 0;
  const submit = ({ correctionNote }: Fields): void => {
    if (hasUnsavedChanges()) {
      void message.warning(texts.saveFirst);
      return;
    }
    const body: ReportStep = corrects
      ? { type: 'sign', correctionNote: correctionNote?.trim() ?? '' }
      : { type: step.type as Exclude<OfferedStep['type'], 'return' | 'accept'> };
    take.mutate(
      { version: draft.version, step: body },
      {
        onSuccess: () => {
          void message.success(fill(texts.done, { step: step.name }));
          close();
        },
      },
    );
  };
  return (
    <Modal
      open={open}
      title={step.name}
      okText={fill(texts.confirm, { step: step.name })}
      okButtonProps={{ htmlType: 'submit', form: FORM }}
      cancelText={texts.cancel}
      onCancel={close}
      confirmLoading={take.isPending}
      afterClose={() => take.reset()}
      destroyOnHidden
    >
      {take.isError && (
        <Alert role="alert" type="error" showIcon title={describeFailure(take.error)} className="block-gap" />
      )}
      <p>{question(draft, step)}</p>
      {signs && <Kept draft={draft} />}
      {/* Gone with the dialog and made anew with it: what was ticked once is not ticked the next time. */}
      <Form<Fields> name={FORM} layout="vertical" onFinish={submit} initialValues={{ read: false }}>
        {corrects && (
          <Form.Item
            name="correctionNote"
            label={texts.note}
            extra={texts.noteHint}
            rules={[{ required: true, whitespace: true, min: 2, message: texts.noteRequired }]}
          >
            <Input.TextArea maxLength={1000} autoSize={{ minRows: 3, maxRows: 8 }} />
          </Form.Item>
        )}
        {signs && (
          <Form.Item
            name="read"
            valuePropName="checked"
            rules={[
              {
                validator: (_, value: boolean) =>
                  value ? Promise.resolve() : Promise.reject(new Error(texts.readRequired)),
              },
            ]}
          >
            <Checkbox>{texts.read}</Checkbox>
          </Form.Item>
        )}
      </Form>
    </Modal>
  );
}

function question({ organName: organ, year, way }: ReportDraft, { type }: OfferedStep): string {
  const key = type === 'sign' && way.department === null ? 'signDirect' : type;
  return fill(texts.ask[key], { organ, year, department: way.department ?? '', version: way.publishedVersion });
}

/** Errors kept with a reason: they become public with the report. */
function Kept({ draft }: { readonly draft: ReportDraft }) {
  const kept = draft.findings.filter(({ decision }) => decision?.kind === 'override');
  if (kept.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      className="block-gap"
      title={texts.keptPublic}
      description={
        <ul className="plain-list">
          {kept.map(({ key, message, decision }) => (
            <li key={key}>
              {message} {fill(texts.kept, { name: decision?.name ?? '', reason: decision?.reason ?? '' })}
            </li>
          ))}
        </ul>
      }
    />
  );
}
