import type { EditorView } from '@codemirror/view';
import { useEffect, useImperativeHandle, useMemo, useRef, type Ref } from 'react';
import type { WritingFieldProps } from '../writing-field-props.ts';
import { createField, setField, type FieldSettings } from './create-field.ts';
import { textChange } from './text-change.ts';

/** What a page may ask of the field. */
export interface FieldHandle {
  /** Puts words where the cursor stands, and goes on behind them. */
  insert(words: string): void;
}

/** The field in React: its text is that of the page, changes come back to it. */
export function ReferenceField({ handle, ...props }: WritingFieldProps & { readonly handle: Ref<FieldHandle> }) {
  const { value, format, figures, readOnly, placeholder = '', id, labelledBy, describedBy, invalid } = props;
  const parent = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const latest = useRef(props);
  // Texts told to the page and not yet come back: they are this field's own, not changes from elsewhere.
  const told = useRef<string[]>([]);
  const settings = useMemo(
    (): FieldSettings => ({
      read: figures && { format, figures },
      readOnly,
      placeholder,
      attributes: {
        id,
        'aria-labelledby': labelledBy,
        ...(describedBy ? { 'aria-describedby': describedBy } : {}),
        ...(invalid ? { 'aria-invalid': 'true' } : {}),
      },
    }),
    [figures, format, readOnly, placeholder, id, labelledBy, describedBy, invalid],
  );
  const first = useRef(settings);

  useEffect(() => {
    latest.current = props;
  });
  useEffect(() => {
    if (!parent.current) return undefined;
    const made = createField(parent.current, latest.current.value, first.current, {
      changed: (text) => {
        told.current.push(text);
        latest.current.change(text);
      },
      left: () => latest.current.leave(),
    });
    view.current = made;
    return () => made.destroy();
  }, []);
  useEffect(() => {
    if (view.current) setField(view.current, settings);
    first.current = settings;
  }, [settings]);
  useEffect(() => {
    const own = told.current.lastIndexOf(value);
    told.current = own < 0 ? [] : told.current.slice(own + 1);
    if (own >= 0 || !view.current) return;
    const changes = textChange(view.current.state.doc.toString(), value);
    if (changes) view.current.dispatch({ changes });
  }, [value]);
  useImperativeHandle(handle, () => ({
    insert: (words) => {
      const field = view.current;
      if (!field) return;
      field.dispatch(field.state.replaceSelection(words), { userEvent: 'input.paste', scrollIntoView: true });
      field.focus();
    },
  }));
  return <div ref={parent} className={props.tall ? 'reference-field tall' : 'reference-field'} />;
}
