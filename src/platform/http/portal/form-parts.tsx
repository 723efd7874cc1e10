import type { ReactNode } from 'react';
import { shellWords, type Language } from './messages/index.js';

/** What is wrong with a form: one message a field, by the field's id, in the order of the page. */
export type FieldErrors = ReadonlyMap<string, string>;

interface FieldFrame {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly errors: FieldErrors;
  readonly language: Language;
}

function describedBy({ id, hint, errors }: FieldFrame): string | undefined {
  const ids = [hint === undefined ? '' : `${id}-hint`, errors.has(id) ? `${id}-wrong` : ''].filter(
    (part) => part !== '',
  );
  return ids.length === 0 ? undefined : ids.join(' ');
}

function Mark({ need, language }: { need: 'must' | 'may' | undefined; language: Language }) {
  if (need === undefined) return null;
  return <span className={need}>（{shellWords(language)(`form.${need}`)}）</span>;
}

function Hint({ id, text }: { id: string; text: string | undefined }) {
  return text === undefined ? null : (
    <span className="hint" id={`${id}-hint`}>
      {text}
    </span>
  );
}

function Wrong({ id, errors }: { id: string; errors: FieldErrors }) {
  const message = errors.get(id);
  return message === undefined ? null : (
    <span className="wrong" id={`${id}-wrong`}>
      {message}
    </span>
  );
}

interface TextFieldProps extends FieldFrame {
  readonly value: string;
  readonly need: 'must' | 'may';
  readonly type?: 'text' | 'tel' | 'email' | 'date' | 'textarea' | 'file';
  readonly width?: 'short' | 'year' | undefined;
  readonly autoComplete?: string | undefined;
  readonly inputMode?: 'numeric' | 'tel' | 'email' | undefined;
  readonly maxLength?: number | undefined;
  readonly accept?: string | undefined;
  readonly rows?: number | undefined;
  /** Of a file field: several may be chosen. */
  readonly multiple?: boolean | undefined;
}

/** A field for text, a date or a file: label, hint, error, each bound to it for who hears the page. */
export function TextField(props: TextFieldProps) {
  const { id, errors, type = 'text' } = props;
  const shared = {
    id,
    name: id,
    'aria-describedby': describedBy(props),
    'aria-invalid': errors.has(id) ? ('true' as const) : undefined,
    // Not `required`: the server's own words are shown, in the page's language, beside the field.
    'aria-required': props.need === 'must' ? ('true' as const) : undefined,
    autoComplete: props.autoComplete,
    maxLength: props.maxLength,
  };
  return (
    <div className={errors.has(id) ? 'field faulty' : 'field'}>
      <label htmlFor={id}>
        {props.label}
        <Mark need={props.need} language={props.language} />
      </label>
      <Hint id={id} text={props.hint} />
      <Wrong id={id} errors={errors} />
      {type === 'textarea' ? (
        <textarea {...shared} rows={props.rows ?? 6} defaultValue={props.value} />
      ) : type === 'file' ? (
        <input {...shared} type="file" accept={props.accept} multiple={props.multiple} />
      ) : (
        <input
          {...shared}
          type={type}
          className={props.width}
          inputMode={props.inputMode}
          defaultValue={props.value === '' ? undefined : props.value}
        />
      )}
    </div>
  );
}

interface Option {
  readonly value: string;
  readonly label: string;
  readonly hint?: string | undefined;
}

interface ChoiceProps extends FieldFrame {
  readonly options: readonly Option[];
  readonly value: string;
  /** Absent where the choice is not something to be filled in, as in a filter. */
  readonly need?: 'must' | 'may';
}

/** One of several, all in sight: radio buttons in a fieldset. The id is that of the first, so that an error leads to it. */
export function ChoiceField(props: ChoiceProps) {
  const { id, errors, options } = props;
  return (
    <fieldset className={errors.has(id) ? 'faulty' : undefined} aria-describedby={describedBy(props)}>
      <legend>
        {props.label}
        <Mark need={props.need} language={props.language} />
      </legend>
      <Hint id={id} text={props.hint} />
      <Wrong id={id} errors={errors} />
      <div className="choices">
        {options.map((option, index) => (
          <label className="choice" key={option.value}>
            <input
              type="radio"
              name={id}
              id={index === 0 ? id : `${id}-${option.value}`}
              value={option.value}
              defaultChecked={option.value === props.value}
            />
            <span>
              {option.label}
              {option.hint !== undefined && <small>{option.hint}</small>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** One of several, folded away: for lists known by heart (a year, an organ, a kind of document). */
export function SelectField(props: ChoiceProps) {
  const { id, errors } = props;
  return (
    <div className={errors.has(id) ? 'field faulty' : 'field'}>
      <label htmlFor={id}>
        {props.label}
        <Mark need={props.need} language={props.language} />
      </label>
      <Hint id={id} text={props.hint} />
      <Wrong id={id} errors={errors} />
      <select
        id={id}
        name={id}
        defaultValue={props.value}
        aria-describedby={describedBy(props)}
        aria-invalid={errors.has(id) ? 'true' : undefined}
      >
        {props.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

/** A single box to tick. */
export function TickField(props: { id: string; label: ReactNode; ticked: boolean; hint?: string }) {
  return (
    <label className="choice">
      <input type="checkbox" name={props.id} id={props.id} value="yes" defaultChecked={props.ticked} />
      <span>
        {props.label}
        {props.hint !== undefined && <small>{props.hint}</small>}
      </span>
    </label>
  );
}

/** All errors of a form in one place at its top, each leading to its field (WCAG 3.3.1). */
export function ErrorSummary({ errors, language }: { errors: FieldErrors; language: Language }) {
  if (errors.size === 0) return null;
  return (
    <div className="summary" role="alert" aria-labelledby="summary-title" tabIndex={-1}>
      <h2 id="summary-title">{shellWords(language)('form.summary', { count: errors.size })}</h2>
      <ul>
        {[...errors].map(([id, message]) => (
          <li key={id}>
            <a href={`#${id}`}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The hidden parts of a form: its token, and a field only a machine fills in. */
export function FormGuard({ token, language }: { token: string; language: Language }) {
  return (
    <>
      <input type="hidden" name="token" value={token} />
      <div className="trap" aria-hidden="true">
        <label htmlFor="website">{shellWords(language)('form.honeypot')}</label>
        <input type="text" id="website" name="website" tabIndex={-1} autoComplete="off" defaultValue="" />
      </div>
    </>
  );
}
