import { App, Button } from 'antd';
import type { OfferedStep } from '../../api/reports.ts';
import { fill } from '../../messages/fill.ts';
import { texts as wayTexts } from '../../reports/workflow/messages.ts';
import { describeFailure } from '../../shell/describe-failure.ts';
import { useMemberStep, type MemberReportPage } from '../api.ts';

/** 退回、接收: what the competent department may do with the report now, and why one of them has to wait. */
export function MemberSteps({ page }: { readonly page: MemberReportPage }) {
  const { modal, message } = App.useApp();
  const take = useMemberStep(page.organId, page.year);
  const ask = (step: OfferedStep): void => {
    const type = step.type === 'accept' ? 'accept' : 'return';
    const count = page.way.remarks.filter((remark) => remark.returnedOn === null).length;
    modal.confirm({
      title: step.name,
      content: fill(wayTexts.ask[type], { organ: page.organName, count }),
      okText: fill(wayTexts.confirm, { step: step.name }),
      cancelText: wayTexts.cancel,
      onOk: () =>
        take.mutateAsync({ version: page.version, step: { type } }).then(
          () => void message.success(fill(wayTexts.done, { step: step.name })),
          (error: unknown) => void message.error(describeFailure(error)),
        ),
    });
  };
  if (page.way.steps.length === 0) return null;
  return (
    <>
      <div className="form-actions way-steps">
        {page.way.steps.map((step) => (
          <Button
            key={step.type}
            type={step.type === 'accept' ? 'primary' : 'default'}
            disabled={!step.lawful || take.isPending}
            title={step.basis}
            onClick={() => ask(step)}
          >
            {step.name}
          </Button>
        ))}
      </div>
      {page.way.steps
        .filter((step) => !step.lawful)
        .map((step) => (
          <p key={step.type} className="secondary">
            {step.name}：{step.reason}
          </p>
        ))}
    </>
  );
}
