import { Alert, App, Button, DatePicker, Form, Input, Radio, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { useReply, type ApplicationView } from '../api/applications.ts';
import { fill } from '../messages/fill.ts';
import { words } from '../messages/index.ts';
import { useSession } from '../session/session-context.ts';
import { describeFailure } from '../shell/describe-failure.ts';
import { useUnsavedChanges } from '../shell/unsaved-changes.ts';
import { draftReply, openPlaces } from './draft-reply.ts';
import { groundOptions, outcomeOptions, withheldOptions } from './outcome-options.ts';
import { outcomeName } from './outcome-name.ts';

interface ReplyFields {
  readonly outcome?: string;
  readonly ground?: string;
  readonly withheld?: string[];
  readonly issuedOn: Dayjs;
  readonly text?: string;
}

const DATE = 'YYYY-MM-DD';

/** 作出答复: outcome in the order of the form, its lawful ground, the wording, the day. */
export function ReplyForm({ application }: { readonly application: ApplicationView }) {
  const [form] = Form.useForm<ReplyFields>();
  const { session } = useSession();
  const { today } = session;
  const { modal, message } = App.useApp();
  const reply = useReply(application.id);
  const [dirty, setDirty] = useState(false);
  const outcome = Form.useWatch('outcome', form);
  const issuedOn = Form.useWatch('issuedOn', form);
  useUnsavedChanges(dirty && !reply.isSuccess);
  const grounds = groundOptions(outcome);
  const late = issuedOn !== undefined && issuedOn?.format(DATE) > application.dueOn;

  const chooseOutcome = (next: string): void => {
    const only = groundOptions(next);
    form.setFieldsValue({
      ground: only.length === 1 ? only[0]?.value : undefined,
      withheld: [],
    } as Partial<ReplyFields>);
  };
  const useDraft = async (): Promise<void> => {
    const fields = await form.validateFields(['outcome', 'ground', 'issuedOn']);
    const draft = draftReply(session.organ.name, application, {
      outcome: fields.outcome ?? '',
      ground: fields.ground ?? '',
      withheldGrounds: form.getFieldValue('withheld') ?? [],
      issuedOn: fields.issuedOn.format(DATE),
    });
    if (draft === null) return;
    const put = (): void => {
      form.setFieldValue('text', draft);
      form.focusField('text');
      setDirty(true);
    };
    if ((form.getFieldValue('text') ?? '').trim() === '') return put();
    modal.confirm({
      title: words.reply.replaceDraft,
      content: words.reply.replaceBody,
      okText: words.reply.replace,
      onOk: put,
    });
  };
  const submit = (fields: ReplyFields): void => {
    modal.confirm({
      title: words.reply.confirmTitle,
      content: (
        <>
          <p>{outcomeName(fields.outcome ?? '')}</p>
          {late && <p className="tone-warning">{words.reply.late}</p>}
          <p>{words.reply.confirmBody}</p>
        </>
      ),
      okText: words.reply.submit,
      onOk: () =>
        reply
          .mutateAsync({
            version: application.version,
            outcome: fields.outcome ?? '',
            ground: fields.ground ?? '',
            text: fields.text ?? '',
            issuedOn: fields.issuedOn.format(DATE),
          })
          .then(() => void message.success(words.reply.success))
          // The refusal is shown above the form, where what was written still stands.
          .catch(() => undefined),
    });
  };

  return (
    <section className="panel" aria-labelledby="reply-title">
      <h2 id="reply-title">{words.reply.title}</h2>
      {reply.isError && (
        <Alert role="alert" type="error" showIcon title={describeFailure(reply.error)} className="block-gap" />
      )}
      <Form<ReplyFields>
        form={form}
        name="reply"
        layout="vertical"
        initialValues={{ issuedOn: dayjs(today) }}
        scrollToFirstError={{ focus: true }}
        onValuesChange={() => setDirty(true)}
        onFinish={submit}
      >
        <Form.Item
          name="outcome"
          label={words.reply.outcome}
          extra={words.reply.outcomeHint}
          rules={[{ required: true, message: words.reply.outcomeRequired }]}
        >
          <Select<string>
            showSearch={{ optionFilterProp: 'label' }}
            options={outcomeOptions()}
            onChange={chooseOutcome}
            listHeight={420}
            popupMatchSelectWidth={560}
          />
        </Form.Item>
        {grounds.length > 0 && (
          <Form.Item
            name="ground"
            label={words.reply.ground}
            rules={[{ required: true, message: words.reply.groundRequired }]}
          >
            <Radio.Group className="grounds">
              {grounds.map(({ value, label, articles }) => (
                <Radio key={value} value={value}>
                  {label}
                  <span className="secondary">（{articles}）</span>
                </Radio>
              ))}
            </Radio.Group>
          </Form.Item>
        )}
        {outcome === 'partial' && (
          <Form.Item name="withheld" label={words.reply.withheld} extra={words.reply.withheldHint}>
            <Select<string[]> mode="multiple" options={withheldOptions()} popupMatchSelectWidth={480} />
          </Form.Item>
        )}
        <Form.Item
          name="issuedOn"
          label={words.reply.issuedOn}
          extra={late ? <span className="tone-warning">{words.reply.late}</span> : undefined}
          rules={[{ required: true, message: words.reply.issuedOnRequired }]}
        >
          <DatePicker
            minDate={dayjs(application.receivedOn)}
            maxDate={dayjs(today)}
            format={DATE}
            allowClear={false}
            className="date"
          />
        </Form.Item>
        <div className="text-head">
          <Button onClick={() => void useDraft().catch(() => undefined)}>{words.reply.useDraft}</Button>
        </div>
        <Form.Item
          name="text"
          label={words.reply.text}
          extra={words.reply.textHint}
          rules={[
            { required: true, whitespace: true, message: words.reply.textRequired },
            {
              validator: (_, value: string | undefined) => {
                const places = openPlaces(value ?? '');
                if (places.length === 0) return Promise.resolve();
                return Promise.reject(
                  new Error(fill(words.reply.blanks, { places: places.join(words.common.listSeparator) })),
                );
              },
            },
          ]}
        >
          <Input.TextArea autoSize={{ minRows: 8, maxRows: 24 }} maxLength={20_000} showCount />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={reply.isPending} disabled={reply.isSuccess}>
          {words.reply.submit}
        </Button>
      </Form>
    </section>
  );
}
