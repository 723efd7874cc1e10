import { DownOutlined } from '@ant-design/icons';
import { App, Button, Dropdown } from 'antd';
import { useState } from 'react';
import { zh } from '../messages/zh.ts';
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
      title: zh.leave.title,
      content: zh.session.unsavedLeave,
      okText: zh.session.signOut,
      cancelText: zh.leave.stay,
      onOk: leave,
    });
  };
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'password', label: zh.session.changePassword },
            { type: 'divider' },
            { key: 'sign-out', label: zh.session.signOut },
          ],
          onClick: ({ key }) => (key === 'password' ? setChanging(true) : askToLeave()),
        }}
      >
        <Button type="text" aria-haspopup="menu">
          <span className="visually-hidden">{zh.session.menu}</span>
          <span className="account-name">{displayName}</span>
          <span className="account-role">{zh.role[role]}</span>
          <DownOutlined aria-hidden />
        </Button>
      </Dropdown>
      <ChangePasswordDialog open={changing} close={() => setChanging(false)} />
    </>
  );
}
