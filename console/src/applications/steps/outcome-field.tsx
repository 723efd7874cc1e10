import { Form, Radio, Select } from 'antd';
import { fill } from '../../messages/fill.ts';
import { words } from '../../messages/index.ts';
import { groundOptions, outcomeOptions, ownRecordOptions } from '../outcome-options.ts';
import type { StepFieldProps } from './step-field-props.ts';

const f = words.cases.fields;

/** 办理结果 in the order of the official form, and the ground by the text of the law. */
export function OutcomeField({ view, values, form }: StepFieldProps) {
  const own = view.summary.kind === 'ownRecord';
  const outcome = values['outcome'] as string | undefined;
  const grounds = own ? ownRecordOptions().filter(({ outcome: of }) => of === outcome) : groundOptions(outcome);
  const choose = (next: string): void => {
    const only = own ? ownRecordOptions().filter(({ outcome: of }) => of === next) : groundOptions(next);
    form.setFieldValue('ground', only.length === 1 ? only[0]?.value : undefined);
  };
  return (
    <>
      <Form.Item
        name="outcome"
        label={f.outcome}
        rules={[{ required: true, message: fill(f.choose, { label: f.outcome }) }]}
      >
        <Select<string>
          showSearch={{ optionFilterProp: 'label' }}
          options={own ? ownRecordOptions().map(({ outcome: value, label }) => ({ value, label })) : outcomeOptions()}
          onChange={choose}
          listHeight={420}
        />
      </Form.Item>
      {grounds.length > 0 && (
        <Form.Item
          name="ground"
          label={f.ground}
          rules={[{ required: true, message: fill(f.choose, { label: f.ground }) }]}
        >
          <Radio.Group className="grounds">
            {grounds.map(({ value, label, articles }) => (
              <Radio key={value} value={value}>
                {label}
                <span className="secondary">（{articles}）</span>
              </Radio>
            ))}
          </Radio.Group>
        </Form.Item>
      )}
    </>
  );
}
