import { Rate } from 'antd';
import type { CaseView } from '../../api/cases.ts';
import { fill } from '../../messages/fill.ts';
import { words } from '../../messages/index.ts';
import { formatInstant } from '../../shell/format-date.ts';

const t = words.cases.feedback;

/** 满意度评价: what the applicant thought of how they were served, once they have said so. */
export function FeedbackPanel({ view: { feedback } }: { readonly view: CaseView }) {
  if (!feedback) return null;
  const { score, givenAt, text } = feedback;
  return (
    <section className="panel" aria-labelledby="feedback-title">
      <h2 id="feedback-title">{t.title}</h2>
      <p>
        <span aria-hidden>
          <Rate disabled value={score} />
        </span>{' '}
        {fill(t.score, { score })}
      </p>
      {text && <p className="long-text">{text}</p>}
      <p className="secondary">{fill(t.givenAt, { time: formatInstant(givenAt) })}</p>
    </section>
  );
}
