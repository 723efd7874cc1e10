import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { LeaveGuard } from '../../shell/leave-guard.tsx';
import { PageHead } from '../../shell/page-head.tsx';
import { FailureView, LoadingView } from '../../shell/states.tsx';
import { useDefaults, usePublication } from '../api.ts';
import { texts } from '../messages/index.ts';
import '../public-body.css';
import '../publications.css';
import { StageTag } from '../stage-tag.tsx';
import { WriteForm } from './write-form.tsx';

/** 起草、修改公开信息: the form of a new publication, and of one that is being worked on. */
export function WritePublicationPage() {
  const { id } = useParams();
  // What was new when the page was opened keeps its form when the first save gives it an address.
  const [made, setMade] = useState<string | null>(null);
  if (id !== undefined && id !== made) return <ExistingPublication id={id} key={id} />;
  return <NewPublication made={setMade} />;
}

function NewPublication({ made }: { readonly made: (id: string) => void }) {
  const defaults = useDefaults(true);
  if (defaults.isPending) return <LoadingView />;
  if (defaults.isError) return <FailureView error={defaults.error} retry={() => void defaults.refetch()} />;
  return (
    <>
      <LeaveGuard />
      <PageHead title={texts.newTitle} above={<Link to="/publications">{texts.toList}</Link>} />
      <WriteForm publication={null} defaults={defaults.data} made={made} />
    </>
  );
}

function ExistingPublication({ id }: { readonly id: string }) {
  const query = usePublication(id);
  const defaults = useDefaults(true);
  const failure = query.error ?? defaults.error;
  if (failure) return <FailureView error={failure} retry={() => void query.refetch()} />;
  if (!query.data || !defaults.data) return <LoadingView />;
  return (
    <>
      <LeaveGuard />
      <PageHead
        title={texts.changeTitle}
        above={<Link to={`/publications/${id}`}>{texts.toRecord}</Link>}
        extra={<StageTag line={query.data} />}
      />
      <WriteForm publication={query.data} defaults={defaults.data} made={() => undefined} />
    </>
  );
}
