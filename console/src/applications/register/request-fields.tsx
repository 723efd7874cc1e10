import { Form, Input, Radio } from 'antd';
import { fill } from '../../messages/fill.ts';
import { words } from '../../messages/index.ts';
import { FileChoice } from '../../shell/file-choice.tsx';

const t = words.cases.register;
const f = words.cases.fields;

const options = (names: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([value, label]) => ({ value, label }));

/** With the power of attorney as many as the server takes at once. */
const MOST_FILES = 9;

interface RequestProps {
  readonly files: readonly File[];
  readonly choose: (files: readonly File[]) => void;
}

/** What is asked for and in which form (《条例》 Art. 29), with the scans of what came on paper. */
export function RequestFields({ files, choose }: RequestProps) {
  const chosen = (label: string) => [{ required: true, message: fill(f.choose, { label }) }];
  return (
    <section className="panel" aria-labelledby="register-request">
      <h2 id="register-request">{t.groups.request}</h2>
      <Form.Item
        name="description"
        label={t.description}
        extra={t.descriptionHint}
        rules={[{ required: true, whitespace: true, message: fill(f.required, { label: t.description }) }]}
      >
        <Input.TextArea autoSize={{ minRows: 4, maxRows: 16 }} maxLength={5000} showCount />
      </Form.Item>
      <Form.Item name="way" label={t.way} rules={chosen(t.way)}>
        <Radio.Group className="choices" options={options(t.ways)} />
      </Form.Item>
      <Form.Item name="route" label={t.route} rules={chosen(t.route)}>
        <Radio.Group className="choices" options={options(t.routes)} />
      </Form.Item>
      <FileChoice
        label={t.scans}
        accept="application/pdf,image/png,image/jpeg,.docx"
        most={MOST_FILES}
        hint={t.scansHint}
        files={files}
        choose={choose}
      />
    </section>
  );
}
