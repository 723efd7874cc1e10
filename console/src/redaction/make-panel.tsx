import { Alert, Button } from 'antd';
import { useId } from 'react';
import { fill } from '../messages/fill.ts';
import { describeFailure } from '../shell/describe-failure.ts';
import { useRedact, type AreaView } from './api.ts';
import { CopyMade } from './copy-made.tsx';
import type { Elsewhere, Remains } from './mark-areas.ts';
import { texts } from './messages.ts';
import type { Marks } from './use-marks.ts';

interface MakePanelProps {
  readonly id: string;
  readonly fileId: string;
  readonly marks: Marks;
  readonly onMade: (withheld: readonly AreaView[]) => void;
}

/** Makes the redacted copy, asks where marked text stands elsewhere, and shows what the check found. */
export function MakePanel({ id, fileId, marks, onMade }: MakePanelProps) {
  const redact = useRedact(id, fileId);
  const make = (): void => {
    const areas = marks.areas.map(({ key: _key, ...area }) => area);
    redact.mutate({ areas }, { onSuccess: (answer) => answer.kind === 'made' && onMade(answer.areas) });
  };
  const answer = redact.data;
  const none = marks.areas.length === 0;
  const whyId = useId();
  return (
    <section className="panel" aria-live="polite">
      <Button
        type="primary"
        block
        loading={redact.isPending}
        disabled={none}
        {...(none && { 'aria-describedby': whyId })}
        onClick={make}
      >
        {redact.isPending ? texts.making : texts.make}
      </Button>
      {none && (
        <p id={whyId} className="secondary make-answer">
          {texts.makeNone}
        </p>
      )}
      {redact.isError && <Alert className="make-answer" type="error" showIcon title={describeFailure(redact.error)} />}
      {answer?.kind === 'remains' && !redact.isPending && <RemainsList remains={answer.remains} marks={marks} />}
      {answer?.kind === 'made' && !redact.isPending && (
        <CopyMade id={id} fileId={answer.fileId} proof={answer.proof} title={texts.madeTitle} />
      )}
    </section>
  );
}

function RemainsList({ remains, marks }: { readonly remains: Remains; readonly marks: Marks }) {
  const decide = (area: number, elsewhere: Elsewhere): void => {
    const key = marks.areas[area]?.key;
    if (key !== undefined) marks.change(key, { elsewhere });
  };
  const open = remains.filter(({ area }) => marks.areas[area]?.elsewhere === 'ask');
  if (open.length === 0) return null;
  return (
    <Alert
      className="make-answer"
      type="warning"
      title={texts.remainsTitle}
      description={
        <ul className="remains-list">
          {open.map(({ area, places }) => (
            <li key={area}>
              <p>
                {fill(texts.remains, {
                  number: area + 1,
                  count: places.length,
                  pages: [...new Set(places.map(({ page }) => page))].join('、'),
                })}
              </p>
              <Button size="small" onClick={() => decide(area, 'cover')}>
                {texts.coverToo}
              </Button>{' '}
              <Button size="small" onClick={() => decide(area, 'keep')}>
                {texts.keepThere}
              </Button>
            </li>
          ))}
        </ul>
      }
    />
  );
}
