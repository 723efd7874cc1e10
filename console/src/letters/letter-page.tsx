import { Alert, App, Button, Segmented, Tag } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { letterFile, scanFile, useLetter, useUploadScan, type LetterView } from '../api/letters.ts';
import { fill } from '../messages/fill.ts';
import { words } from '../messages/index.ts';
import { useMay } from '../session/session-context.ts';
import { describeFailure } from '../shell/describe-failure.ts';
import { FileChoice } from '../shell/file-choice.tsx';
import { formatInstant } from '../shell/format-date.ts';
import { LeaveGuard } from '../shell/leave-guard.tsx';
import { PageHead } from '../shell/page-head.tsx';
import { FailureView, LoadingView } from '../shell/states.tsx';
import { FinishPanel } from './finish-panel.tsx';
import { issuedOnLine, issuedState } from './issued-state.ts';
import { LetterEditor } from './letter-editor.tsx';
import { LetterSheet } from './letter-sheet.tsx';
import { OpinionLinkPanel } from './opinion-link-panel.tsx';

const t = words.cases.letters;

/** A letter by itself: to be edited while a draft, read, printed, kept with its stamped scan. */
export function LetterPage() {
  const { organId, id = '', letterId = '' } = useParams();
  const query = useLetter(letterId);
  if (query.isPending) return <LoadingView />;
  if (query.isError) return <FailureView error={query.error} retry={() => void query.refetch()} />;
  const page = organId ? `/disputes/${organId}/${id}` : `/applications/${id}`;
  return <Letter caseId={id} page={page} letter={query.data} />;
}

interface LetterProps {
  readonly caseId: string;
  /** The page of what it is about. */
  readonly page: string;
  readonly letter: LetterView;
}

function Letter({ caseId, page, letter }: LetterProps) {
  const may = useMay('application.reply');
  const draft = letter.state === 'draft' && letter.text !== null;
  const [mode, setMode] = useState<'edit' | 'view'>('view');
  return (
    <>
      <LeaveGuard />
      <PageHead
        title={letter.label}
        above={<Link to={page}>{t.toCase}</Link>}
        extra={
          <>
            <Tag color={draft ? 'warning' : 'default'}>{draft ? t.draftState : issuedState(letter)}</Tag>
            {may && draft && (
              <Segmented<'edit' | 'view'>
                aria-label={t.title}
                value={mode}
                options={[
                  { value: 'view', label: t.view },
                  { value: 'edit', label: t.edit },
                ]}
                onChange={setMode}
              />
            )}
          </>
        }
      />
      <div className="letter-page">
        {mode === 'edit' && draft ? <LetterEditor id={letter.id} /> : <LetterSheet letter={letter} />}
        <div className="case-side no-print">
          <Files letter={letter} />
          {may && letter.finishes && mode === 'view' && <FinishPanel letter={letter} />}
          {may && letter.kind === 'thirdPartyLetter' && letter.text && (
            <OpinionLinkPanel caseId={caseId} letterId={letter.id} />
          )}
          {letter.state === 'issued' && letter.text && <Scans letter={letter} may={may} />}
        </div>
      </div>
    </>
  );
}

function Files({ letter }: { readonly letter: LetterView }) {
  const { id, issuedOn, openPlaces } = letter;
  return (
    <section className="panel" aria-labelledby="letter-files">
      <h2 id="letter-files">{t.title}</h2>
      <p>{numberLine(letter)}</p>
      {issuedOn && <p>{issuedOnLine(letter, issuedOn)}</p>}
      {letter.state === 'draft' && openPlaces.length > 0 && (
        <p className="tone-warning">
          {fill(t.openPlaces, { count: openPlaces.length })}
          {openPlaces.join(words.common.listSeparator)}
        </p>
      )}
      {letter.text && (
        <p className="letter-links">
          <a href={letterFile(id, 'pdf')} download>
            {t.pdf}
          </a>
          <a href={letterFile(id, 'docx')} download>
            {t.docx}
          </a>
        </p>
      )}
    </section>
  );
}

function Scans({ letter, may }: { readonly letter: LetterView; readonly may: boolean }) {
  const [files, setFiles] = useState<readonly File[]>([]);
  const upload = useUploadScan(letter.id);
  const { message } = App.useApp();
  const send = (): void => {
    const [file] = files;
    if (!file) return;
    upload.mutate(file, {
      onSuccess: () => {
        setFiles([]);
        void message.success(t.scanDone);
      },
    });
  };
  return (
    <section className="panel" aria-labelledby="letter-scans">
      <h2 id="letter-scans">{t.scan}</h2>
      {letter.scans.length === 0 && <p className="secondary">{t.noScan}</p>}
      <ul className="file-list">
        {letter.scans.map(({ fileId, size, storedAt }) => (
          <li key={fileId}>
            <a href={scanFile(letter.id, fileId)} download>
              {fill(t.scanItem, { time: formatInstant(storedAt), size: Math.max(1, Math.round(size / 1024)) })}
            </a>
          </li>
        ))}
      </ul>
      {may && (
        <div className="upload-form">
          <FileChoice
            label={t.scanChoose}
            accept="application/pdf,image/png,image/jpeg"
            hint={t.scanHint}
            files={files}
            choose={setFiles}
          />
          <Button disabled={files.length === 0} loading={upload.isPending} onClick={send}>
            {t.scanUpload}
          </Button>
          {upload.isError && <Alert role="alert" type="error" showIcon title={describeFailure(upload.error)} />}
        </div>
      )}
    </section>
  );
}

function numberLine({ documentNumber, text, state }: LetterView): string {
  if (documentNumber) return fill(t.number, { number: documentNumber });
  return state === 'draft' && text?.documentNumber ? t.noNumber : t.unnumbered;
}
