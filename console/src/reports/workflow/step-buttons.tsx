import { Button } from 'antd';
import { useState } from 'react';
import type { OfferedStep, ReportDraft } from '../../api/reports.ts';
import { StepDialog } from './step-dialog.tsx';

const MAIN: readonly OfferedStep['type'][] = ['sign', 'submit', 'publish'];

/** The steps the one who looks may take now, and why one of them has to wait. */
export function StepButtons({ draft }: { readonly draft: ReportDraft }) {
  const [asking, setAsking] = useState<OfferedStep | null>(null);
  const [open, setOpen] = useState(false);
  const waiting = draft.way.steps.filter((step) => !step.lawful);
  return (
    <>
      <div className="form-actions way-steps">
        {draft.way.steps.map((step) => (
          <Button
            key={step.type}
            type={MAIN.includes(step.type) ? 'primary' : 'default'}
            disabled={!step.lawful}
            title={step.basis}
            onClick={() => {
              setAsking(step);
              setOpen(true);
            }}
          >
            {step.name}
          </Button>
        ))}
      </div>
      {waiting.map((step) => (
        <p key={step.type} className="secondary">
          {step.name}：{step.reason}
        </p>
      ))}
      {asking && <StepDialog draft={draft} step={asking} open={open} close={() => setOpen(false)} />}
    </>
  );
}
