import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import { useEffect } from 'react';
import { sessionApi, type SessionView } from '../api/session.ts';
import { words } from '../messages/index.ts';
import { describeFailure } from '../shell/describe-failure.ts';

interface SignInFields {
  readonly name: string;
  readonly password: string;
}

export interface SignInFormProps {
  readonly initialName?: string;
  readonly onSignedIn: (session: SessionView) => void;
}

/** Account and password; focus goes to the field that is to be filled, a refusal is read out. */
export function SignInForm({ initialName, onSignedIn }: SignInFormProps) {
  const [form] = Form.useForm<SignInFields>();
  const signIn = useMutation({
    mutationFn: sessionApi.signIn,
    onSuccess: onSignedIn,
    onError: () => {
      form.setFieldValue('password', '');
      form.focusField('password');
    },
  });
  useEffect(() => form.focusField(initialName ? 'password' : 'name'), [form, initialName]);
  return (
    <Form<SignInFields>
      form={form}
      name="sign-in"
      layout="vertical"
      requiredMark={false}
      initialValues={{ name: initialName ?? '', password: '' }}
      onFinish={(fields) => signIn.mutate({ name: fields.name.trim(), password: fields.password })}
    >
      {signIn.isError && (
        <Alert role="alert" type="error" showIcon title={describeFailure(signIn.error)} className="block-gap" />
      )}
      <Form.Item
        name="name"
        label={words.session.name}
        rules={[{ required: true, whitespace: true, message: words.session.nameRequired }]}
      >
        <Input autoComplete="username" maxLength={64} size="large" spellCheck={false} autoCapitalize="none" />
      </Form.Item>
      <Form.Item
        name="password"
        label={words.session.password}
        rules={[{ required: true, message: words.session.passwordRequired }]}
      >
        <Input.Password autoComplete="current-password" maxLength={128} size="large" />
      </Form.Item>
      <Button type="primary" htmlType="submit" size="large" block loading={signIn.isPending}>
        {words.session.submit}
      </Button>
    </Form>
  );
}
