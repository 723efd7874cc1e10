import { useMutation } from '@tanstack/react-query';
import { Alert, App, Form, Input, Modal } from 'antd';
import { sessionApi } from '../api/session.ts';
import { zh } from '../messages/zh.ts';
import { describeFailure } from '../shell/describe-failure.ts';
import { useSession } from './session-context.ts';

interface Fields {
  readonly current: string;
  readonly next: string;
  readonly again: string;
}

const required = (label: string) => ({ required: true, message: `请填写${label}。` });

/** 修改密码 */
export function ChangePasswordDialog({ open, close }: { readonly open: boolean; readonly close: () => void }) {
  const [form] = Form.useForm<Fields>();
  const { renew } = useSession();
  const { message } = App.useApp();
  const change = useMutation({
    mutationFn: ({ current, next }: Fields) => sessionApi.changePassword({ current, next }),
    onSuccess: (session) => {
      renew(session);
      void message.success(zh.session.changed);
      close();
    },
  });
  return (
    <Modal
      open={open}
      title={zh.session.changePassword}
      okText={zh.session.changePassword}
      onOk={() => form.submit()}
      onCancel={close}
      confirmLoading={change.isPending}
      afterClose={() => {
        form.resetFields();
        change.reset();
      }}
      destroyOnHidden
    >
      {change.isError && (
        <Alert role="alert" type="error" showIcon title={describeFailure(change.error)} className="block-gap" />
      )}
      <Form<Fields> form={form} name="change-password" layout="vertical" onFinish={(fields) => change.mutate(fields)}>
        <Form.Item name="current" label={zh.session.current} rules={[required(zh.session.current)]}>
          <Input.Password autoComplete="current-password" maxLength={128} />
        </Form.Item>
        <Form.Item
          name="next"
          label={zh.session.next}
          extra={zh.session.nextHint}
          rules={[required(zh.session.next), { min: 12, message: zh.session.nextHint }]}
        >
          <Input.Password autoComplete="new-password" maxLength={128} />
        </Form.Item>
        <Form.Item
          name="again"
          label={zh.session.again}
          dependencies={['next']}
          rules={[
            required(zh.session.next),
            ({ getFieldValue }) => ({
              validator: (_, value: string) =>
                !value || value === getFieldValue('next')
                  ? Promise.resolve()
                  : Promise.reject(new Error(zh.session.mismatch)),
            }),
          ]}
        >
          <Input.Password autoComplete="new-password" maxLength={128} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
