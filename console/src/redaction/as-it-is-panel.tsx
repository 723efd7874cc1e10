import { Alert, Button, Input } from 'antd';
import { useId, useState } from 'react';
import { fill } from '../messages/fill.ts';
import { describeFailure } from '../shell/describe-failure.ts';
import { useSupplyAsItIs, type MaterialPagesView } from './api.ts';
import { CopyMade } from './copy-made.tsx';
import { texts } from './messages.ts';

interface AsItIsPanelProps {
  readonly id: string;
  readonly fileId: string;
  readonly material: MaterialPagesView;
  /** Areas are marked: then this is not what the person means to do. */
  readonly marked: boolean;
}

/** Supplies a material as it is: what the scan shows stands beside the button, and has to be answered for. */
export function AsItIsPanel({ id, fileId, material: { pages, found }, marked }: AsItIsPanelProps) {
  const [reason, setReason] = useState('');
  const supply = useSupplyAsItIs(id, fileId);
  const seen = {
    hits: found.length,
    unread: pages.filter(({ lines }) => lines.length === 0).length,
  };
  const unclear = seen.hits > 0 || seen.unread > 0;
  const missing = unclear && reason.trim() === '';
  const answer = supply.data;
  const whyId = useId();
  return (
    <section className="panel" aria-labelledby="as-it-is-title" aria-live="polite">
      <h2 id="as-it-is-title">{texts.asItIs}</h2>
      <p className="secondary">{marked ? texts.asItIsMarked : texts.asItIsHint}</p>
      {!marked && (
        <>
          <p>{fill(texts.seen, seen)}</p>
          {unclear && (
            <label className="area-choice">
              <span>{texts.secondLook}</span>
              <Input.TextArea
                rows={2}
                maxLength={500}
                value={reason}
                onChange={(event) => setReason(event.target.value)}
              />
            </label>
          )}
          <Button
            block
            loading={supply.isPending}
            disabled={missing}
            {...(missing && { 'aria-describedby': whyId })}
            onClick={() => supply.mutate({ seen, ...(unclear ? { secondLook: reason } : {}) })}
          >
            {supply.isPending ? texts.making : texts.asItIsMake}
          </Button>
          {missing && (
            <p id={whyId} className="secondary make-answer">
              {texts.secondLookMissing}
            </p>
          )}
        </>
      )}
      {supply.isError && <Alert className="make-answer" type="error" showIcon title={describeFailure(supply.error)} />}
      {answer?.kind === 'made' && !supply.isPending && (
        <CopyMade id={id} fileId={answer.fileId} proof={answer.proof} title={texts.asItIsMade} />
      )}
    </section>
  );
}
