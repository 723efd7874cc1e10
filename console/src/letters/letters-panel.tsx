import { App, Button, Tag } from 'antd';
import type { ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { useComposeLetter } from '../api/cases.ts';
import { letterFile, useLetters, type LetterItem, type LetterSubject } from '../api/letters.ts';
import { words } from '../messages/index.ts';
import { useMay } from '../session/session-context.ts';
import { describeFailure } from '../shell/describe-failure.ts';
import { issuedOnLine, issuedState } from './issued-state.ts';
import './letters.css';

const t = words.cases.letters;

/** 文书: every letter of a case, drafted or issued, with its files. */
export function LettersPanel({ id, erased }: { readonly id: string; readonly erased: boolean }) {
  return (
    <SubjectLetters
      subject={{ kind: 'application', id }}
      page={`/applications/${id}`}
      title={t.title}
      extra={erased ? null : <IndexButton id={id} />}
    />
  );
}

interface SubjectLettersProps {
  readonly subject: LetterSubject;
  /** The page of what they are about; a letter opens below it. */
  readonly page: string;
  readonly title: string;
  readonly extra?: ReactNode;
}

/** The letters of a case or a dispute. */
export function SubjectLetters({ subject, page, title, extra }: SubjectLettersProps) {
  const sees = useMay('application.reveal-identity');
  const letters = useLetters(subject, sees);
  if (!sees) return null;
  const items = letters.data?.items ?? [];
  return (
    <section className="panel" aria-labelledby="letters-title">
      <div className="section-head">
        <h2 id="letters-title">{title}</h2>
        {extra}
      </div>
      {letters.isError && <p role="alert">{describeFailure(letters.error)}</p>}
      {letters.isSuccess && items.length === 0 && <p className="secondary">{t.none}</p>}
      <ul className="file-list">
        {items.map((letter) => (
          <li key={letter.id}>
            <LetterLine page={page} letter={letter} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function LetterLine({ page, letter }: { readonly page: string; readonly letter: LetterItem }) {
  const { label, state, documentNumber, issuedOn, erased, replacedBy } = letter;
  return (
    <>
      <span>
        <Link to={`${page}/letters/${letter.id}`}>{label}</Link>
        {documentNumber && <span className="numeric"> {documentNumber}</span>}
        {issuedOn && <span className="secondary"> {issuedOnLine(letter, issuedOn)}</span>}
      </span>
      <span className="letter-links">
        <Tag>
          {erased ? t.erased : replacedBy ? t.replaced : state === 'draft' ? t.draftState : issuedState(letter)}
        </Tag>
        {!erased && (
          <>
            <a href={letterFile(letter.id, 'pdf')} download aria-label={`${label} ${t.pdf}`}>
              PDF
            </a>
            <a href={letterFile(letter.id, 'docx')} download aria-label={`${label} ${t.docx}`}>
              Word
            </a>
          </>
        )}
      </span>
    </>
  );
}

/** Words the index of the case file (卷内文件目录) as it stands now, and opens it. */
function IndexButton({ id }: { readonly id: string }) {
  const may = useMay('application.reply');
  const compose = useComposeLetter(id);
  const navigate = useNavigate();
  const { message } = App.useApp();
  if (!may) return null;
  const make = (): void =>
    compose.mutate(
      { kind: 'caseFileIndex' },
      {
        onSuccess: ({ letterId }) => void navigate(`/applications/${id}/letters/${letterId}`),
        onError: (error) => void message.error(describeFailure(error)),
      },
    );
  return (
    <Button size="small" loading={compose.isPending} onClick={make}>
      {words.cases.page.print}
    </Button>
  );
}
