import { Button } from 'antd';
import { useId, useState } from 'react';
import { weekdayName } from '../../../src/law/calendar/make-day.js';
import type { LocalDate } from '../../../src/kernel/local-date.js';
import { formatDate } from '../shell/format-date.ts';
import type { LimitProofView } from './api.ts';
import { texts } from './messages.ts';

interface LimitProofProps {
  readonly title: string;
  readonly proof: LimitProofView;
}

/** A limit with its proof, day by day. */
export function LimitProof({ title, proof }: LimitProofProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <section className="panel" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      <p className="limit-date numeric">
        {formatDate(proof.due)}
        {proof.provisional && texts.provisional}
      </p>
      <p className="secondary">{`${proof.label}（${proof.basis}）`}</p>
      <Button type="link" className="flush" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        {open ? texts.hideDays : texts.showDays}
      </Button>
      <div id={id} hidden={!open} className="limit-days" tabIndex={open ? 0 : -1} role="region" aria-label={title}>
        <table className="days">
          <thead>
            <tr>
              <th scope="col">{texts.date}</th>
              <th scope="col">{texts.counted}</th>
            </tr>
          </thead>
          <tbody>
            {proof.days.map((day) => (
              <tr key={day.date} className={day.counted ? 'counted' : 'uncounted'}>
                <th scope="row" className="numeric">
                  {day.date} <span className="secondary">{weekdayName(day.date as LocalDate)}</span>
                </th>
                <td>{day.reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
