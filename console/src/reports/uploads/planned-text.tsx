import { fill } from '../../messages/fill.ts';
import type { TakeOverPlan } from './api.ts';
import { texts } from './messages.ts';

type Planned = TakeOverPlan['sections'][number];

/** The file has the text, and the draft another. */
export function textMayBeTaken({ present, uploaded }: Planned): boolean {
  return uploaded !== '' && uploaded !== present;
}

/** What taking a text would do: how much of the draft it replaces, and both beside each other. */
export function PlannedText({ planned, name }: { readonly planned: Planned; readonly name: string }) {
  const { present, uploaded } = planned;
  if (uploaded === '') return <span className="secondary">{texts.take.absent}</span>;
  if (uploaded === present) return <span className="secondary">{texts.take.same}</span>;
  const counts = { present: lengthOf(present), count: lengthOf(uploaded) };
  return (
    <>
      <span className={present === '' ? 'secondary' : 'replaces'}>
        {fill(present === '' ? texts.take.fills : texts.take.replaces, counts)}
      </span>
      <details>
        <summary>{fill(texts.take.compare, { name })}</summary>
        <div className="take-over-pair">
          <Side title={texts.take.present} text={present} />
          <Side title={texts.take.uploaded} text={uploaded} />
        </div>
      </details>
    </>
  );
}

function Side({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <div>
      <h4>{title}</h4>
      {text === '' ? (
        <p className="secondary">{texts.take.unset}</p>
      ) : (
        text.split('\n').map((paragraph, index) => <p key={index}>{paragraph}</p>)
      )}
    </div>
  );
}

const lengthOf = (text: string): number => text.replace(/\s/g, '').length;
