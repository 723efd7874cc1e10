import { App, Button, Tag } from 'antd';
import { Link, useNavigate } from 'react-router';
import { useComposeLetter } from '../api/cases.ts';
import { letterFile, useLetters, type LetterItem } from '../api/letters.ts';
import { fill } from '../messages/fill.ts';
import { words } from '../messages/index.ts';
import { useMay } from '../session/session-context.ts';
import { describeFailure } from '../shell/describe-failure.ts';
import { formatDate } from '../shell/format-date.ts';

const t = words.cases.letters;

/** 文书: every letter of a case, drafted or issued, with its files. */
export function LettersPanel({ id }: { readonly id: string }) {
  const sees = useMay('application.reveal-identity');
  const letters = useLetters({ kind: 'application', id }, sees);
  if (!sees) return null;
  const items = letters.data?.items ?? [];
  return (
    <section className="panel" aria-labelledby="letters-title">
      <div className="section-head">
        <h2 id="letters-title">{t.title}</h2>
        <IndexButton id={id} />
      </div>
      {letters.isError && <p role="alert">{describeFailure(letters.error)}</p>}
      {letters.isSuccess && items.length === 0 && <p className="secondary">{t.none}</p>}
      <ul className="file-list">
        {items.map((letter) => (
          <li key={letter.id}>
            <LetterLine id={id} letter={letter} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function LetterLine({ id, letter }: { readonly id: string; readonly letter: LetterItem }) {
  const { label, state, documentNumber, issuedOn, erased, replacedBy } = letter;
  return (
    <>
      <span>
        <Link to={`/applications/${id}/letters/${letter.id}`}>{label}</Link>
        {documentNumber && <span className="numeric"> {documentNumber}</span>}
        {issuedOn && <span className="secondary"> {fill(t.issuedOn, { date: formatDate(issuedOn) })}</span>}
      </span>
      <span className="letter-links">
        <Tag>{erased ? t.erased : replacedBy ? t.replaced : state === 'draft' ? t.draftState : t.issuedState}</Tag>
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
