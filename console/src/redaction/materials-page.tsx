import { Alert, App, Button, Popconfirm, Tag } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { fill } from '../messages/fill.ts';
import { useMay } from '../session/session-context.ts';
import { describeFailure } from '../shell/describe-failure.ts';
import { FileChoice } from '../shell/file-choice.tsx';
import { formatInstant } from '../shell/format-date.ts';
import { PageHead } from '../shell/page-head.tsx';
import { FailureView, LoadingView } from '../shell/states.tsx';
import {
  redactedFile,
  useMaterials,
  useTakeBack,
  useUploadMaterials,
  type FileView,
  type RedactionView,
} from './api.ts';
import { texts } from './messages.ts';
import { ProofView } from './proof-view.tsx';
import './redaction.css';

/** 拟提供的材料: what was searched out for a case, and the redacted copies made of it. */
export function MaterialsPage() {
  const { id = '' } = useParams();
  const query = useMaterials(id);
  const makes = useMay('application.reply');
  return (
    <>
      <PageHead title={texts.materials} above={<Link to={`/applications/${id}`}>{texts.toCase}</Link>} />
      <div className="materials">
        <section className="panel" aria-labelledby="materials-title">
          <h2 id="materials-title">{texts.materials}</h2>
          <p className="secondary">{makes ? texts.materialsHint : texts.readOnlyHint}</p>
          {makes && <UploadForm id={id} />}
          {query.isPending && <LoadingView />}
          {query.isError && <FailureView error={query.error} retry={() => void query.refetch()} />}
          {query.data && <Materials id={id} materials={query.data.materials} />}
        </section>
        {query.data && (
          <section className="panel" aria-labelledby="redactions-title">
            <h2 id="redactions-title">{texts.redactions}</h2>
            {query.data.changedSinceDraft && (
              <Alert className="block-gap" type="warning" showIcon title={texts.changedSinceDraft} />
            )}
            {query.data.making.length > 0 && (
              <p role="status">{fill(texts.makingCount, { count: query.data.making.length })}</p>
            )}
            <Redactions id={id} redactions={query.data.redactions} />
          </section>
        )}
      </div>
    </>
  );
}

/** As many as the server takes at once. */
const MOST_FILES = 10;

function UploadForm({ id }: { readonly id: string }) {
  const [files, setFiles] = useState<readonly File[]>([]);
  const upload = useUploadMaterials(id);
  const { message } = App.useApp();
  const send = (): void =>
    upload.mutate(files, {
      onSuccess: () => {
        setFiles([]);
        void message.success(texts.uploaded);
      },
    });
  return (
    <div className="upload-form">
      <FileChoice
        label={texts.choose}
        accept="application/pdf,.pdf,image/png,.png,image/jpeg,.jpg,.jpeg"
        most={MOST_FILES}
        files={files}
        choose={setFiles}
      />
      <Button type="primary" disabled={files.length === 0} loading={upload.isPending} onClick={send}>
        {texts.upload}
      </Button>
      {upload.isError && <Alert type="error" showIcon title={describeFailure(upload.error)} />}
    </div>
  );
}

function Materials({ id, materials }: { readonly id: string; readonly materials: readonly FileView[] }) {
  const makes = useMay('application.reply');
  if (materials.length === 0) return <p>{texts.noMaterials}</p>;
  return (
    <ul className="file-list">
      {materials.map((file) => (
        <li key={file.id}>
          <span>{file.name ?? texts.erasedName}</span>
          <Link to={`/applications/${id}/materials/${file.id}`}>{makes ? texts.mark : texts.read}</Link>
        </li>
      ))}
    </ul>
  );
}

function Redactions({ id, redactions }: { readonly id: string; readonly redactions: readonly RedactionView[] }) {
  const makes = useMay('application.reply');
  if (redactions.length === 0) return <p>{texts.noRedactions}</p>;
  return (
    <ul className="file-list">
      {redactions.map((copy) => (
        <li key={copy.id}>
          <div>
            <p>
              {copy.file.name ?? texts.erasedName} · {whatIs(copy)} · {formatInstant(copy.file.storedAt)}
              {copy.madeBy !== null && ` · ${copy.madeBy}`} <Standing copy={copy} />
            </p>
            {copy.seen !== null && <p className="secondary">{fill(texts.seen, copy.seen)}</p>}
            {copy.secondLook !== null && <p>{fill(texts.secondLookGiven, { reason: copy.secondLook })}</p>}
            <ProofView proof={copy.proof} />
          </div>
          <div>
            <a href={redactedFile(id, copy.file.id)} download>
              {texts.download}
            </a>{' '}
            {makes && copy.goesWithReply && <TakeBack id={id} fileId={copy.file.id} />}
          </div>
        </li>
      ))}
    </ul>
  );
}

function whatIs({ way, areas }: RedactionView): string {
  return way === 'asItIs' ? texts.asItIs : fill(texts.areasCount, { count: areas.length });
}

function Standing({ copy: { goesWithReply, takenBackAt } }: { readonly copy: RedactionView }) {
  if (takenBackAt !== null) return <Tag>{fill(texts.takenBack, { at: formatInstant(takenBackAt) })}</Tag>;
  return (
    <Tag color={goesWithReply ? 'success' : 'default'}>{goesWithReply ? texts.goesWithReply : texts.superseded}</Tag>
  );
}

function TakeBack({ id, fileId }: { readonly id: string; readonly fileId: string }) {
  const takeBack = useTakeBack(id);
  return (
    <>
      <Popconfirm title={texts.takeBackAsk} onConfirm={() => takeBack.mutate(fileId)}>
        <Button size="small" loading={takeBack.isPending}>
          {texts.takeBack}
        </Button>
      </Popconfirm>
      {takeBack.isError && <Alert type="error" showIcon title={describeFailure(takeBack.error)} />}
    </>
  );
}
