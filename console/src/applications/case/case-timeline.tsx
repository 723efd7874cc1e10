import { Timeline as AntTimeline } from 'antd';
import type { TimelineEntry } from '../../api/cases.ts';
import { fill } from '../../messages/fill.ts';
import { words } from '../../messages/index.ts';
import { formatDate, formatInstant } from '../../shell/format-date.ts';

/** 办理经过: what was done, as the ledger has it, with what was written then. */
export function CaseTimeline({ entries }: { readonly entries: readonly TimelineEntry[] }) {
  if (entries.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="timeline-title">
      <h2 id="timeline-title">{words.timeline.title}</h2>
      <AntTimeline
        items={[...entries].reverse().map((entry) => ({
          key: entry.seq,
          content: (
            <>
              <div>
                <strong>{entry.title}</strong> <span className="numeric">{formatDate(entry.legalDate)}</span>
              </div>
              {entry.detail && <div>{entry.detail}</div>}
              {entry.texts.map(({ label, text }) => (
                <WrittenText key={label} label={label} text={text} />
              ))}
              <div className="secondary">
                {fill(words.timeline.recorded, { by: entry.by, time: formatInstant(entry.recordedAt) })}
              </div>
            </>
          ),
        }))}
      />
    </section>
  );
}

const LONG = 120;

/** What was written with a step; a long text opens on a click. */
function WrittenText({ label, text }: { readonly label: string; readonly text: string }) {
  if (text.length <= LONG) {
    return (
      <div className="timeline-text">
        {label}：{text}
      </div>
    );
  }
  return (
    <details className="timeline-text">
      <summary>{label}</summary>
      {text}
    </details>
  );
}
