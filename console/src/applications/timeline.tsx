import { Timeline as AntTimeline } from 'antd';
import type { ApplicationEvent } from '../api/applications.ts';
import { fill } from '../messages/fill.ts';
import { words } from '../messages/index.ts';
import { formatDate, formatInstant } from '../shell/format-date.ts';

/** 办理经过: what was done, as the ledger has it. */
export function Timeline({ events }: { readonly events: readonly ApplicationEvent[] }) {
  return (
    <section className="panel" aria-labelledby="timeline-title">
      <h2 id="timeline-title">{words.timeline.title}</h2>
      <AntTimeline
        items={events.map((event) => ({
          key: event.seq,
          content: (
            <>
              <div>
                <strong>{event.title}</strong> <span className="numeric">{formatDate(event.legalDate)}</span>
              </div>
              {event.detail && <div>{event.detail}</div>}
              <div className="secondary">
                {fill(words.timeline.recorded, { by: event.by, time: formatInstant(event.recordedAt) })}
              </div>
            </>
          ),
        }))}
      />
    </section>
  );
}
