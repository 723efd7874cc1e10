import { Button } from 'antd';
import { useId, useState } from 'react';
import { weekdayName } from '../../../../src/law/calendar/make-day.js';
import type { LocalDate } from '../../../../src/kernel/local-date.js';
import type { CaseView, ClockView } from '../../api/cases.ts';
import { fill } from '../../messages/fill.ts';
import { words } from '../../messages/index.ts';
import { formatDate } from '../../shell/format-date.ts';

const t = words.cases.clock;

/** 答复期限: the day it ends, and the proof, day by day; both ways where the correction was asked for late. */
export function ClockPanel({ view }: { readonly view: Pick<CaseView, 'summary' | 'clock'> }) {
  const { summary, clock } = view;
  const { workingDaysLeft: left, nextDue, overdue, state } = summary;
  const open = state === 'open';
  const names: Readonly<Record<string, string>> = words.cases.nextDue;
  return (
    <section className="panel" aria-labelledby="limit-title">
      <h2 id="limit-title">{words.limit.title}</h2>
      <p className="limit-date numeric">{formatDate(clock.dueOn)}</p>
      {open && !clock.running && <p className="tone-warning">{t.noRunning}</p>}
      {open && left !== null && (
        <p className={overdue ? 'tone-error' : 'secondary'}>
          {overdue ? fill(words.limit.overdue, { days: Math.abs(left) }) : fill(t.left, { days: left })}
        </p>
      )}
      {clock.provisional && open && (
        <p className="tone-warning">
          {clock.days.some((day) => day.provisional) ? words.limit.provisional : t.provisionalLetter}
        </p>
      )}
      {nextDue && <p>{fill(t.nextDue, { what: names[nextDue.what] ?? nextDue.what, date: formatDate(nextDue.on) })}</p>}
      <DayProof days={clock.days} />
      {clock.withoutLateCorrection && (
        <>
          <p className="block-top">{fill(t.bothWays, { date: formatDate(clock.withoutLateCorrection.dueOn) })}</p>
          <p className="secondary">{t.bothWaysNote}</p>
          <DayProof days={clock.withoutLateCorrection.days} />
        </>
      )}
    </section>
  );
}

function DayProof({ days }: { readonly days: ClockView['days'] }) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <>
      <Button
        type="link"
        className="flush no-print"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {open ? words.limit.hideDays : words.limit.showDays}
      </Button>
      <div
        id={id}
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
            {days.map((day) => (
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
    </>
  );
}
