import { Alert, Button, Form, Input, Modal, Radio, Select } from 'antd';
import { useState } from 'react';
import { MARK_KIND_NAMES } from '../../../../src/disclosures/domain/scan/mark.js';
import { fill } from '../../messages/fill.ts';
import { language } from '../../messages/language.ts';
import { describeFailure } from '../../shell/describe-failure.ts';
import { useDecideMark, type Mark, type MarkDecision } from '../api.ts';
import { texts } from '../messages/index.ts';
import { options } from '../names.ts';

const words = texts.marks;

interface Fields {
  readonly decision: keyof typeof words.decisions;
  readonly ground?: MarkDecision['ground'];
  readonly reason?: string;
}

/** 处置: a false alarm, or to be public by a ground and for a reason; what goes is taken out of the text instead. */
export function DecideMark({ id, mark }: { readonly id: string; readonly mark: Mark }) {
  const [open, setOpen] = useState(false);
  const name = fill(words.decideOf, { kind: MARK_KIND_NAMES[mark.kind][language], masked: mark.masked });
  return (
    <>
      <Button size="small" aria-label={name} onClick={() => setOpen(true)}>
        {words.decide}
      </Button>
      {open && <DecideDialog id={id} mark={mark} title={name} close={() => setOpen(false)} />}
    </>
  );
}

interface DecideDialogProps {
  readonly id: string;
  readonly mark: Mark;
  readonly title: string;
  readonly close: () => void;
}

function DecideDialog({ id, mark, title, close }: DecideDialogProps) {
  const decide = useDecideMark(id);
  const [form] = Form.useForm<Fields>();
  const publishes = Form.useWatch('decision', form) === 'must-publish';
  const submit = ({ decision, ground, reason }: Fields): void => {
    const body: MarkDecision = {
      decision,
      ground: publishes ? (ground ?? null) : null,
      reason: reason?.trim() || null,
    };
    decide.mutate({ key: mark.key, body }, { onSuccess: close });
  };
  return (
    <Modal
      open
      title={title}
      okText={words.decide}
      onOk={() => form.submit()}
      cancelText={texts.steps.cancel}
      onCancel={close}
      confirmLoading={decide.isPending}
    >
      {decide.isError && (
        <Alert role="alert" type="error" showIcon title={describeFailure(decide.error)} className="block-gap" />
      )}
      <p className="secondary">{words.removeHint}</p>
      <Form<Fields> form={form} name="publication-mark" layout="vertical" onFinish={submit}>
        <Form.Item name="decision" label={words.decision} rules={[{ required: true, message: texts.choose }]}>
          <Radio.Group options={options(words.decisions)} />
        </Form.Item>
        {publishes && (
          <Form.Item name="ground" label={words.ground} rules={[{ required: true, message: texts.choose }]}>
            <Select showSearch={{ optionFilterProp: 'label' }} options={options(words.grounds)} />
          </Form.Item>
        )}
        <Form.Item
          name="reason"
          label={words.reason}
          rules={[{ required: publishes, whitespace: true, message: texts.required }]}
        >
          <Input.TextArea maxLength={200} autoSize={{ minRows: 2, maxRows: 6 }} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
