import { Alert, App, Form, Modal, Select } from 'antd';
import { describeFailure } from '../shell/describe-failure.ts';
import { useWithdrawRecord, type RecordItem, type WithdrawBody } from './api.ts';
import { texts } from './messages.ts';
import { options, required } from './record-fields.tsx';

interface WithdrawDialogProps {
  readonly record: RecordItem;
  readonly close: () => void;
}

const { importTakenBack: _, ...REASONS } = texts.reasons;

/** 撤销登记: a mistaken record counts no more. */
export function WithdrawDialog({ record, close }: WithdrawDialogProps) {
  const { message } = App.useApp();
  const [form] = Form.useForm<Pick<WithdrawBody, 'reason'>>();
  const withdraw = useWithdrawRecord(record.id);
  return (
    <Modal
      open
      title={texts.withdraw}
      onCancel={close}
      onOk={() => form.submit()}
      okText={texts.withdraw}
      confirmLoading={withdraw.isPending}
    >
      <p>{record.title}</p>
      <p className="secondary">{texts.withdrawHint}</p>
      {withdraw.isError && <Alert role="alert" type="error" showIcon title={describeFailure(withdraw.error)} />}
      <Form
        form={form}
        layout="vertical"
        name="withdraw"
        onFinish={({ reason }) =>
          withdraw.mutate(
            { version: record.version, reason },
            {
              onSuccess: () => {
                void message.success(texts.saved);
                close();
              },
            },
          )
        }
      >
        <Form.Item name="reason" label={texts.withdrawReason} rules={[required]}>
          <Select options={options(REASONS)} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
