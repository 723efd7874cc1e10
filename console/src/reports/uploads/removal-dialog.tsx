import { Alert, App, Form, Input, Modal } from 'antd';
import { fill } from '../../messages/fill.ts';
import { describeFailure } from '../../shell/describe-failure.ts';
import { useRemoveUpload, type ReportUpload, type UploadsPlace } from './api.ts';
import { texts } from './messages.ts';

interface RemovalDialogProps {
  readonly place: UploadsPlace;
  /** Which is to be removed; `null` while none is. */
  readonly upload: ReportUpload | null;
  readonly close: () => void;
}

const FORM = 'upload-removal';

/** Asks for the reason before an upload is removed for good. */
export function RemovalDialog({ place, upload, close }: RemovalDialogProps) {
  const remove = useRemoveUpload(place);
  const { message } = App.useApp();
  const file = upload?.fileName ?? '';
  return (
    <Modal
      open={upload !== null}
      title={fill(texts.removal.title, { file })}
      okText={texts.remove}
      okButtonProps={{ htmlType: 'submit', form: FORM, danger: true }}
      cancelText={texts.cancel}
      onCancel={close}
      confirmLoading={remove.isPending}
      afterClose={() => remove.reset()}
      destroyOnHidden
    >
      {remove.isError && <Alert role="alert" type="error" showIcon title={describeFailure(remove.error)} />}
      <p>{texts.removal.lead}</p>
      <Form<{ readonly reason: string }>
        name={FORM}
        layout="vertical"
        onFinish={({ reason }) => {
          if (!upload) return;
          remove.mutate(
            { id: upload.id, reason },
            {
              onSuccess: () => {
                void message.success(fill(texts.removal.done, { file }));
                close();
              },
            },
          );
        }}
      >
        <Form.Item
          name="reason"
          label={texts.removal.reason}
          rules={[{ required: true, whitespace: true, message: texts.removal.reasonRequired }]}
        >
          <Input.TextArea maxLength={400} autoSize={{ minRows: 2, maxRows: 5 }} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
