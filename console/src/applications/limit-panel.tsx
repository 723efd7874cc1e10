import { Button } from 'antd';
import { useState } from 'react';
import { weekdayName } from '../../../src/law/calendar/make-day.js';
import type { LocalDate } from '../../../src/kernel/local-date.js';
import type { ApplicationView } from '../api/applications.ts';
import { fill } from '../messages/fill.ts';
import { words } from '../messages/index.ts';
import { formatDate } from '../shell/format-date.ts';

/** 答复期限: the day it ends, and the proof, day by day. */
export function LimitPanel({ application }: { readonly application: ApplicationView }) {
  const [open, setOpen] = useState(false);
  const counted = application.days.filter((day) => day.counted).length;
  return (
    <section className="panel" aria-labelledby="limit-title">
      <h2 id="limit-title">{words.limit.title}</h2>
      <p className="limit-date numeric">{formatDate(application.dueOn)}</p>
      <p className="secondary">{fill(words.limit.basis, { received: formatDate(application.receivedOn), counted })}</p>
      {application.dueProvisional && <p className="tone-warning">{words.limit.provisional}</p>}
      <Button
        type="link"
        className="flush"
        aria-expanded={open}
        aria-controls="limit-days"
        onClick={() => setOpen(!open)}
      >
        {open ? words.limit.hideDays : words.limit.showDays}
      </Button>
      <div
        id="limit-days"
        hidden={!open}
        className="limit-days"
        tabIndex={open ? 0 : -1}
        role="region"
        aria-label={words.limit.days}
      >
        <table className="days">
          <caption className="visually-hidden">{words.limit.days}</caption>
          <thead>
            <tr>
              <th scope="col">{words.limit.date}</th>
              <th scope="col">{words.limit.reason}</th>
            </tr>
          </thead>
          <tbody>
            {application.days.map((day) => (
              <tr key={day.date} className={day.counted ? 'counted' : 'uncounted'}>
                <th scope="row" className="numeric">
                  {day.date}
                  <span className="secondary"> {weekdayName(day.date as LocalDate)}</span>
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
