import { Alert, App, Button, Checkbox, Form, Input, InputNumber, Table } from 'antd';
import { useState } from 'react';
import { fill } from '../messages/fill.ts';
import { describeFailure } from '../shell/describe-failure.ts';
import { formatDate } from '../shell/format-date.ts';
import { useUnsavedChanges } from '../shell/unsaved-changes.ts';
import { useLoadNotice, useNoticeFile, useReadNotice, type NoticeLoadedView, type NoticeRead } from './api.ts';
import { DaysTable } from './days-table.tsx';
import { texts } from './messages.ts';

interface TextFields {
  readonly text: string;
  readonly year?: number | null;
}

/** 载入放假安排: paste or choose, see what was read, confirm, see which limits moved. */
export function LoadPanel() {
  const [form] = Form.useForm<TextFields>();
  const read = useReadNotice();
  const [loaded, setLoaded] = useState<NoticeLoadedView | null>(null);
  const submit = ({ text, year }: TextFields): void => {
    setLoaded(null);
    read.mutate({ text, ...(year && { year }) });
  };
  const fromFile = useNoticeFile();
  const take = async (file: File | undefined): Promise<void> => {
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
        <Form.Item label={texts.file} htmlFor="notice-file">
          <input
            id="notice-file"
            type="file"
            accept=".txt,.csv,.docx,.doc,.pdf,text/plain"
            onChange={(event) => void take(event.target.files?.[0])}
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
      {loaded && <Changes loaded={loaded} />}
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
          void message.success(fill(texts.loaded, { year, version: view.version, count: view.changed.length }));
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

type Change = NoticeLoadedView['changed'][number];

function Changes({ loaded }: { readonly loaded: NoticeLoadedView }) {
  const { year, version, changed } = loaded;
  return (
    <>
      <p role="status">{fill(texts.loaded, { year, version, count: changed.length })}</p>
      {changed.length > 0 && (
        <Table<Change>
          rowKey="applicationId"
          size="small"
          pagination={{ pageSize: 50, hideOnSinglePage: true }}
          title={() => texts.changed}
          dataSource={[...changed]}
          columns={[
            { title: texts.receiptNumber, dataIndex: 'receiptNumber', rowScope: 'row', className: 'numeric' },
            { title: texts.organ, dataIndex: 'organName' },
            { title: texts.from, dataIndex: 'from', className: 'numeric', render: formatDate },
            {
              title: texts.to,
              dataIndex: 'to',
              className: 'numeric',
              render: (to: string, { from, provisional }) =>
                `${formatDate(to)}${provisional ? `（${texts.provisional}）` : from === to ? `（${texts.certain}）` : ''}`,
            },
          ]}
        />
      )}
    </>
  );
}
