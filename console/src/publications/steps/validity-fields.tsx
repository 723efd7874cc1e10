import { Form, Select } from 'antd';
import { DayInput } from '../../shell/day-input.tsx';
import { texts } from '../messages/index.ts';
import { options } from '../names.ts';
import { PublicationSelect } from '../publication-select.tsx';
import { hasEnd, type StepFields } from './step-body.ts';

const words = texts.steps;
const { not_yet: _, ...STATES } = texts.validity;

/** The validity, its day where it ended, and what took its place. */
export function ValidityFields({ publicationId }: { readonly publicationId: string }) {
  const state = Form.useWatch<StepFields['state']>('state');
  return (
    <>
      <Form.Item name="state" label={words.state} rules={[{ required: true, message: texts.choose }]}>
        <Select options={options(STATES)} />
      </Form.Item>
      {hasEnd(state) && (
        <Form.Item
          name="endedOn"
          label={words.endedOn}
          extra={words.endedHint}
          rules={[{ required: true, message: texts.required }]}
        >
          <DayInput />
        </Form.Item>
      )}
      {state === 'replaced' && (
        <Form.Item name="replacedBy" label={words.replacedBy} extra={words.replacedHint}>
          <PublicationSelect fits={(line) => line.id !== publicationId && line.shownVersion !== null} />
        </Form.Item>
      )}
    </>
  );
}
