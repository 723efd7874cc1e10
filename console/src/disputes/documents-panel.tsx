import { Alert, Button, Select } from 'antd';
import { useState } from 'react';
import { useMay, useSession } from '../session/session-context.ts';
import { describeFailure } from '../shell/describe-failure.ts';
import { FileChoice } from '../shell/file-choice.tsx';
import { documentFile, useAddDocument, useDocuments, type DisputeView } from './api.ts';
import { texts } from './messages.ts';

/** 案卷材料: what came from the forum and what went there, kept with the case. */
export function DocumentsPanel({ dispute }: { readonly dispute: DisputeView }) {
  const { organId, disputeId, erased } = dispute;
  const own = useSession().session.organ.id === organId;
  const sees = useMay('application.reveal-identity') && own;
  const may = useMay('application.reply') && own && !erased;
  if (!sees) return null;
  return (
    <section className="panel" aria-labelledby="documents-title">
      <h2 id="documents-title">{texts.documents}</h2>
      <Documents base={`/disputes/${organId}/${disputeId}`} purposes={texts.purposes} may={may} />
    </section>
  );
}

interface DocumentsProps {
  /** Of what they belong to, in the API. */
  readonly base: string;
  readonly purposes: Readonly<Record<string, string>>;
  readonly may: boolean;
}

/** The files of a dispute or a complaint, and the form that adds one. */
export function Documents({ base, purposes, may }: DocumentsProps) {
  const documents = useDocuments(base);
  const items = documents.data?.items ?? [];
  return (
    <>
      {documents.isError && <p role="alert">{describeFailure(documents.error)}</p>}
      {documents.isSuccess && items.length === 0 && <p className="secondary">{texts.noDocuments}</p>}
      <ul className="file-list">
        {items.map(({ fileId, name, purpose }) => (
          <li key={fileId}>
            {name === null ? (
              texts.documentErased
            ) : (
              <a href={documentFile(base, fileId)} download>
                {name}
              </a>
            )}
            <span className="secondary"> {purposes[purpose]}</span>
          </li>
        ))}
      </ul>
      {may && <UploadForm base={base} purposes={purposes} />}
    </>
  );
}

function UploadForm({ base, purposes }: Pick<DocumentsProps, 'base' | 'purposes'>) {
  const options = Object.entries(purposes).map(([value, label]) => ({ value, label }));
  const [files, setFiles] = useState<readonly File[]>([]);
  const [purpose, setPurpose] = useState(options[0]?.value ?? '');
  const add = useAddDocument(base);
  const send = (): void => {
    const [file] = files;
    if (file) add.mutate({ file, purpose }, { onSuccess: () => setFiles([]) });
  };
  return (
    <div className="upload-form">
      <Select aria-label={texts.purpose} value={purpose} options={options} onChange={setPurpose} />
      <FileChoice label={texts.chooseFile} files={files} choose={setFiles} />
      <Button disabled={files.length === 0} loading={add.isPending} onClick={send}>
        {texts.upload}
      </Button>
      {add.isError && <Alert role="alert" type="error" showIcon title={describeFailure(add.error)} />}
    </div>
  );
}
