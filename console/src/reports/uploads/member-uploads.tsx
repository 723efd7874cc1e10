import { App, Button } from 'antd';
import { fill } from '../../messages/fill.ts';
import { describeFailure } from '../../shell/describe-failure.ts';
import { useCountUpload, type ReportUpload, type UploadsPlace } from './api.ts';
import { texts } from './messages.ts';
import { UploadForm } from './upload-form.tsx';
import { UploadList } from './upload-list.tsx';
import './uploads.css';

/** What the competent department received of a member as a file, put on record, and added up where it says so. */
export function MemberUploads({ organId, year }: { readonly organId: string; readonly year: number }) {
  const place = { memberId: organId, year };
  return (
    <section className="panel" aria-labelledby="uploads-title">
      <h2 id="uploads-title">{texts.member.title}</h2>
      <p>{texts.member.lead}</p>
      <UploadList place={place} writes more={(upload) => <CountButton place={place} upload={upload} />} />
      <UploadForm place={place} />
      <p className="secondary">{texts.member.countHint}</p>
    </section>
  );
}

function CountButton({ place, upload }: { readonly place: UploadsPlace; readonly upload: ReportUpload }) {
  const count = useCountUpload(place);
  const { message } = App.useApp();
  const { fileName: file, rolledUp } = upload;
  if (!upload.own) return null;
  return (
    <Button
      type="link"
      loading={count.isPending}
      aria-label={fill(rolledUp ? texts.member.asideOf : texts.member.countOf, { file })}
      onClick={() =>
        count.mutate(
          { id: upload.id, method: rolledUp ? 'DELETE' : 'PUT' },
          {
            onSuccess: () =>
              void message.success(rolledUp ? texts.member.setAside : fill(texts.member.counted, { file })),
            onError: (error) => void message.error(describeFailure(error)),
          },
        )
      }
    >
      {rolledUp ? texts.member.aside : texts.member.count}
    </Button>
  );
}
