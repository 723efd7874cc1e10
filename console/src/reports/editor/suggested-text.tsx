import { Button } from 'antd';
import { useState } from 'react';
import { REPORT_FORMATS } from '../../../../src/law/report-format/index.js';
import { suggestText } from '../../../../src/annual-report/domain/tell/suggest-text.js';
import type { ReferredFigures } from '../../../../src/annual-report/domain/tell/resolve-text.js';
import type { ReportDraft } from '../../api/reports.ts';
import { texts } from './messages.ts';
import { ReadText } from './read-text.tsx';

interface SuggestedTextProps {
  readonly section: number;
  readonly text: string;
  readonly draft: ReportDraft;
  readonly figures: ReferredFigures;
  readonly add: (paragraph: string) => void;
}

/** Paragraphs that the figures suggest for the section, to be taken over one by one. */
export function SuggestedText({ section, text, draft, figures, add }: SuggestedTextProps) {
  const [open] = useState(text.trim() === '');
  const of = Object.values(draft.cells).some(({ source }) => source === 'members') ? 'sum' : 'organ';
  const paragraphs = suggestText(section, { format: REPORT_FORMATS[draft.format], year: draft.year, figures, of });
  if (paragraphs.length === 0) return null;
  return (
    <details className="suggested-text" open={open}>
      <summary>{texts.suggested}</summary>
      {paragraphs.map((paragraph) => (
        <div key={paragraph} className="suggested-paragraph">
          <ReadText text={paragraph} format={draft.format} figures={figures} />
          <Button size="small" disabled={text.includes(paragraph)} onClick={() => add(paragraph)}>
            {text.includes(paragraph) ? texts.taken : texts.take}
          </Button>
        </div>
      ))}
    </details>
  );
}
