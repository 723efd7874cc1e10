import { Alert, App, DatePicker, Form, Input, Modal, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { useNavigate } from 'react-router';
import { fill } from '../../messages/fill.ts';
import { describeFailure } from '../../shell/describe-failure.ts';
import { useStep, type PublicationItem } from '../api.ts';
import { texts } from '../messages/index.ts';
import { options } from '../names.ts';
import { PublicationSelect } from '../publication-select.tsx';
import type { OfferedStep } from './offered-steps.ts';
import { stepBody, type StepFields } from './step-body.ts';
import { ValidityFields } from './validity-fields.tsx';

const words = texts.steps;
const FORM = 'publication-step';
const required = { required: true, message: texts.required };

interface StepDialogProps {
  readonly publication: PublicationItem;
  readonly step: OfferedStep;
  readonly close: () => void;
}

/** Asks before a step is taken: what it brings about, and what it needs. */
export function StepDialog({ publication, step, close }: StepDialogProps) {
  const { id, version, shownVersion, validity, inForceOn, interprets } = publication;
  const take = useStep(id);
  const { message } = App.useApp();
  const navigate = useNavigate();
  const submit = (fields: StepFields): void =>
    take.mutate(
      { version, step: stepBody(step, fields, inForceOn) },
      {
        onSuccess: (after) => {
          void message.success(fill(words.done, { step: words[step] }));
          close();
          if (step === 'correct') void navigate(`/publications/write/${id}`);
          else if (after.publication === null) void navigate('/publications');
        },
      },
    );
  const question = step === 'discard' && shownVersion !== null ? words.ask.discardVersion : words.ask[step];
  return (
    <Modal
      open
      title={words[step]}
      okText={words[step]}
      okButtonProps={{ htmlType: 'submit', form: FORM, danger: step === 'withdraw' || step === 'discard' }}
      cancelText={words.cancel}
      onCancel={close}
      confirmLoading={take.isPending}
    >
      {take.isError && (
        <Alert role="alert" type="error" showIcon title={describeFailure(take.error)} className="block-gap" />
      )}
      <p>{question}</p>
      <Form<StepFields>
        name={FORM}
        layout="vertical"
        onFinish={submit}
        initialValues={{
          state: validity.state,
          replacedBy: validity.replacedBy,
          interprets: interprets?.publicationId,
        }}
      >
        {step === 'schedule' && (
          <Form.Item
            name="at"
            label={words.at}
            extra={words.atHint}
            rules={[
              required,
              {
                validator: (_, at: Dayjs | null) =>
                  at && !at.isAfter() ? Promise.reject(new Error(words.atPast)) : Promise.resolve(),
              },
            ]}
          >
            <DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" />
          </Form.Item>
        )}
        {step === 'correct' && (
          <Form.Item
            name="changeNote"
            label={texts.changeNote}
            extra={texts.changeNoteHint}
            rules={[{ ...required, whitespace: true }]}
          >
            <Input.TextArea maxLength={300} autoSize={{ minRows: 3, maxRows: 8 }} />
          </Form.Item>
        )}
        {step === 'withdraw' && (
          <>
            <Form.Item name="ground" label={words.ground} rules={[required]}>
              <Select showSearch={{ optionFilterProp: 'label' }} options={options(texts.withdrawal)} />
            </Form.Item>
            <Form.Item
              name="reason"
              label={words.reason}
              extra={words.reasonHint}
              rules={[{ ...required, whitespace: true }]}
            >
              <Input.TextArea maxLength={500} autoSize={{ minRows: 3, maxRows: 8 }} />
            </Form.Item>
          </>
        )}
        {step === 'validity' && <ValidityFields publicationId={id} />}
        {step === 'relate' && (
          <Form.Item name="interprets" label={texts.facts.interprets} extra={texts.facts.interpretsHint}>
            <PublicationSelect fits={(line) => line.id !== id && line.interprets === null} />
          </Form.Item>
        )}
      </Form>
    </Modal>
  );
}
