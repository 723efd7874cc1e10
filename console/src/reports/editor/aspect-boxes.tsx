import { Button } from 'antd';
import { useEffect, useId, useState } from 'react';
import { aspectPrompts } from '../../../../src/annual-report/domain/tell/aspect-prompts.js';
import { ASPECTS, joinAspects, splitAspects } from '../../../../src/annual-report/domain/tell/aspects.js';
import type { ReferredFigures } from '../../../../src/annual-report/domain/tell/resolve-text.js';
import type { ReportDraft } from '../../api/reports.ts';
import { texts } from './messages.ts';
import { ReadText } from './read-text.tsx';
import { WritingBox } from './writing-box.tsx';

interface AspectBoxesProps {
  readonly text: string;
  readonly format: ReportDraft['format'];
  readonly figures: ReferredFigures;
  readonly change: (text: string) => void;
  readonly leave: () => void;
}

/** Section 一 in a box for each of its five aspects, with what the year's records say of each. */
export function AspectBoxes({ text, format, figures, change, leave }: AspectBoxesProps) {
  const [boxes, setBoxes] = useState(() => splitAspects(text));
  // What another desk or the whole text changed shows here; what is being typed keeps its blanks.
  useEffect(() => {
    setBoxes((current) => (joinAspects(current) === text ? current : splitAspects(text)));
  }, [text]);
  const write = (at: number, part: string): void => {
    const next = { ...boxes, parts: boxes.parts.map((before, index) => (index === at ? part : before)) };
    setBoxes(next);
    change(joinAspects(next));
  };
  const prompts = aspectPrompts(figures);
  const id = useId();
  return (
    <div className="aspect-boxes">
      {boxes.lead.trim() !== '' && (
        <div className="text-preview">
          <p className="secondary">{texts.aspectLead}</p>
          <ReadText text={boxes.lead} format={format} figures={figures} />
        </div>
      )}
      {ASPECTS.map((name, at) => {
        const part = boxes.parts[at] ?? '';
        return (
          <div key={name} className="aspect-box">
            <h3 id={`${id}-${at}-name`}>{name}</h3>
            <p className="secondary" id={`${id}-${at}-hint`}>
              {prompts[at]?.hint}
            </p>
            <WritingBox
              id={`${id}-${at}`}
              labelledBy={`${id}-${at}-name`}
              describedBy={`${id}-${at}-hint`}
              value={part}
              change={(written) => write(at, written)}
              leave={leave}
              readOnly={false}
              format={format}
              figures={figures}
            />
            {prompts[at]?.sentences
              .filter((sentence) => !part.includes(sentence))
              .map((sentence) => (
                <div key={sentence} className="suggested-paragraph">
                  <ReadText text={sentence} format={format} figures={figures} />
                  <Button
                    size="small"
                    onClick={() => write(at, part.trim() === '' ? sentence : part.trimEnd() + sentence)}
                  >
                    {texts.take}
                  </Button>
                </div>
              ))}
          </div>
        );
      })}
    </div>
  );
}
