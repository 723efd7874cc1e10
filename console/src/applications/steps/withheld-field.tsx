import { Button, Form, Input, Select } from 'antd';
import { fill } from '../../messages/fill.ts';
import { words } from '../../messages/index.ts';
import { withheldOptions } from '../outcome-options.ts';
import type { StepField } from './step-fields.ts';

const f = words.cases.fields;

/** What is withheld of a partial disclosure, each part on its ground, 《条例》 Art. 37. */
export function WithheldField({ field }: { readonly field: StepField }) {
  return (
    <fieldset className="field-list">
      <legend>{field.label}</legend>
      <p className="secondary">{field.hint}</p>
      <Form.List name={field.name}>
        {(parts, { add, remove }) => (
          <>
            {parts.map(({ key, name }, index) => {
              const what = fill(f.withheldWhat, { n: index + 1 });
              const ground = fill(f.withheldGround, { n: index + 1 });
              return (
                <div key={key} className="withheld-part">
                  <Form.Item
                    name={[name, 'what']}
                    label={what}
                    rules={[{ required: true, whitespace: true, message: fill(f.required, { label: what }) }]}
                  >
                    <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} maxLength={2000} />
                  </Form.Item>
                  <Form.Item
                    name={[name, 'ground']}
                    label={ground}
                    rules={[{ required: true, message: fill(f.choose, { label: ground }) }]}
                  >
                    <Select<string> options={withheldOptions()} popupMatchSelectWidth={480} />
                  </Form.Item>
                  {parts.length > 1 && <Button onClick={() => remove(name)}>{f.remove}</Button>}
                </div>
              );
            })}
            <Button onClick={() => add({})} disabled={parts.length >= 50}>
              {f.addWithheld}
            </Button>
          </>
        )}
      </Form.List>
    </fieldset>
  );
}
