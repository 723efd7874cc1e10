import { Form, Radio } from 'antd';
import {
  INTERESTS,
  interestsOf,
  PARTIES,
  type Interest,
  type Party,
} from '../../../../src/applications/domain/third-party.js';
import { fill } from '../../messages/fill.ts';
import { words } from '../../messages/index.ts';
import type { StepFieldProps } from './step-field-props.ts';

const { fields: f, options: o } = words.cases;

/** What of the third party a disclosure may harm, 《条例》 Art. 15: of an organization no privacy, of a person no trade secret. */
export function InterestField({ field, values }: Pick<StepFieldProps, 'field' | 'values'>) {
  const offered = interestsOffered(values['party']);
  const missing = fill(f.choose, { label: field.label });
  return (
    <Form.Item
      name={field.name}
      label={field.label}
      rules={[
        { required: true, message: missing },
        {
          // One chosen for another kind of party is not among those offered any more.
          validator: (_: unknown, value: Interest | undefined) =>
            value === undefined || offered.includes(value) ? Promise.resolve() : Promise.reject(new Error(missing)),
        },
      ]}
      validateFirst
    >
      <Radio.Group className="choices" options={offered.map((value) => ({ value, label: o.interest[value] }))} />
    </Form.Item>
  );
}

/** Those that a third party of the kind chosen can have; all while none is chosen. */
export function interestsOffered(party: unknown): readonly Interest[] {
  return PARTIES.includes(party as Party) ? interestsOf(party as Party) : INTERESTS;
}
