import { Alert, App, Checkbox, Form, Input, Modal } from 'antd';
import { usePublish, type ReportDraft } from '../api/reports.ts';
import { fill } from '../messages/fill.ts';
import { zh } from '../messages/zh.ts';
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

/** 发布: says what becomes public and what the check found; a second version asks what was corrected. */
export function PublishDialog({ draft, open, close }: PublishDialogProps) {
  const [form] = Form.useForm<Fields>();
  const publish = usePublish(draft.year);
  const { message } = App.useApp();
  const errors = draft.findings.filter((finding) => finding.severity === 'error').length;
  const warnings = draft.findings.length - errors;
  const again = draft.versions.length > 0;
  const submit = (fields: Fields): void => {
    if (hasUnsavedChanges()) {
      void message.warning(zh.publish.saveFirst);
      return;
    }
    publish.mutate(
      {
        version: draft.version,
        ...(again && fields.correctionNote ? { correctionNote: fields.correctionNote.trim() } : {}),
      },
      {
        onSuccess: () => {
          void message.success(zh.publish.done);
          close();
        },
      },
    );
  };
  return (
    <Modal
      open={open}
      title={fill(again ? zh.publish.titleAgain : zh.publish.title, { year: draft.year })}
      okText={zh.publish.confirm}
      okButtonProps={{ disabled: errors > 0 }}
      onOk={() => form.submit()}
      onCancel={close}
      confirmLoading={publish.isPending}
      afterClose={() => {
        form.resetFields();
        publish.reset();
      }}
      destroyOnHidden
    >
      {publish.isError && (
        <Alert role="alert" type="error" showIcon title={describeFailure(publish.error)} className="block-gap" />
      )}
      {errors > 0 ? (
        <Alert type="error" showIcon title={fill(zh.publish.errors, { errors })} />
      ) : (
        <>
          <p>{fill(zh.publish.body, { organ: draft.organName, year: draft.year })}</p>
          {warnings > 0 && (
            <Alert type="warning" showIcon title={fill(zh.publish.warnings, { warnings })} className="block-gap" />
          )}
          <Form<Fields> form={form} name="publish" layout="vertical" onFinish={submit} initialValues={{ read: false }}>
            {again && (
              <Form.Item
                name="correctionNote"
                label={zh.publish.note}
                extra={zh.publish.noteHint}
                rules={[{ required: true, whitespace: true, min: 2, message: zh.publish.noteRequired }]}
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
                    value ? Promise.resolve() : Promise.reject(new Error(zh.publish.readRequired)),
                },
              ]}
            >
              <Checkbox>{zh.publish.read}</Checkbox>
            </Form.Item>
          </Form>
        </>
      )}
    </Modal>
  );
}
