import { Alert, App, Button, Form, type FormInstance } from 'antd';
import dayjs from 'dayjs';
import { useRef, useState } from 'react';
import { Link } from 'react-router';
import { ApiError } from '../../api/client.ts';
import { uploadAttachments, useRegister, type RegisteredView } from '../../api/cases.ts';
import { words } from '../../messages/index.ts';
import { useSession } from '../../session/session-context.ts';
import { describeFailure } from '../../shell/describe-failure.ts';
import { LeaveGuard } from '../../shell/leave-guard.tsx';
import { PageHead } from '../../shell/page-head.tsx';
import { useUnsavedChanges } from '../../shell/unsaved-changes.ts';
import { ApplicantFields } from './applicant-fields.tsx';
import { BesideFields } from './beside-fields.tsx';
import { IntakeFields } from './intake-fields.tsx';
import { REGISTER_FIELDS, registerBody, type RegisterFields } from './register-fields.ts';
import { Registered } from './registered.tsx';
import { RequestFields } from './request-fields.tsx';

const t = words.cases.register;

/** 登记申请: what came in person, orally, by post or fax, written down by a clerk. */
export function RegisterPage() {
  const [done, setDone] = useState<RegisteredView | null>(null);
  const [round, setRound] = useState(1);
  return (
    <>
      <LeaveGuard />
      <PageHead title={t.title} above={<Link to="/applications">{words.applications.toList}</Link>} />
      {done ? (
        <Registered
          view={done}
          again={() => {
            setDone(null);
            setRound(round + 1);
          }}
        />
      ) : (
        <RegisterForm key={round} done={setDone} />
      )}
    </>
  );
}

function RegisterForm({ done }: { readonly done: (view: RegisteredView) => void }) {
  const [form] = Form.useForm<RegisterFields>();
  const { session } = useSession();
  const { message } = App.useApp();
  const register = useRegister();
  const [dirty, setDirty] = useState(false);
  const [files, setFiles] = useState<readonly File[]>([]);
  const [power, setPower] = useState<readonly File[]>([]);
  // One key a form: pressed twice, or sent again after a lost connection, it is registered once.
  const key = useRef(crypto.randomUUID());
  useUnsavedChanges(dirty && !register.isSuccess);

  const submit = async (fields: RegisterFields): Promise<void> => {
    const view = await register
      .mutateAsync(registerBody(fields, key.current))
      // The refusal is shown at its field, or above the form; what was written still stands.
      .catch((error: unknown) => showRefusal(form, error));
    if (!view) return;
    const scans = [...files, ...power];
    if (scans.length > 0) {
      await uploadAttachments(view.applicationId, scans).catch((error: unknown) => {
        void message.error(describeFailure(error));
      });
    }
    done(view);
  };

  return (
    <Form<RegisterFields>
      form={form}
      name="register"
      layout="vertical"
      className="settings"
      initialValues={{ channel: 'inPerson', receivedOn: dayjs(session.today), kind: 'information', way: 'paper' }}
      scrollToFirstError={{ focus: true }}
      onValuesChange={() => setDirty(true)}
      onFinish={(fields) => void submit(fields)}
    >
      <p className="secondary">{t.lead}</p>
      {register.isError && fieldOf(register.error) === null && (
        <Alert role="alert" type="error" showIcon title={describeFailure(register.error)} />
      )}
      <IntakeFields today={session.today} />
      <ApplicantFields />
      <BesideFields power={power} choosePower={setPower} />
      <RequestFields files={files} choose={setFiles} />
      <div className="settings-save">
        <Button type="primary" htmlType="submit" loading={register.isPending}>
          {t.submit}
        </Button>
      </div>
    </Form>
  );
}

/** Fields of the form by the names of the server, where they differ. */
const FIELDS: Readonly<Record<string, keyof RegisterFields>> = { contact: 'phone' };

/** The field of the form that the server refuses; `null` where it is none of them. */
function fieldOf(error: unknown): keyof RegisterFields | null {
  if (!(error instanceof ApiError) || error.code !== 'input.invalid') return null;
  const name = String(error.params['field'] ?? '');
  return FIELDS[name] ?? REGISTER_FIELDS.find((field) => field === name) ?? null;
}

function showRefusal(form: FormInstance<RegisterFields>, error: unknown): null {
  const name = fieldOf(error);
  if (name === null || !(error instanceof ApiError)) {
    window.scrollTo({ top: 0 });
    return null;
  }
  form.setFields([{ name, errors: [String(error.params['reason'] ?? '')] }]);
  form.scrollToField(name, { focus: true });
  return null;
}
