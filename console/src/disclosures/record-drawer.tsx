import { Alert, App, Button, Drawer, Form } from 'antd';
import { describeFailure } from '../shell/describe-failure.ts';
import { useCorrectRecord, useEndRecord, useRecordDocument, type RecordItem } from './api.ts';
import { texts } from './messages.ts';
import { bodyOf, EndFieldItems, fieldsOf, RecordFieldItems, required, type RecordFields } from './record-fields.tsx';

interface FormDrawerProps {
  readonly title: string;
  readonly initial: Partial<RecordFields>;
  readonly saving: boolean;
  readonly failure: Error | null;
  readonly submit: (fields: RecordFields, done: () => void) => void;
  readonly close: () => void;
  readonly children: React.ReactNode;
}

function FormDrawer({ title, initial, saving, failure, submit, close, children }: FormDrawerProps) {
  const { message } = App.useApp();
  const done = (): void => {
    void message.success(texts.saved);
    close();
  };
  return (
    <Drawer open onClose={close} title={title} size={560}>
      {failure && <Alert role="alert" type="error" showIcon title={describeFailure(failure)} className="block-gap" />}
      <Form<RecordFields>
        name="record"
        layout="vertical"
        initialValues={initial}
        onFinish={(fields) => submit(fields, done)}
      >
        {children}
        <Button type="primary" htmlType="submit" loading={saving}>
          {title}
        </Button>
      </Form>
    </Drawer>
  );
}

/** 登记文件: a rule or normative document comes on record. */
export function RecordDrawer({ close }: { readonly close: () => void }) {
  const record = useRecordDocument();
  return (
    <FormDrawer
      title={texts.record}
      initial={{ kind: 'normative' }}
      saving={record.isPending}
      failure={record.error}
      submit={(fields, done) => record.mutate(bodyOf(fields), { onSuccess: done })}
      close={close}
    >
      <RecordFieldItems />
    </FormDrawer>
  );
}

interface ChangeProps {
  readonly record: RecordItem;
  readonly close: () => void;
}

/** 更正登记: what is on record is corrected, its end included. */
export function CorrectDrawer({ record, close }: ChangeProps) {
  const correct = useCorrectRecord(record.id);
  const { version } = record;
  return (
    <FormDrawer
      title={texts.correct}
      initial={fieldsOf(record)}
      saving={correct.isPending}
      failure={correct.error}
      submit={(fields, done) => correct.mutate({ ...bodyOf(fields), version }, { onSuccess: done })}
      close={close}
    >
      <RecordFieldItems />
      <EndFieldItems rules={[]} />
    </FormDrawer>
  );
}

/** 登记废止、失效: a document loses its effect. */
export function EndDrawer({ record, close }: ChangeProps) {
  const end = useEndRecord(record.id);
  const { version } = record;
  return (
    <FormDrawer
      title={texts.end}
      initial={{ endedAs: 'repealed' }}
      saving={end.isPending}
      failure={end.error}
      submit={({ endedOn, endedAs, replacedBy }, done) => {
        if (!endedOn || !endedAs) return;
        const body = { version, on: endedOn.format('YYYY-MM-DD'), as: endedAs, replacedBy: replacedBy ?? null };
        end.mutate(body, { onSuccess: done });
      }}
      close={close}
    >
      <EndFieldItems rules={[required]} />
    </FormDrawer>
  );
}
