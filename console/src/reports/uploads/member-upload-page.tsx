import { Link, useParams } from 'react-router';
import { fill } from '../../messages/fill.ts';
import { PageHead } from '../../shell/page-head.tsx';
import { FailureView, LoadingView } from '../../shell/states.tsx';
import { useUpload } from './api.ts';
import { texts } from './messages.ts';
import { UploadView } from './upload-view.tsx';

/** 收到的报告文件: the check of what a member sent as a file. */
export function MemberUploadPage() {
  const { organId = '', year = '', uploadId = '' } = useParams();
  const place = { memberId: organId, year: Number(year) };
  const query = useUpload(place, uploadId);
  if (query.isPending) return <LoadingView />;
  if (query.isError) return <FailureView error={query.error} retry={() => void query.refetch()} />;
  const { organName: organ } = query.data;
  return (
    <>
      <PageHead
        title={texts.member.title}
        above={<Link to={`/members/${organId}/${year}`}>{fill(texts.backToMember, { organ, year })}</Link>}
      />
      <UploadView page={query.data} place={place} />
    </>
  );
}
