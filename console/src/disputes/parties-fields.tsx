import { Button, Form, Input, Select, Space } from 'antd';
import type { Parties } from './api.ts';
import { texts } from './messages.ts';

export interface PartiesValue {
  readonly parties?: Parties['parties'];
  readonly claim?: string;
}

const ROLES = (Object.entries(texts.partyRoles) as [keyof typeof texts.partyRoles, string][]).map(([value, label]) => ({
  value,
  label,
}));

/** 当事人和请求: kept in the vault, shown on a recorded look. */
export function PartiesFields() {
  return (
    <>
      <h2 className="form-heading">{texts.parties}</h2>
      <Form.List name="parties">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <Space key={key} align="start" wrap>
                <Form.Item name={[name, 'role']} label={texts.partyRole}>
                  <Select options={ROLES} style={{ width: 140 }} />
                </Form.Item>
                <Form.Item name={[name, 'name']} label={texts.name}>
                  <Input maxLength={120} autoComplete="off" />
                </Form.Item>
                <Form.Item name={[name, 'contact']} label={texts.contact}>
                  <Input maxLength={200} autoComplete="off" />
                </Form.Item>
                <Button type="link" onClick={() => remove(name)}>
                  {texts.removeParty}
                </Button>
              </Space>
            ))}
            <Button onClick={() => add({ role: 'applicant' })} className="block-gap">
              {texts.addParty}
            </Button>
          </>
        )}
      </Form.List>
      <Form.Item name="claim" label={texts.claim}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={5000} />
      </Form.Item>
    </>
  );
}
