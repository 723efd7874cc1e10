import { Form, Select, type FormInstance } from 'antd';
import { useOrgans } from '../../api/organs.ts';
import { useSession } from '../../session/session-context.ts';
import { describeFailure } from '../../shell/describe-failure.ts';
import { texts } from './organ-messages.ts';
import type { StepField } from './step-fields.ts';

interface OrganFieldProps {
  readonly field: StepField;
  readonly form: FormInstance<Record<string, unknown>>;
}

/** Another organ of this system, found by its name; its name then stands in the letter. */
export function OrganField({ field, form }: OrganFieldProps) {
  const organs = useOrgans();
  const own = useSession().session.organ.id;
  if (organs.isError) return <p role="alert">{describeFailure(organs.error)}</p>;
  const options = (organs.data?.items ?? [])
    .filter(({ id }) => id !== own)
    .map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Form.Item name={field.name} label={field.label} extra={field.hint}>
      <Select
        allowClear
        showSearch
        optionFilterProp="label"
        placeholder={texts.none}
        loading={organs.isPending}
        options={options}
        onChange={(id: string | undefined) => {
          const chosen = options.find(({ value }) => value === id);
          if (chosen) form.setFieldValue('name', chosen.label);
        }}
      />
    </Form.Item>
  );
}
