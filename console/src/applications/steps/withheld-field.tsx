import { Button, Form, Input, Select } from 'antd';
import { useEffect } from 'react';
import { fill } from '../../messages/fill.ts';
import { words } from '../../messages/index.ts';
import { useMaterials } from '../../redaction/api.ts';
import { withheldOptions } from '../outcome-options.ts';
import type { StepFieldProps } from './step-field-props.ts';
import { isBlank, withheldOfCopies, type NamePart, type WithheldPart } from './withheld-of-copies.ts';

const f = words.cases.fields;
const MOST = 50;

const namePart: NamePart = ({ name, pages, count }) =>
  name === null ? fill(f.withheldOfErased, { pages, count }) : fill(f.withheldOf, { name, pages, count });

/** What is withheld of a partial disclosure, each part on its ground, 《条例》 Art. 37; begins with what the copies cover. */
export function WithheldField({ id, field, form }: Pick<StepFieldProps, 'id' | 'field' | 'form'>) {
  const covered = useCovered(id);
  const { name: list } = field;
  const take = (): void => form.setFieldValue(list, covered);
  useEffect(() => {
    if (covered.length > 0 && isBlank(form.getFieldValue(list) as WithheldPart[])) form.setFieldValue(list, covered);
  }, [covered, form, list]);
  return (
    <fieldset className="field-list">
      <legend>{field.label}</legend>
      <p className="secondary">{field.hint}</p>
      {covered.length > 0 && (
        <p role="status">
          {fill(f.withheldFound, { count: covered.length })}{' '}
          <Button size="small" onClick={take}>
            {f.withheldFrom}
          </Button>
        </p>
      )}
      <Form.List name={list}>
        {(parts, { add, remove }) => (
          <>
            {parts.map(({ key, name }, index) => (
              <Part key={key} name={name} index={index} {...(parts.length > 1 && { remove: () => remove(name) })} />
            ))}
            <Button onClick={() => add({})} disabled={parts.length >= MOST}>
              {f.addWithheld}
            </Button>
          </>
        )}
      </Form.List>
    </fieldset>
  );
}

const NOTHING: readonly WithheldPart[] = [];

/** What the copies that go with the reply cover, the same object as long as they are the same. */
function useCovered(id: string): readonly WithheldPart[] {
  const { data } = useMaterials(id, {
    select: ({ materials, redactions }) => {
      const names = new Map(materials.map((file) => [file.id, file.name]));
      return withheldOfCopies(redactions, names, namePart).slice(0, MOST);
    },
  });
  return data ?? NOTHING;
}

interface PartProps {
  readonly name: number;
  readonly index: number;
  readonly remove?: () => void;
}

function Part({ name, index, remove }: PartProps) {
  const what = fill(f.withheldWhat, { n: index + 1 });
  const ground = fill(f.withheldGround, { n: index + 1 });
  return (
    <div className="withheld-part">
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
      {remove && <Button onClick={remove}>{f.remove}</Button>}
    </div>
  );
}
