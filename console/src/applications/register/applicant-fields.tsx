import { Form, Input, Radio, Select } from 'antd';
import { fill } from '../../messages/fill.ts';
import { words } from '../../messages/index.ts';
import { APPLICANT_KINDS } from '../applicant-name.ts';
import { CONTACTS, proofKindsOf, type RegisterFields } from './register-fields.ts';

const t = words.cases.register;
const f = words.cases.fields;

/** Who applies (《条例》 Art. 29): the proof of identity is checked by the server against the rule of its kind. */
export function ApplicantFields() {
  const form = Form.useFormInstance<RegisterFields>();
  const column = Form.useWatch<string | undefined>('column', form);
  const required = (label: string) => [{ required: true, whitespace: true, message: fill(f.required, { label }) }];
  const choose = (label: string) => [{ required: true, message: fill(f.choose, { label }) }];
  const changeColumn = (next: string): void => {
    const [first] = proofKindsOf(next);
    if (first) form.setFieldValue('proofKind', first);
  };
  const contactRule = {
    validator: () =>
      CONTACTS.some((name) => ((form.getFieldValue(name) as string | undefined) ?? '').trim() !== '')
        ? Promise.resolve()
        : Promise.reject(new Error(t.contactHint)),
  };
  return (
    <section className="panel" aria-labelledby="register-applicant">
      <h2 id="register-applicant">{t.groups.applicant}</h2>
      <Form.Item name="column" label={t.column} rules={choose(t.column)}>
        <Radio.Group
          className="choices"
          options={APPLICANT_KINDS.map(({ key, label }) => ({ value: key, label }))}
          onChange={(event) => changeColumn(String(event.target.value))}
        />
      </Form.Item>
      <div className="settings-fields">
        <Form.Item name="name" label={t.name} rules={required(t.name)}>
          <Input maxLength={120} autoComplete="off" />
        </Form.Item>
        <Form.Item name="proofKind" label={t.proofKind} rules={choose(t.proofKind)}>
          <Select<string> options={proofKindsOf(column).map((value) => ({ value, label: t.proofKinds[value] }))} />
        </Form.Item>
        <Form.Item name="proofNumber" label={t.proofNumber} rules={required(t.proofNumber)}>
          <Input maxLength={40} autoComplete="off" />
        </Form.Item>
        <Form.Item name="contactPerson" label={t.contactPerson}>
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
        {CONTACTS.map((name, index) => (
          <Form.Item
            key={name}
            name={name}
            label={t[name]}
            extra={index === 0 ? t.contactHint : undefined}
            dependencies={CONTACTS.filter((other) => other !== name)}
            rules={index === 0 ? [contactRule] : []}
          >
            <Input maxLength={200} autoComplete="off" />
          </Form.Item>
        ))}
      </div>
      <Form.Item name="assistance" label={t.assistance} extra={t.assistanceHint}>
        <Input maxLength={500} />
      </Form.Item>
    </section>
  );
}
