import { Alert, App, Form, Modal, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { fill } from '../messages/fill.ts';
import { useSession } from '../session/session-context.ts';
import { DayInput } from '../shell/day-input.tsx';
import { describeFailure } from '../shell/describe-failure.ts';
import { useChangeTree, type TreeChange, type TreeOrgan } from './tree-api.ts';
import { texts } from './tree-messages.ts';

interface TreeDialogProps {
  readonly kind: TreeChange['kind'];
  readonly organ: TreeOrgan;
  readonly organs: readonly TreeOrgan[];
  readonly close: () => void;
}

interface Fields {
  readonly other?: string;
  readonly from: Dayjs;
}

/** 变更隶属、撤销、合并: from which day on, and to where. */
export function TreeDialog({ kind, organ, organs, close }: TreeDialogProps) {
  const { message } = App.useApp();
  const { today } = useSession().session;
  const [form] = Form.useForm<Fields>();
  const change = useChangeTree(organ.id);
  const name = organ.versions[0]?.name ?? organ.code;
  const others = organs
    .filter(({ id, versions }) => id !== organ.id && versions[0]?.ended === false)
    .map(({ id, versions }) => ({ value: id, label: versions[0]?.name ?? id }));
  const send = ({ other, from }: Fields): void => {
    const day = from.format('YYYY-MM-DD');
    const made: TreeChange =
      kind === 'move'
        ? { kind, body: { parentId: other ?? '', from: day } }
        : { kind, body: { from: day, ...(other !== undefined && { intoId: other }) } };
    change.mutate(made, {
      onSuccess: () => {
        void message.success(texts.saved);
        close();
      },
    });
  };
  return (
    <Modal
      open
      title={fill(kind === 'move' ? texts.moveOf : texts.endOf, { organ: name })}
      onCancel={close}
      onOk={() => form.submit()}
      okText={kind === 'move' ? texts.move : texts.end}
      cancelText={texts.cancel}
      confirmLoading={change.isPending}
    >
      {kind === 'end' && <p className="secondary">{texts.endHint}</p>}
      {change.isError && <Alert role="alert" type="error" showIcon title={describeFailure(change.error)} />}
      <Form<Fields> form={form} layout="vertical" name="tree" onFinish={send}>
        <Form.Item
          name="other"
          label={kind === 'move' ? texts.newParent : texts.into}
          rules={kind === 'move' ? [{ required: true, message: texts.required }] : []}
        >
          <Select options={others} showSearch={{ optionFilterProp: 'label' }} allowClear={kind === 'end'} />
        </Form.Item>
        <Form.Item
          name="from"
          label={texts.from}
          extra={texts.fromHint}
          rules={[{ required: true, message: texts.required }]}
        >
          <DayInput max={today} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
