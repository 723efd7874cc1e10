import { Alert, Button, Form, Input, Popover } from 'antd';
import { useState } from 'react';
import { useDecide, useTakeBackDecision, type DraftFinding, type ReportDraft } from '../../api/reports.ts';
import { fill } from '../../messages/fill.ts';
import { words } from '../../messages/index.ts';
import { useMay, useSession } from '../../session/session-context.ts';
import { describeFailure } from '../../shell/describe-failure.ts';
import { texts } from './messages.ts';

interface FindingDecisionProps {
  readonly finding: DraftFinding;
  readonly draft: ReportDraft;
}

/** What is decided on a finding: an error kept with reason and name, a warning acknowledged; alone or all of its kind. */
export function FindingDecision({ finding, draft }: FindingDecisionProps) {
  const mayWrite = useMay('report.write');
  const takeBack = useTakeBackDecision(draft.year);
  const { decision } = finding;
  const open = mayWrite && draft.editable;
  if (decision !== null) {
    return (
      <div className="finding-decision">
        <span>{said(decision)}</span>
        {open && (
          <Button size="small" type="link" onClick={() => takeBack.mutate(finding.key)} loading={takeBack.isPending}>
            {texts.takeBack}
          </Button>
        )}
      </div>
    );
  }
  if (!open) return null;
  return (
    <div className="finding-decision">
      {finding.severity === 'error' ? (
        <KeepButton finding={finding} draft={draft} />
      ) : (
        <AcknowledgeButtons finding={finding} draft={draft} />
      )}
    </div>
  );
}

function said({ kind, reason, name }: NonNullable<DraftFinding['decision']>): string {
  if (kind === 'override') return fill(texts.kept, { name: name ?? '', reason: reason ?? '' });
  return reason === null ? texts.acknowledged : fill(texts.acknowledgedWith, { remark: reason });
}

function AcknowledgeButtons({ finding, draft }: FindingDecisionProps) {
  const decide = useDecide(draft.year);
  const alike = draft.findings.filter(
    (other) => other.code === finding.code && other.severity === 'warning' && other.decision === null,
  );
  const acknowledge = (findings: readonly DraftFinding[]): void =>
    decide.mutate({ keys: [...new Set(findings.map(({ key }) => key))] });
  return (
    <>
      <Button size="small" onClick={() => acknowledge([finding])} loading={decide.isPending}>
        {texts.acknowledge}
      </Button>
      {alike.length > 1 && (
        <Button size="small" onClick={() => acknowledge(alike)} disabled={decide.isPending}>
          {fill(texts.acknowledgeAll, { count: alike.length })}
        </Button>
      )}
      {decide.isError && <Alert role="alert" type="error" showIcon title={describeFailure(decide.error)} />}
    </>
  );
}

function KeepButton({ finding, draft }: FindingDecisionProps) {
  const [open, setOpen] = useState(false);
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      title={texts.keepTitle}
      destroyOnHidden
      getPopupContainer={() => document.getElementById('main') ?? document.body}
      content={<KeepForm finding={finding} draft={draft} close={() => setOpen(false)} />}
    >
      <Button size="small" aria-expanded={open} aria-haspopup="dialog">
        {texts.keep}
      </Button>
    </Popover>
  );
}

interface KeepFields {
  readonly reason: string;
  readonly name: string;
}

function KeepForm({ finding, draft, close }: FindingDecisionProps & { readonly close: () => void }) {
  const { session } = useSession();
  const decide = useDecide(draft.year);
  return (
    <Form<KeepFields>
      className="typed-cell-form"
      layout="vertical"
      initialValues={{ name: session.account.displayName }}
      onFinish={(fields) => decide.mutate({ keys: [finding.key], ...fields }, { onSuccess: close })}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      {decide.isError && <Alert role="alert" type="error" showIcon title={describeFailure(decide.error)} />}
      <Form.Item
        name="reason"
        label={texts.keepReason}
        extra={texts.keepHint}
        rules={[{ required: true, whitespace: true, min: 2, message: texts.keepReasonRequired }]}
      >
        <Input.TextArea maxLength={400} autoSize={{ minRows: 2, maxRows: 5 }} autoFocus />
      </Form.Item>
      <Form.Item
        name="name"
        label={texts.keepName}
        rules={[{ required: true, whitespace: true, message: texts.keepNameRequired }]}
      >
        <Input maxLength={40} />
      </Form.Item>
      <div className="form-actions">
        <Button onClick={close}>{words.common.cancel}</Button>
        <Button type="primary" htmlType="submit" loading={decide.isPending}>
          {texts.keep}
        </Button>
      </div>
    </Form>
  );
}
