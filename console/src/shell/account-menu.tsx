import { DownOutlined } from '@ant-design/icons';
import { App, Button, Dropdown } from 'antd';
import { useState } from 'react';
import { language, switchLanguage } from '../messages/language.ts';
import { words } from '../messages/index.ts';
import { ChangePasswordDialog } from '../session/change-password-dialog.tsx';
import { useSession } from '../session/session-context.ts';
import { describeFailure } from './describe-failure.ts';
import { hasUnsavedChanges } from './unsaved-changes.ts';

/** Name and role of who is signed in; change of password, sign-out. */
export function AccountMenu() {
  const { session, signOut } = useSession();
  const { modal, message } = App.useApp();
  const [changing, setChanging] = useState(false);
  const { displayName, role } = session.account;
  const leave = (): void => {
    signOut().catch((error: unknown) => message.error(describeFailure(error)));
  };
  const askToLeave = (): void => {
    if (!hasUnsavedChanges()) return leave();
    modal.confirm({
      title: words.leave.title,
      content: words.session.unsavedLeave,
      okText: words.session.signOut,
      cancelText: words.leave.stay,
      onOk: leave,
    });
  };
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'password', label: words.session.changePassword },
            { key: 'language', label: words.common.otherLanguage },
            { type: 'divider' },
            { key: 'sign-out', label: words.session.signOut },
          ],
          onClick: ({ key }) => {
            if (key === 'password') setChanging(true);
            else if (key === 'language') switchLanguage(language === 'zh' ? 'en' : 'zh');
            else askToLeave();
          },
        }}
      >
        <Button type="text" aria-haspopup="menu">
          <span className="visually-hidden">{words.session.menu}</span>
          <span className="account-name">{displayName}</span>
          <span className="account-role">{words.role[role]}</span>
          <DownOutlined aria-hidden />
        </Button>
      </Dropdown>
      <ChangePasswordDialog open={changing} close={() => setChanging(false)} />
    </>
  );
}
