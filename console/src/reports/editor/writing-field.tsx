import { Button } from 'antd';
import { useState } from 'react';
import type { ReportDraft } from '../../api/reports.ts';
import { KeyFigures } from '../compare/key-figures.tsx';
import { AspectBoxes } from './aspect-boxes.tsx';
import './editor.css';
import { LastYear } from './last-year.tsx';
import { texts } from './messages.ts';
import { PromiseList } from './promise-list.tsx';
import { useReferredFigures } from './referred-figures.ts';
import { ReferenceOffers } from './reference-offers.tsx';
import { SuggestedText } from './suggested-text.tsx';
import { WritingBox } from './writing-box.tsx';
import type { WritingFieldProps } from './writing-field-props.ts';

interface SectionFieldProps extends Omit<WritingFieldProps, 'format' | 'figures' | 'tall' | 'describedBy'> {
  readonly draft: ReportDraft;
  readonly section: number;
}

/** 总体情况: the section of the five aspects. */
const OVERVIEW = 1;
/** 存在的主要问题及改进情况: the section that answers the promises of last year. */
const IMPROVEMENT = 5;

/** The text of a section: a field for paragraphs with figures put in as references, and what helps to write it. */
export function WritingField({ draft, section, ...field }: SectionFieldProps) {
  const [byAspect, setByAspect] = useState(false);
  const figures = useReferredFigures(draft);
  const { id, value, change, leave, readOnly, labelledBy } = field;
  const shown = { text: value, format: draft.format };
  const add = (paragraph: string): void => change(value.trim() === '' ? paragraph : `${value.trimEnd()}\n${paragraph}`);
  const writable = !readOnly;
  return (
    <div className="writing-field">
      {figures && writable && (
        <SuggestedText section={section} draft={draft} figures={figures} text={value} add={add} />
      )}
      {section === OVERVIEW && <KeyFigures draft={draft} />}
      <LastYear section={section} draft={draft} text={value} writable={writable} add={add} />
      {section === IMPROVEMENT && writable && <PromiseList draft={draft} text={value} add={add} />}
      {section === OVERVIEW && writable && figures && (
        <Button className="aspect-switch" size="small" aria-pressed={byAspect} onClick={() => setByAspect(!byAspect)}>
          {byAspect ? texts.asWhole : texts.asAspects}
        </Button>
      )}
      {writable && (
        <p className="secondary" id={`${id}-hint`}>
          {texts.fieldHint}
        </p>
      )}
      {byAspect && figures && writable ? (
        <div id={id} role="group" aria-labelledby={labelledBy}>
          <AspectBoxes {...shown} figures={figures} change={change} leave={leave} />
        </div>
      ) : (
        <WritingBox
          {...field}
          describedBy={writable ? `${id}-hint` : undefined}
          format={draft.format}
          figures={figures}
          tall={section === OVERVIEW}
        />
      )}
      {figures && writable && <ReferenceOffers {...shown} figures={figures} change={change} />}
    </div>
  );
}
