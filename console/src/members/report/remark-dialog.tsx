import { Alert, Form, Input, Modal } from 'antd';
import { fill } from '../../messages/fill.ts';
import { describeFailure } from '../../shell/describe-failure.ts';
import { useMakeRemark } from '../api.ts';
import { texts } from '../messages.ts';
import type { Place } from './place.ts';

interface RemarkDialogProps {
  readonly organId: string;
  readonly year: number;
  readonly place: Place;
  readonly name: string;
  readonly open: boolean;
  readonly close: () => void;
}

const FORM = 'remark';

/** Takes the words of a remark on the place chosen. */
export function RemarkDialog({ organId, year, place, name, open, close }: RemarkDialogProps) {
  const make = useMakeRemark(organId, year);
  return (
    <Modal
      open={open}
      title={fill(texts.remarkOn, { place: name })}
      okText={texts.add}
      okButtonProps={{ htmlType: 'submit', form: FORM }}
      onCancel={close}
      confirmLoading={make.isPending}
      afterClose={() => make.reset()}
      destroyOnHidden
    >
      {make.isError && (
        <Alert role="alert" type="error" showIcon title={describeFailure(make.error)} className="block-gap" />
      )}
      <Form<{ readonly text: string }>
        name={FORM}
        layout="vertical"
        onFinish={({ text }) => make.mutate({ ...place, text: text.trim() }, { onSuccess: close })}
      >
        <Form.Item
          name="text"
          label={texts.text}
          rules={[{ required: true, whitespace: true, message: texts.textRequired }]}
        >
          <Input.TextArea maxLength={1000} autoSize={{ minRows: 3, maxRows: 8 }} autoFocus />
        </Form.Item>
      </Form>
    </Modal>
  );
}
