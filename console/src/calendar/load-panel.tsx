import { Alert, App, Button, Checkbox, Form, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { fill } from '../messages/fill.ts';
import { describeFailure } from '../shell/describe-failure.ts';
import { FileChoice } from '../shell/file-choice.tsx';
import { useUnsavedChanges } from '../shell/unsaved-changes.ts';
import { useLoadNotice, useNoticeFile, useReadNotice, type NoticeLoadedView, type NoticeRead } from './api.ts';
import { DaysTable } from './days-table.tsx';
import { texts } from './messages.ts';

interface TextFields {
  readonly text: string;
  readonly year?: number | null;
}

/** 载入放假安排: paste or choose, see what was read, confirm; which limits it moves shows beside it. */
export function LoadPanel() {
  const [form] = Form.useForm<TextFields>();
  const read = useReadNotice();
  const [loaded, setLoaded] = useState<NoticeLoadedView | null>(null);
  const submit = ({ text, year }: TextFields): void => {
    setLoaded(null);
    read.mutate({ text, ...(year && { year }) });
  };
  const fromFile = useNoticeFile();
  const [files, setFiles] = useState<readonly File[]>([]);
  const take = async (chosen: readonly File[]): Promise<void> => {
    setFiles(chosen);
    const [file] = chosen;
    if (!file) return;
    if (/\.(txt|csv)$/i.test(file.name)) form.setFieldValue('text', await file.text());
    else fromFile.mutate(file, { onSuccess: ({ text }) => form.setFieldValue('text', text) });
  };
  return (
    <section className="panel" aria-labelledby="load-title">
      <h2 id="load-title">{texts.load}</h2>
      <p className="secondary">{texts.loadHint}</p>
      {fromFile.isError && <Alert role="alert" type="error" showIcon title={describeFailure(fromFile.error)} />}
      {read.isError && <Alert role="alert" type="error" showIcon title={describeFailure(read.error)} />}
      <Form<TextFields> form={form} name="notice" layout="vertical" onFinish={submit}>
        <Form.Item>
          <FileChoice
            label={texts.file}
            accept=".txt,.csv,.docx,.doc,.pdf,text/plain"
            files={files}
            choose={(chosen) => void take(chosen)}
          />
        </Form.Item>
        <Form.Item
          name="text"
          label={texts.text}
          rules={[{ required: true, whitespace: true, message: texts.textRequired }]}
        >
          <Input.TextArea autoSize={{ minRows: 6, maxRows: 18 }} maxLength={20_000} />
        </Form.Item>
        <Form.Item name="year" label={texts.yearField}>
          <InputNumber<number> min={2004} max={2999} />
        </Form.Item>
        <Button htmlType="submit" loading={read.isPending}>
          {texts.read}
        </Button>
      </Form>
      {read.data && !loaded && <Confirm key={read.submittedAt} read={read.data} done={setLoaded} />}
      {loaded && <p role="status">{fill(texts.loaded, { year: loaded.year, version: loaded.version })}</p>}
    </section>
  );
}

interface ConfirmFields {
  readonly title: string;
  readonly documentNumber: string;
}

function Confirm({ read, done }: { readonly read: NoticeRead; readonly done: (loaded: NoticeLoadedView) => void }) {
  const { message } = App.useApp();
  const load = useLoadNotice();
  useUnsavedChanges(!load.isSuccess);
  const { year, days, missing } = read;
  const submit = ({ title, documentNumber }: ConfirmFields): void =>
    load.mutate(
      { year, title, documentNumber, days: [...days] },
      {
        onSuccess: (view) => {
          done(view);
          void message.success(fill(texts.loaded, { year, version: view.version }));
        },
      },
    );
  return (
    <>
      <h3>{texts.confirm}</h3>
      {missing.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={fill(texts.missing, { names: missing.join('、') })}
          className="block-gap"
        />
      )}
      <p className="secondary">{texts.confirmHint}</p>
      <DaysTable days={days} />
      {load.isError && <Alert role="alert" type="error" showIcon title={describeFailure(load.error)} />}
      <Form<ConfirmFields>
        name="confirm-notice"
        layout="vertical"
        onFinish={submit}
        initialValues={{
          title: read.title ?? `国务院办公厅关于${year}年部分节假日安排的通知`,
          documentNumber: read.documentNumber ?? '',
        }}
      >
        <Form.Item
          name="title"
          label={texts.documentTitle}
          rules={[{ required: true, whitespace: true, message: texts.required }]}
        >
          <Input maxLength={120} />
        </Form.Item>
        <Form.Item
          name="documentNumber"
          label={texts.documentNumber}
          rules={[{ required: true, whitespace: true, message: texts.required }]}
        >
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item
          name="checked"
          valuePropName="checked"
          rules={[
            {
              validator: (_, value: boolean | undefined) =>
                value ? Promise.resolve() : Promise.reject(new Error(texts.checkedRequired)),
            },
          ]}
        >
          <Checkbox>{texts.checked}</Checkbox>
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={load.isPending}>
          {texts.submit}
        </Button>
      </Form>
    </>
  );
}
