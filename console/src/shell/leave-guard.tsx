import { Modal } from 'antd';
import { useEffect } from 'react';
import { useBlocker } from 'react-router';
import { words } from '../messages/index.ts';
import { hasUnsavedChanges } from './unsaved-changes.ts';

/** Asks before a page with unsaved changes is left, within the console and out of it. Placed once on such a page. */
export function LeaveGuard() {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => hasUnsavedChanges() && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent): void => {
      if (hasUnsavedChanges()) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, []);
  return (
    <Modal
      open={blocker.state === 'blocked'}
      title={words.leave.title}
      okText={words.leave.go}
      okButtonProps={{ danger: true }}
      cancelText={words.leave.stay}
      onOk={() => blocker.proceed?.()}
      onCancel={() => blocker.reset?.()}
    >
      {words.leave.body}
    </Modal>
  );
}
