import { Form, Radio } from 'antd';
import { fill } from '../../messages/fill.ts';
import { words } from '../../messages/index.ts';
import { DayInput } from '../../shell/day-input.tsx';
import { notAfter } from '../../shell/day-rules.ts';
import { REGISTER_CHANNELS } from './register-fields.ts';

const t = words.cases.register;
const CHANNEL_NAMES: Readonly<Record<string, string>> = words.cases.register.channels;

/** How it came, and the day of receipt as the law counts it for that way (《条例》 Art. 31). */
export function IntakeFields({ today }: { readonly today: string }) {
  const channel = Form.useWatch<(typeof REGISTER_CHANNELS)[number] | undefined>('channel') ?? 'inPerson';
  return (
    <section className="panel" aria-labelledby="register-intake">
      <h2 id="register-intake">{t.groups.intake}</h2>
      <Form.Item name="channel" label={t.channel}>
        <Radio.Group
          className="choices"
          options={REGISTER_CHANNELS.map((value) => ({ value, label: CHANNEL_NAMES[value] ?? value }))}
        />
      </Form.Item>
      <Form.Item
        name="receivedOn"
        label={t.receivedOn}
        extra={t.receivedHints[channel]}
        rules={[
          { required: true, message: fill(words.cases.fields.required, { label: t.receivedOn }) },
          notAfter(today),
        ]}
      >
        <DayInput max={today} allowClear={false} />
      </Form.Item>
      <Form.Item name="kind" label={t.kind}>
        <Radio.Group
          className="choices"
          options={Object.entries(words.cases.page.kinds).map(([value, label]) => ({ value, label }))}
        />
      </Form.Item>
    </section>
  );
}
