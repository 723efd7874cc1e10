import { Button } from 'antd';
import type { ReportDraft } from '../../api/reports.ts';
import { fill } from '../../messages/fill.ts';
import { useBeside } from './api.ts';
import { texts } from './messages.ts';

interface LastYearProps {
  readonly section: number;
  readonly text: string;
  readonly draft: ReportDraft;
  readonly writable: boolean;
  readonly add: (paragraph: string) => void;
}

/** What last year's published report says in this section, paragraph by paragraph; taken over with the references it was written with. */
export function LastYear({ section, text, draft, writable, add }: LastYearProps) {
  const previous = useBeside(draft.year).data?.previous;
  const paragraphs = previous?.sections[String(section)] ?? [];
  if (!previous || paragraphs.length === 0) return null;
  return (
    <details className="last-year">
      <summary>{fill(texts.lastYear, { year: previous.year })}</summary>
      {paragraphs.map((paragraph, index) => (
        <div key={index} className="suggested-paragraph">
          <p>{paragraph.text}</p>
          {writable && (
            <Button size="small" disabled={text.includes(paragraph.written)} onClick={() => add(paragraph.written)}>
              {text.includes(paragraph.written) ? texts.taken : texts.copy}
            </Button>
          )}
        </div>
      ))}
    </details>
  );
}
