import { Alert, App, Button, Form, Input, Space } from 'antd';
import { useState } from 'react';
import { PROFILE_FIELDS, PROFILE_RULES, type ProfileField } from '../../../src/organs/domain/profile.js';
import { ApiError } from '../api/client.ts';
import { SITE_BASE } from '../api/site-base.ts';
import { useMay } from '../session/session-context.ts';
import { describeFailure } from '../shell/describe-failure.ts';
import { useUnsavedChanges } from '../shell/unsaved-changes.ts';
import { useOrganProfile, useSaveOrganProfile, type OrganProfileView } from './profile-api.ts';
import { texts } from './profile-messages.ts';

type Fields = Partial<Record<ProfileField, string>>;

/** 机构职能和领导小组: what the pages of institutions and guide say of the organ. For the head of the office, as the server has it. */
export function ProfilePanel() {
  const mayWrite = useMay('report.publish');
  const query = useOrganProfile();
  if (!mayWrite || !query.data) return null;
  return <ProfileForm key={query.data.version} stored={query.data} reload={() => void query.refetch()} />;
}

function fieldsOf({ values }: OrganProfileView): Fields {
  return Object.fromEntries(PROFILE_FIELDS.map((field) => [field, values[field] ?? '']));
}

function ProfileForm({ stored, reload }: { readonly stored: OrganProfileView; readonly reload: () => void }) {
  const save = useSaveOrganProfile();
  const { message } = App.useApp();
  const [dirty, setDirty] = useState(false);
  useUnsavedChanges(dirty);
  const submit = (fields: Fields): void => {
    const values = Object.fromEntries(
      PROFILE_FIELDS.map((field) => [field, fields[field] || null]),
    ) as OrganProfileView['values'];
    save.mutate(
      { version: stored.version, values },
      {
        onSuccess: () => {
          setDirty(false);
          void message.success(texts.saved);
        },
      },
    );
  };
  const stale = save.error instanceof ApiError && save.error.code === 'organ.settings-stale';
  const page = (name: string) => `${SITE_BASE}/organs/${stored.organCode}/${name}`;
  return (
    <section className="panel block-gap" aria-labelledby="profile-title">
      <h2 id="profile-title">{texts.title}</h2>
      <p className="secondary">{texts.lead}</p>
      <Form<Fields>
        name="profile"
        layout="vertical"
        initialValues={fieldsOf(stored)}
        onValuesChange={() => setDirty(true)}
        onFinish={submit}
      >
        {PROFILE_FIELDS.map((field) => (
          <Form.Item key={field} name={field} label={texts.fields[field]} extra={texts.hints[field]}>
            {field === 'groupName' ? (
              <Input maxLength={PROFILE_RULES[field].max} />
            ) : (
              <Input.TextArea autoSize={{ minRows: 3, maxRows: 16 }} maxLength={PROFILE_RULES[field].max} />
            )}
          </Form.Item>
        ))}
        {save.isError && (
          <Alert
            role="alert"
            type="error"
            showIcon
            className="block-gap"
            title={describeFailure(save.error)}
            action={stale && <Button onClick={reload}>{texts.reload}</Button>}
          />
        )}
        <Space wrap>
          <Button type="primary" htmlType="submit" loading={save.isPending}>
            {texts.save}
          </Button>
          <a href={page('institutions')} target="_blank" rel="noreferrer">
            {texts.page}
          </a>
          <a href={page('guide')} target="_blank" rel="noreferrer">
            {texts.guide}
          </a>
        </Space>
      </Form>
    </section>
  );
}
