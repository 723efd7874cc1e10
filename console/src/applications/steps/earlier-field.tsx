import { Form, Radio } from 'antd';
import { useRelated } from '../../api/cases.ts';
import { fill } from '../../messages/fill.ts';
import { words } from '../../messages/index.ts';
import { describeFailure } from '../../shell/describe-failure.ts';
import { formatDate } from '../../shell/format-date.ts';
import type { StepField } from './step-fields.ts';

const f = words.cases.fields;

/** Earlier applications of the same applicant, of which a person judges whether one asked for the same. */
export function EarlierField({ id, field }: { readonly id: string; readonly field: StepField }) {
  const related = useRelated(id);
  if (related.isError) return <p role="alert">{describeFailure(related.error)}</p>;
  if (related.data?.repeats.length === 0) return <p role="status">{f.earlierNone}</p>;
  return (
    <Form.Item
      name={field.name}
      label={field.label}
      extra={field.hint}
      rules={[{ required: true, message: fill(f.choose, { label: field.label }) }]}
    >
      <Radio.Group className="grounds">
        {(related.data?.repeats ?? []).map(({ applicationId: value, receiptNumber, receivedOn, description }) => (
          <Radio key={value} value={value}>
            <span className="numeric">{receiptNumber}</span>（{formatDate(receivedOn)}）{description}
          </Radio>
        ))}
      </Radio.Group>
    </Form.Item>
  );
}
