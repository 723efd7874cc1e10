import { Alert, App, Checkbox, Form, Input, Modal } from 'antd';
import { usePublish, type ReportDraft } from '../api/reports.ts';
import { fill } from '../messages/fill.ts';
import { words } from '../messages/index.ts';
import { describeFailure } from '../shell/describe-failure.ts';
import { hasUnsavedChanges } from '../shell/unsaved-changes.ts';

interface PublishDialogProps {
  readonly draft: ReportDraft;
  readonly open: boolean;
  readonly close: () => void;
}

interface Fields {
  readonly correctionNote?: string;
  readonly read: boolean;
}

const FORM = 'publish';

/** 发布: says what becomes public and what the check found; a second version asks what was corrected. */
export function PublishDialog({ draft, open, close }: PublishDialogProps) {
  const publish = usePublish(draft.year);
  const { message } = App.useApp();
  const errors = draft.findings.filter((finding) => finding.severity === 'error').length;
  const warnings = draft.findings.length - errors;
  const again = draft.versions.length > 0;
  const submit = (fields: Fields): void => {
    if (hasUnsavedChanges()) {
      void message.warning(words.publish.saveFirst);
      return;
    }
    publish.mutate(
      {
        version: draft.version,
        ...(again && fields.correctionNote ? { correctionNote: fields.correctionNote.trim() } : {}),
      },
      {
        onSuccess: () => {
          void message.success(words.publish.done);
          close();
        },
      },
    );
  };
  return (
    <Modal
      open={open}
      title={fill(again ? words.publish.titleAgain : words.publish.title, { year: draft.year })}
      okText={words.publish.confirm}
      okButtonProps={{ disabled: errors > 0, htmlType: 'submit', form: FORM }}
      onCancel={close}
      confirmLoading={publish.isPending}
      afterClose={() => publish.reset()}
      destroyOnHidden
    >
      {publish.isError && (
        <Alert role="alert" type="error" showIcon title={describeFailure(publish.error)} className="block-gap" />
      )}
      {errors > 0 ? (
        <Alert type="error" showIcon title={fill(words.publish.errors, { errors })} />
      ) : (
        <>
          <p>{fill(words.publish.body, { organ: draft.organName, year: draft.year })}</p>
          {warnings > 0 && (
            <Alert type="warning" showIcon title={fill(words.publish.warnings, { warnings })} className="block-gap" />
          )}
          {/* Gone with the dialog and made anew with it: what was ticked once is not ticked the next time. */}
          <Form<Fields> name={FORM} layout="vertical" onFinish={submit} initialValues={{ read: false }}>
            {again && (
              <Form.Item
                name="correctionNote"
                label={words.publish.note}
                extra={words.publish.noteHint}
                rules={[{ required: true, whitespace: true, min: 2, message: words.publish.noteRequired }]}
              >
                <Input.TextArea maxLength={1000} autoSize={{ minRows: 3, maxRows: 8 }} />
              </Form.Item>
            )}
            <Form.Item
              name="read"
              valuePropName="checked"
              rules={[
                {
                  validator: (_, value: boolean) =>
                    value ? Promise.resolve() : Promise.reject(new Error(words.publish.readRequired)),
                },
              ]}
            >
              <Checkbox>{words.publish.read}</Checkbox>
            </Form.Item>
          </Form>
        </>
      )}
    </Modal>
  );
}
