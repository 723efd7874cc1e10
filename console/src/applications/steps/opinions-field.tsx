import { Form, Select } from 'antd';
import { FOLLOWED } from '../../../../src/applications/domain/third-party.js';
import { consultationOptions } from './case-options.ts';
import { texts } from './consultation-messages.ts';
import type { StepFieldProps } from './step-field-props.ts';

/** How far a partial disclosure follows each objection (《条例》 Art. 32, 37); nothing to say where no third party objected. */
export function OpinionsField({ field, view }: Pick<StepFieldProps, 'field' | 'view'>) {
  const objecting = consultationOptions(view, 'objected');
  if (objecting.length === 0) return null;
  return (
    <fieldset className="field-list">
      <legend>{field.label}</legend>
      <p className="secondary">{field.hint}</p>
      {objecting.map(({ value, label }) => (
        <Form.Item key={value} name={[field.name, value]} label={label}>
          <Select<string> allowClear options={FOLLOWED.map((key) => ({ value: key, label: texts.followed[key] }))} />
        </Form.Item>
      ))}
    </fieldset>
  );
}
