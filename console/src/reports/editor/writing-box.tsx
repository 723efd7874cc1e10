import { lazy, Suspense, useRef } from 'react';
import type { FieldHandle } from './field/reference-field.tsx';
import { FigureInserter } from './figure-inserter.tsx';
import { ReadText } from './read-text.tsx';
import type { WritingFieldProps } from './writing-field-props.ts';

const ReferenceField = lazy(async () => ({ default: (await import('./field/reference-field.tsx')).ReferenceField }));

/** A field for paragraphs, and under it what puts a figure where the cursor stands. */
export function WritingBox(props: WritingFieldProps) {
  const field = useRef<FieldHandle>(null);
  const { value, format, figures, readOnly, tall } = props;
  return (
    <>
      <Suspense
        fallback={
          <div className={tall ? 'reference-field waiting tall' : 'reference-field waiting'}>
            {figures ? <ReadText text={value} format={format} figures={figures} /> : value}
          </div>
        }
      >
        <ReferenceField {...props} handle={field} />
      </Suspense>
      {figures && !readOnly && (
        <FigureInserter format={format} figures={figures} insert={(written) => field.current?.insert(written)} />
      )}
    </>
  );
}
