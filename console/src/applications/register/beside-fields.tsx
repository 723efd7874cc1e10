import { Button, Form, Input, Select } from 'antd';
import { fill } from '../../messages/fill.ts';
import { words } from '../../messages/index.ts';
import { FileChoice } from '../../shell/file-choice.tsx';
import { JOINT_PROOFS, MOST_JOINT, proofKindsOf } from './register-fields.ts';

const t = words.cases.register;
const f = words.cases.fields;
const proofs = (kinds: readonly (keyof typeof t.proofKinds)[]) =>
  kinds.map((value) => ({ value, label: t.proofKinds[value] }));
const required = (label: string) => [{ required: true, whitespace: true, message: fill(f.required, { label }) }];
const choose = (label: string) => [{ required: true, message: fill(f.choose, { label }) }];

interface BesideProps {
  /** The scan of the power of attorney. */
  readonly power: readonly File[];
  readonly choosePower: (files: readonly File[]) => void;
}

/** Who applies for the applicant (代理人) and who applies together with them (共同申请人). */
export function BesideFields({ power, choosePower }: BesideProps) {
  return (
    <section className="panel" aria-labelledby="register-beside">
      <h2 id="register-beside">{t.groups.beside}</h2>
      <Form.List name="agent">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <fieldset key={key} className="field-group">
                <legend>{t.agent}</legend>
                <div className="settings-fields">
                  <Form.Item name={[name, 'name']} label={t.agentName} rules={required(t.agentName)}>
                    <Input maxLength={120} autoComplete="off" />
                  </Form.Item>
                  <Form.Item name={[name, 'proofKind']} label={t.agentProof} rules={choose(t.agentProof)}>
                    <Select<string> options={proofs(proofKindsOf('natural'))} />
                  </Form.Item>
                  <Form.Item name={[name, 'proofNumber']} label={t.agentNumber} rules={required(t.agentNumber)}>
                    <Input maxLength={40} autoComplete="off" />
                  </Form.Item>
                  <Form.Item name={[name, 'phone']} label={t.agentPhone}>
                    <Input maxLength={30} autoComplete="off" />
                  </Form.Item>
                </div>
                <FileChoice
                  label={t.power}
                  accept="application/pdf,image/png,image/jpeg,.docx"
                  hint={t.powerHint}
                  files={power}
                  choose={choosePower}
                />
                <Button
                  onClick={() => {
                    choosePower([]);
                    remove(name);
                  }}
                >
                  {t.removeAgent}
                </Button>
              </fieldset>
            ))}
            {fields.length === 0 && <Button onClick={() => add({ proofKind: 'residentCard' })}>{t.addAgent}</Button>}
          </>
        )}
      </Form.List>
      <div className="block-top">
        <Form.List name="joint">
          {(fields, { add, remove }) => (
            <>
              {fields.map(({ key, name }, index) => (
                <fieldset key={key} className="field-group">
                  <legend>{fill(t.jointOf, { number: index + 1 })}</legend>
                  <div className="settings-fields">
                    <Form.Item name={[name, 'name']} label={t.name} rules={required(t.name)}>
                      <Input maxLength={120} autoComplete="off" />
                    </Form.Item>
                    <Form.Item name={[name, 'proofKind']} label={t.proofKind} rules={choose(t.proofKind)}>
                      <Select<string> options={proofs(JOINT_PROOFS)} />
                    </Form.Item>
                    <Form.Item name={[name, 'proofNumber']} label={t.proofNumber} rules={required(t.proofNumber)}>
                      <Input maxLength={40} autoComplete="off" />
                    </Form.Item>
                  </div>
                  <Button onClick={() => remove(name)}>{t.removeJoint}</Button>
                </fieldset>
              ))}
              {fields.length < MOST_JOINT && (
                <Button onClick={() => add({ proofKind: 'residentCard' })}>{t.addJoint}</Button>
              )}
            </>
          )}
        </Form.List>
      </div>
    </section>
  );
}
