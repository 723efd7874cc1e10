import { Link, useParams } from 'react-router';
import { fill } from '../../messages/fill.ts';
import { useSession } from '../../session/session-context.ts';
import { PageHead } from '../../shell/page-head.tsx';
import { FailureView, LoadingView } from '../../shell/states.tsx';
import { useUpload } from './api.ts';
import { texts } from './messages.ts';
import { TakeOverForm } from './take-over-form.tsx';
import { UploadView } from './upload-view.tsx';

/** 上传的报告: its check, and what taking it over into the draft would do. */
export function UploadPage() {
  const { year = '', uploadId = '' } = useParams();
  const place = { year: Number(year) };
  const query = useUpload(place, uploadId);
  const writes = useSession().session.permissions.includes('report.write');
  if (query.isPending) return <LoadingView />;
  if (query.isError) return <FailureView error={query.error} retry={() => void query.refetch()} />;
  const page = query.data;
  return (
    <>
      <PageHead title={texts.page} above={<Link to={`/reports/${year}`}>{fill(texts.backToDraft, { year })}</Link>} />
      {writes && <TakeOverForm page={page} key={page.takeOver?.version} />}
      <UploadView page={page} place={place} />
    </>
  );
}
