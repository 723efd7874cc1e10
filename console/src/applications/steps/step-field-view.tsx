import { Form, Input, InputNumber, Radio, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import type { CaseView } from '../../api/cases.ts';
import { fill } from '../../messages/fill.ts';
import { words } from '../../messages/index.ts';
import { DayInput } from '../../shell/day-input.tsx';
import { formatDate } from '../../shell/format-date.ts';
import { consultationOptions, routeOptions } from './case-options.ts';
import { EarlierField } from './earlier-field.tsx';
import { InterestField } from './interest-field.tsx';
import { ItemsField } from './items-field.tsx';
import { LetterField } from './letter-field.tsx';
import { OrganField } from './organ-field.tsx';
import { OpinionsField } from './opinions-field.tsx';
import { OutcomeField } from './outcome-field.tsx';
import type { StepFieldProps } from './step-field-props.ts';
import type { StepField } from './step-fields.ts';
import { DATE, dayBounds, type StepValues } from './step-values.ts';
import { WithheldField } from './withheld-field.tsx';

const f = words.cases.fields;

/** One field of a step, by its kind. */
export function StepFieldView(props: StepFieldProps) {
  const { field } = props;
  switch (field.kind) {
    case 'outcome':
      return <OutcomeField {...props} />;
    case 'withheld':
      return <WithheldField {...props} />;
    case 'interest':
      return <InterestField {...props} />;
    case 'opinions':
      return <OpinionsField {...props} />;
    case 'items':
      return <ItemsField field={field} />;
    case 'letter':
      return <LetterField {...props} />;
    case 'organ':
      return <OrganField field={field} form={props.form} />;
    case 'earlier':
      return <EarlierField id={props.id} field={field} />;
    default:
      return <PlainField {...props} />;
  }
}

function PlainField({ field, view, values, today }: StepFieldProps) {
  const typed = field.kind === 'line' || field.kind === 'text' || field.kind === 'count' || field.kind === 'day';
  const missing = fill(typed ? f.required : f.choose, { label: field.label });
  const written = field.kind === 'line' || field.kind === 'text' ? { whitespace: true } : {};
  const required = field.required ? [{ required: true, ...written, message: missing }] : [];
  const day = field.kind === 'day' ? [dayRule(field, view, values, today)] : [];
  return (
    <Form.Item name={field.name} label={field.label} extra={field.hint} rules={[...required, ...day]} validateFirst>
      <Control field={field} view={view} values={values} today={today} />
    </Form.Item>
  );
}

/** What antd gives a control of its own: `value`, `onChange`, `id`. */
type ControlProps = Pick<StepFieldProps, 'field' | 'view' | 'values' | 'today'> & Record<string, unknown>;

function Control({ field, view, values, today, ...given }: ControlProps) {
  switch (field.kind) {
    case 'day': {
      const { min, max } = boundsOf(field, view, values, today);
      return <DayInput {...given} min={min} max={max ?? undefined} />;
    }
    case 'text':
      return <Input.TextArea {...given} autoSize={{ minRows: 3, maxRows: 14 }} maxLength={20_000} />;
    case 'count':
      return <InputNumber {...given} min={1} max={field.max} precision={0} className="count" />;
    case 'choice':
    case 'decision':
      return (
        <Radio.Group
          {...given}
          className="choices"
          options={Object.entries(field.options).map(([value, label]) => ({ value, label: String(label) }))}
        />
      );
    case 'consultation':
      return <Select {...given} options={consultationOptions(view, field.which)} />;
    case 'route':
      return <Select {...given} allowClear placeholder={f.routeNone} options={routeOptions(view)} />;
    default:
      return <Input {...given} maxLength={200} />;
  }
}

type DayField = Extract<StepField, { readonly kind: 'day' }>;

function boundsOf(field: DayField, view: CaseView, values: StepValues, today: string) {
  const on = (values['on'] as Dayjs | null | undefined)?.format(DATE);
  return dayBounds(field, { today, receivedOn: view.summary.receivedOn, on });
}

/** Days are checked where they are typed; the server checks them against the rest of the case. */
function dayRule(field: DayField, view: CaseView, values: StepValues, today: string) {
  return {
    validator: (_: unknown, value: Dayjs | null | undefined) => {
      if (!value) return Promise.resolve();
      const { min, max } = boundsOf(field, view, values, today);
      const date = value.format(DATE);
      if (max !== null && date > max) return Promise.reject(new Error(f.future));
      if (field.bound === 'future' && date <= min) {
        return Promise.reject(new Error(fill(f.after, { date: formatDate(min) })));
      }
      return date < min ? Promise.reject(new Error(fill(f.before, { date: formatDate(min) }))) : Promise.resolve();
    },
  };
}
