import { useMutation } from '@tanstack/react-query';
import { Alert, App, Form, Input, Modal } from 'antd';
import { sessionApi } from '../api/session.ts';
import { fill } from '../messages/fill.ts';
import { words } from '../messages/index.ts';
import { describeFailure } from '../shell/describe-failure.ts';
import { useSession } from './session-context.ts';

interface Fields {
  readonly current: string;
  readonly next: string;
  readonly again: string;
}

const required = (label: string) => ({ required: true, message: fill(words.common.required, { label }) });

/** 修改密码 */
export function ChangePasswordDialog({ open, close }: { readonly open: boolean; readonly close: () => void }) {
  const [form] = Form.useForm<Fields>();
  const { renew } = useSession();
  const { message } = App.useApp();
  const change = useMutation({
    mutationFn: ({ current, next }: Fields) => sessionApi.changePassword({ current, next }),
    onSuccess: (session) => {
      renew(session);
      void message.success(words.session.changed);
      close();
    },
  });
  return (
    <Modal
      open={open}
      title={words.session.changePassword}
      okText={words.session.changePassword}
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
        <Form.Item name="current" label={words.session.current} rules={[required(words.session.current)]}>
          <Input.Password autoComplete="current-password" maxLength={128} />
        </Form.Item>
        <Form.Item
          name="next"
          label={words.session.next}
          extra={words.session.nextHint}
          rules={[required(words.session.next), { min: 12, message: words.session.nextHint }]}
        >
          <Input.Password autoComplete="new-password" maxLength={128} />
        </Form.Item>
        <Form.Item
          name="again"
          label={words.session.again}
          dependencies={['next']}
          rules={[
            required(words.session.next),
            ({ getFieldValue }) => ({
              validator: (_, value: string) =>
                !value || value === getFieldValue('next')
                  ? Promise.resolve()
                  : Promise.reject(new Error(words.session.mismatch)),
            }),
          ]}
        >
          <Input.Password autoComplete="new-password" maxLength={128} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
