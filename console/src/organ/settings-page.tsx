import { Button } from 'antd';
import { useOrganSettings } from '../api/organ.ts';
import { words } from '../messages/index.ts';
import { LeaveGuard } from '../shell/leave-guard.tsx';
import { PageHead } from '../shell/page-head.tsx';
import { FailureView, LoadingView } from '../shell/states.tsx';
import { ProfilePanel } from './profile-panel.tsx';
import { SealPanel } from './seal-panel.tsx';
import { SettingsForm } from './settings-form.tsx';

/** 机关信息: the office and its contacts (《条例》 Art. 12), and what the organ's documents carry. */
export function OrganSettingsPage() {
  const query = useOrganSettings();
  return (
    <>
      <PageHead
        title={words.settings.title}
        extra={
          query.data && (
            <Button href={`/organs/${query.data.organCode}`} target="_blank">
              {words.settings.page}
            </Button>
          )
        }
      />
      <p className="secondary">{words.settings.lead}</p>
      {query.isPending && <LoadingView />}
      {query.isError && !query.data && <FailureView error={query.error} retry={() => void query.refetch()} />}
      {query.data && <SettingsForm stored={query.data} reload={() => query.refetch()} />}
      {query.data && <ProfilePanel />}
      {query.data && <SealPanel />}
      <LeaveGuard />
    </>
  );
}
