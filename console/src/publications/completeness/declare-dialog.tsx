import { Alert, App, Form, Input, Modal } from 'antd';
import { fill } from '../../messages/fill.ts';
import { describeFailure } from '../../shell/describe-failure.ts';
import { useDeclare, type ItemStanding } from './api.ts';
import { texts } from './messages.ts';

/** Says why an item of the catalogue does not apply to the organ. */
export function DeclareDialog({ item, close }: { readonly item: ItemStanding; readonly close: () => void }) {
  const [form] = Form.useForm<{ reason: string }>();
  const declare = useDeclare();
  const { message } = App.useApp();
  const send = ({ reason }: { reason: string }): void =>
    declare.mutate(
      { code: item.code, reason },
      {
        onSuccess: () => {
          void message.success(texts.saved);
          close();
        },
      },
    );
  return (
    <Modal
      open
      title={fill(texts.declareOf, { item: item.zh })}
      okText={texts.save}
      cancelText={texts.cancel}
      confirmLoading={declare.isPending}
      onOk={() => form.submit()}
      onCancel={close}
    >
      <Form form={form} name="declare" layout="vertical" onFinish={send}>
        <Form.Item
          name="reason"
          label={texts.reasonLabel}
          extra={texts.reasonHint}
          rules={[{ required: true, whitespace: true, message: texts.required }]}
        >
          <Input.TextArea rows={3} maxLength={200} />
        </Form.Item>
      </Form>
      {declare.isError && <Alert role="alert" type="error" showIcon title={describeFailure(declare.error)} />}
    </Modal>
  );
}
