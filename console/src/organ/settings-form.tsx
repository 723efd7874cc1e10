import { Alert, App, Button, Form, Input } from 'antd';
import { useEffect, useState } from 'react';
import { SETTING_RULES, settingFault, type SettingField } from '../../../src/organs/domain/settings.js';
import { ApiError } from '../api/client.ts';
import { useSaveOrganSettings, type OrganSettingsView } from '../api/organ.ts';
import { words } from '../messages/index.ts';
import { describeFailure } from '../shell/describe-failure.ts';
import { useUnsavedChanges } from '../shell/unsaved-changes.ts';

type Fields = Partial<Record<SettingField, string>>;

const GROUPS: Readonly<Record<keyof typeof words.settings.groups, readonly SettingField[]>> = {
  contact: ['officeName', 'address', 'hours', 'phone', 'fax', 'postcode', 'email', 'complaintPhone'],
  redress: ['reconsiderationOrgan', 'court'],
  documents: ['documentPrefix', 'signature', 'headTitle', 'representative', 'representativePost'],
};
const GROUP_KEYS = Object.keys(GROUPS) as (keyof typeof GROUPS)[];
const HINTS: Readonly<Partial<Record<SettingField, string>>> = words.settings.hints;

function fieldsOf(view: OrganSettingsView): Fields {
  return Object.fromEntries(Object.entries(view.values).map(([field, value]) => [field, value ?? ''])) as Fields;
}

interface SettingsFormProps {
  readonly stored: OrganSettingsView;
  readonly reload: () => Promise<unknown>;
}

/** The form of an organ's settings; its fields are checked by the rules of the server. */
export function SettingsForm({ stored, reload }: SettingsFormProps) {
  const [form] = Form.useForm<Fields>();
  const { message } = App.useApp();
  const save = useSaveOrganSettings();
  // What the form was filled from: a version saved elsewhere meanwhile must not slip under what is being typed.
  const [base, setBase] = useState(stored);
  const [dirty, setDirty] = useState(false);
  useUnsavedChanges(dirty);
  useEffect(() => {
    if (dirty || stored.version === base.version) return;
    setBase(stored);
    form.setFieldsValue(fieldsOf(stored));
  }, [dirty, stored, base.version, form]);
  const stale = save.error instanceof ApiError && save.error.code === 'organ.settings-stale';
  const submit = (fields: Fields): void => {
    const values = Object.fromEntries(
      Object.keys(SETTING_RULES).map((field) => [field, fields[field as SettingField] || null]),
    ) as OrganSettingsView['values'];
    save.mutate(
      { version: base.version, values },
      {
        onSuccess: (view) => {
          setBase(view);
          setDirty(false);
          form.setFieldsValue(fieldsOf(view));
          void message.success(words.settings.saved);
        },
      },
    );
  };
  const startAnew = async (): Promise<void> => {
    setDirty(false);
    save.reset();
    await reload();
  };
  return (
    <Form<Fields>
      form={form}
      name="organ"
      layout="vertical"
      className="settings"
      initialValues={fieldsOf(base)}
      scrollToFirstError={{ focus: true }}
      onValuesChange={() => setDirty(true)}
      onFinish={submit}
    >
      {GROUP_KEYS.map((group) => (
        <section key={group} className="panel" aria-labelledby={`settings-${group}`}>
          <h2 id={`settings-${group}`}>{words.settings.groups[group]}</h2>
          <p className="secondary">{words.settings.groupNotes[group]}</p>
          <div className="settings-fields">
            {GROUPS[group].map((field) => (
              <Form.Item
                key={field}
                name={field}
                label={words.settings.fields[field]}
                extra={HINTS[field]}
                rules={[{ validator: (_, value: string | undefined) => verdict(field, value ?? '') }]}
              >
                <Input maxLength={SETTING_RULES[field].max} />
              </Form.Item>
            ))}
          </div>
        </section>
      ))}
      {save.isError && (
        <Alert
          role="alert"
          type="error"
          showIcon
          title={describeFailure(save.error)}
          className="block-gap"
          action={stale && <Button onClick={() => void startAnew()}>{words.settings.reload}</Button>}
        />
      )}
      <div className="settings-save">
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {words.settings.save}
        </Button>
        <span role="status" className="secondary">
          {dirty && words.common.unsaved}
        </span>
      </div>
    </Form>
  );
}

function verdict(field: SettingField, value: string): Promise<void> {
  const fault = settingFault(field, value);
  return fault === null ? Promise.resolve() : Promise.reject(new Error(fault));
}
