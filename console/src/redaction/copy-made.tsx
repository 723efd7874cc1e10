import { Alert } from 'antd';
import { redactedFile, type ProofView as Proof } from './api.ts';
import { texts } from './messages.ts';
import { ProofView } from './proof-view.tsx';

interface CopyMadeProps {
  readonly id: string;
  readonly fileId: string;
  readonly proof: Proof;
  readonly title: string;
}

/** A copy was made and kept: what its check found, and the file itself. */
export function CopyMade({ id, fileId, proof, title }: CopyMadeProps) {
  return (
    <Alert
      className="make-answer"
      type="success"
      title={title}
      description={
        <>
          <ProofView proof={proof} />
          <a href={redactedFile(id, fileId)} download>
            {texts.download}
          </a>
        </>
      }
    />
  );
}
