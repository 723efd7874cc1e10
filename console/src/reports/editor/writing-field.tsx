import { Button, Input, type GetRef } from 'antd';
import { useRef, useState, type ComponentProps } from 'react';
import type { ReportDraft } from '../../api/reports.ts';
import { AspectBoxes } from './aspect-boxes.tsx';
import './editor.css';
import { FigureInserter } from './figure-inserter.tsx';
import { LastYear } from './last-year.tsx';
import { texts } from './messages.ts';
import { PromiseList } from './promise-list.tsx';
import { useReferredFigures } from './referred-figures.ts';
import { ReferenceOffers } from './reference-offers.tsx';
import { SuggestedText } from './suggested-text.tsx';
import { TextPreview } from './text-preview.tsx';

interface WritingFieldProps extends Omit<ComponentProps<typeof Input.TextArea>, 'value' | 'onChange' | 'onBlur'> {
  readonly draft: ReportDraft;
  readonly section: number;
  readonly value: string;
  readonly change: (text: string) => void;
  readonly onBlur: () => void;
}

/** 总体情况: the section of the five aspects. */
const OVERVIEW = 1;
/** 存在的主要问题及改进情况: the section that answers the promises of last year. */
const IMPROVEMENT = 5;

/** The text of a section: a field for paragraphs, with figures put in as references and a preview of how it reads. */
export function WritingField({ draft, section, value, change, ...field }: WritingFieldProps) {
  const [byAspect, setByAspect] = useState(false);
  const area = useRef<GetRef<typeof Input.TextArea>>(null);
  const figures = useReferredFigures(draft);
  const shown = { text: value, format: draft.format };
  const insert = (written: string): void => {
    const element = area.current?.resizableTextArea?.textArea;
    const at = element?.selectionStart ?? value.length;
    change(value.slice(0, at) + written + value.slice(element?.selectionEnd ?? at));
    // The field has the new text after this turn; the cursor goes behind what was put in.
    requestAnimationFrame(() => {
      element?.focus();
      element?.setSelectionRange(at + written.length, at + written.length);
    });
  };
  const add = (paragraph: string): void => change(value.trim() === '' ? paragraph : `${value.trimEnd()}\n${paragraph}`);
  const writable = !field.readOnly;
  return (
    <div className="writing-field">
      {figures && writable && (
        <SuggestedText section={section} draft={draft} figures={figures} text={value} add={add} />
      )}
      <LastYear section={section} draft={draft} text={value} writable={writable} add={add} />
      {section === IMPROVEMENT && writable && <PromiseList draft={draft} text={value} add={add} />}
      {section === OVERVIEW && writable && figures && (
        <Button className="aspect-switch" size="small" aria-pressed={byAspect} onClick={() => setByAspect(!byAspect)}>
          {byAspect ? texts.asWhole : texts.asAspects}
        </Button>
      )}
      {byAspect && figures && writable ? (
        <div id={field.id} role="group" aria-labelledby={field['aria-labelledby']}>
          <AspectBoxes {...shown} figures={figures} change={change} onBlur={field.onBlur} />
        </div>
      ) : (
        <>
          <Input.TextArea {...field} ref={area} value={value} onChange={(event) => change(event.target.value)} />
          {figures && writable && <FigureInserter format={draft.format} figures={figures} insert={insert} />}
        </>
      )}
      {figures && writable && <ReferenceOffers {...shown} figures={figures} change={change} />}
      {figures && <TextPreview {...shown} figures={figures} />}
    </div>
  );
}
