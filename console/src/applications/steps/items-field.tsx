import { Button, Form, Input } from 'antd';
import { fill } from '../../messages/fill.ts';
import { words } from '../../messages/index.ts';
import type { StepField } from './step-fields.ts';

const f = words.cases.fields;

/** Items that a case is split into, at least two. */
export function ItemsField({ field }: { readonly field: StepField }) {
  return (
    <fieldset className="field-list">
      <legend>{field.label}</legend>
      <p className="secondary">{field.hint}</p>
      <Form.List name={field.name}>
        {(items, { add, remove }) => (
          <>
            {items.map(({ key, name }, index) => (
              <div key={key} className="field-row">
                <Form.Item
                  name={name}
                  label={fill(f.item, { n: index + 1 })}
                  className="grow"
                  rules={[
                    {
                      required: true,
                      whitespace: true,
                      message: fill(f.required, { label: fill(f.item, { n: index + 1 }) }),
                    },
                  ]}
                >
                  <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={5000} />
                </Form.Item>
                {items.length > 2 && <Button onClick={() => remove(name)}>{f.remove}</Button>}
              </div>
            ))}
            <Button onClick={() => add('')} disabled={items.length >= 30}>
              {f.addItem}
            </Button>
          </>
        )}
      </Form.List>
    </fieldset>
  );
}
