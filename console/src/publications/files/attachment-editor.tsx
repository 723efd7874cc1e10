import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, UploadOutlined } from '@ant-design/icons';
import { App, Button, Upload } from 'antd';
import { useState } from 'react';
import { fill } from '../../messages/fill.ts';
import { describeFailure } from '../../shell/describe-failure.ts';
import type { FileItem } from '../api.ts';
import { texts } from '../messages/index.ts';
import type { Draft } from '../write/use-draft.ts';
import { FileName } from './file-name.tsx';

const words = texts.files;

/** 附件: uploaded, put in order, left out again; what is left out is kept and can come back. */
export function AttachmentEditor({ draft }: { readonly draft: Draft }) {
  const { message } = App.useApp();
  const [sending, setSending] = useState(false);
  const { attachments, leftOut, setAttachments, current } = draft;
  const send = async (files: readonly File[]): Promise<void> => {
    setSending(true);
    try {
      await draft.addFiles('attachment', files);
    } catch (error) {
      void message.error(describeFailure(error));
    } finally {
      setSending(false);
    }
  };
  const swap = (from: number, to: number): void => {
    const next = [...attachments];
    const [one, other] = [next[from], next[to]];
    if (!one || !other) return;
    next[from] = other;
    next[to] = one;
    setAttachments(next);
  };
  return (
    <section className="panel block-gap" aria-labelledby="files-title">
      <h2 id="files-title">{words.heading}</h2>
      {attachments.length === 0 && <p className="secondary">{words.none}</p>}
      <ol className="file-lines">
        {attachments.map((file, index) => (
          <li key={file.fileId}>
            <FileName publicationId={current?.id ?? ''} file={file} />
            <span className="file-acts">
              <Act
                name={fill(words.up, { name: file.name })}
                icon={<ArrowUpOutlined aria-hidden />}
                disabled={index === 0}
                act={() => swap(index, index - 1)}
              />
              <Act
                name={fill(words.down, { name: file.name })}
                icon={<ArrowDownOutlined aria-hidden />}
                disabled={index === attachments.length - 1}
                act={() => swap(index, index + 1)}
              />
              <Act
                name={fill(words.remove, { name: file.name })}
                icon={<DeleteOutlined aria-hidden />}
                act={() => setAttachments(attachments.filter((each) => each !== file))}
              />
            </span>
          </li>
        ))}
      </ol>
      <Upload
        multiple
        showUploadList={false}
        disabled={sending}
        // Sent by ourselves, all that were chosen at once.
        beforeUpload={(file, all) => {
          if (file === all[0]) void send(all);
          return false;
        }}
      >
        <Button icon={<UploadOutlined aria-hidden />} loading={sending} aria-describedby="files-hint">
          {words.add}
        </Button>
      </Upload>
      <p className="secondary" id="files-hint">
        {words.hint}
      </p>
      {leftOut.length > 0 && <LeftOut files={leftOut} restore={(file) => setAttachments([...attachments, file])} />}
    </section>
  );
}

interface ActProps {
  readonly name: string;
  readonly icon: React.ReactNode;
  readonly disabled?: boolean;
  readonly act: () => void;
}

function Act({ name, icon, disabled = false, act }: ActProps) {
  return (
    <Button size="small" type="text" aria-label={name} title={name} icon={icon} disabled={disabled} onClick={act} />
  );
}

interface LeftOutProps {
  readonly files: readonly FileItem[];
  readonly restore: (file: FileItem) => void;
}

function LeftOut({ files, restore }: LeftOutProps) {
  return (
    <>
      <h3>{words.removed}</h3>
      <ul className="plain-list">
        {files.map((file) => (
          <li key={file.fileId}>
            <Button size="small" type="link" onClick={() => restore(file)}>
              {fill(words.restore, { name: file.name })}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
