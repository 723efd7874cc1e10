import { Button, Tag } from 'antd';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { fill } from '../../messages/fill.ts';
import { formatDate, formatInstant } from '../../shell/format-date.ts';
import { FailureView, LoadingView } from '../../shell/states.tsx';
import { apiPath, pagePath, useUploads, type ReportUpload, type UploadsPlace } from './api.ts';
import { texts } from './messages.ts';
import { RemovalDialog } from './removal-dialog.tsx';
import { SITE_BASE } from '../../api/site-base.ts';

interface UploadListProps {
  readonly place: UploadsPlace;
  /** May this person put in and remove. */
  readonly writes: boolean;
  /** Further actions on one that is there. */
  readonly more?: (upload: ReportUpload) => ReactNode;
}

/** What was put in, the newest first; removed ones with the reason. */
export function UploadList({ place, writes, more }: UploadListProps) {
  const query = useUploads(place);
  const [removing, setRemoving] = useState<ReportUpload | null>(null);
  if (query.isPending) return <LoadingView />;
  if (query.isError) return <FailureView error={query.error} retry={() => void query.refetch()} />;
  const { items } = query.data;
  if (items.length === 0) return <p className="secondary">{texts.none}</p>;
  return (
    <>
      <ul className="plain-list upload-list">
        {items.map((upload) => (
          <li key={upload.id}>
            {upload.removed ? (
              <>
                <span className="upload-name removed">{upload.fileName}</span>
                <p className="secondary">
                  {fill(texts.removed, { date: formatDate(upload.removed.on), reason: upload.removed.reason })}
                </p>
              </>
            ) : (
              <>
                <span className="upload-name">
                  {upload.fileName}
                  {upload.rolledUp && <Tag color="success">{texts.inSum}</Tag>}
                </span>
                <p className="secondary">{saidOf(upload)}</p>
                <span className="upload-actions">
                  <Link to={pagePath(place, upload.id)} aria-label={fill(texts.openOf, { file: upload.fileName })}>
                    {texts.open}
                  </Link>
                  <a href={`${SITE_BASE}/api/v1${apiPath(place)}/${upload.id}/file`} download>
                    {texts.download}
                  </a>
                  {more?.(upload)}
                  {writes && upload.own && (
                    <Button
                      type="link"
                      danger
                      aria-label={fill(texts.removeOf, { file: upload.fileName })}
                      onClick={() => setRemoving(upload)}
                    >
                      {texts.remove}
                    </Button>
                  )}
                </span>
              </>
            )}
          </li>
        ))}
      </ul>
      <RemovalDialog place={place} upload={removing} close={() => setRemoving(null)} />
    </>
  );
}

/** Who put it in and when; of one that a department received, by whom and on which day. */
function saidOf({ uploadedAt, uploadedBy, department, receivedOn }: ReportUpload): string {
  const time = formatInstant(uploadedAt);
  const put = uploadedBy === null ? time : fill(texts.whenBy, { time, name: uploadedBy });
  if (department === null || receivedOn === null) return put;
  return `${fill(texts.receivedBy, { department, date: formatDate(receivedOn) })} · ${put}`;
}
