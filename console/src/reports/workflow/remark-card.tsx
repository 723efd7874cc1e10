import { Alert, Button, Form, Input, Radio, Tag } from 'antd';
import { useState } from 'react';
import { useSettleRemark, type Remark, type ReportDraft } from '../../api/reports.ts';
import { fill } from '../../messages/fill.ts';
import { words } from '../../messages/index.ts';
import { useMay } from '../../session/session-context.ts';
import { describeFailure } from '../../shell/describe-failure.ts';
import { formatDate } from '../../shell/format-date.ts';
import { texts } from './messages.ts';
import { RemarkText } from './remark-text.tsx';

interface RemarkCardProps {
  readonly remark: Remark;
  readonly draft: ReportDraft;
}

/** A remark of the competent department where it stands, with its answer or the form to give one. */
export function RemarkCard({ remark, draft }: RemarkCardProps) {
  const mayWrite = useMay('report.write');
  const [again, setAgain] = useState(false);
  const answerable = mayWrite && draft.editable;
  const open = remark.settledAs === null;
  return (
    <div className="remark" role="note">
      <RemarkText remark={remark} />
      <div className="secondary">
        <RemarkState remark={remark} />
        {remark.returnedOn && fill(texts.remarkDate, { date: formatDate(remark.returnedOn) })}
      </div>
      {remark.answer !== null && <p>{fill(texts.remarkAnswer, { answer: remark.answer })}</p>}
      {answerable && (open || again) && <AnswerForm remark={remark} draft={draft} close={() => setAgain(false)} />}
      {answerable && !open && !again && (
        <Button size="small" onClick={() => setAgain(true)}>
          {texts.settleAgain}
        </Button>
      )}
    </div>
  );
}

export function RemarkState({ remark }: { readonly remark: Remark }) {
  if (remark.settledAs === null) return <Tag color="warning">{texts.remarkOpen}</Tag>;
  return <Tag color="success">{remark.settledAs === 'changed' ? texts.remarkChanged : texts.remarkExplained}</Tag>;
}

interface Fields {
  readonly settledAs: 'changed' | 'explained';
  readonly answer?: string;
}

function AnswerForm({ remark, draft, close }: RemarkCardProps & { readonly close: () => void }) {
  const settle = useSettleRemark(draft.year);
  const [form] = Form.useForm<Fields>();
  const settledAs = Form.useWatch('settledAs', form);
  return (
    <Form<Fields>
      form={form}
      layout="vertical"
      className="remark-answer"
      initialValues={{ settledAs: remark.settledAs ?? 'changed', answer: remark.answer ?? '' }}
      onFinish={({ settledAs: as, answer }) =>
        settle.mutate(
          { id: remark.id, settledAs: as, ...(answer?.trim() ? { answer: answer.trim() } : {}) },
          { onSuccess: close },
        )
      }
    >
      {settle.isError && <Alert role="alert" type="error" showIcon title={describeFailure(settle.error)} />}
      <Form.Item name="settledAs" label={texts.answerAs}>
        <Radio.Group
          options={[
            { value: 'changed', label: texts.changed },
            { value: 'explained', label: texts.explained },
          ]}
        />
      </Form.Item>
      <Form.Item
        name="answer"
        label={texts.answer}
        rules={[{ required: settledAs === 'explained', whitespace: true, message: texts.answerRequired }]}
      >
        <Input.TextArea maxLength={1000} autoSize={{ minRows: 1, maxRows: 5 }} />
      </Form.Item>
      <div className="form-actions">
        {remark.settledAs !== null && <Button onClick={close}>{words.common.cancel}</Button>}
        <Button htmlType="submit" loading={settle.isPending}>
          {texts.settle}
        </Button>
      </div>
    </Form>
  );
}
