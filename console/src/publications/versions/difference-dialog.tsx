import { Modal } from 'antd';
import { fill } from '../../messages/fill.ts';
import { formatDate } from '../../shell/format-date.ts';
import { FailureView, LoadingView } from '../../shell/states.tsx';
import { usePublication, type PublicationItem } from '../api.ts';
import { texts } from '../messages/index.ts';
import { catalogueName, genreName } from '../names.ts';
import { changedFacts, changedFiles, changedLines, type FactName } from './differences.ts';

const words = texts.versions;

interface DifferenceDialogProps {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly close: () => void;
}

/** What differs between two versions: facts, words of the text, attachments. */
export function DifferenceDialog({ id, from, to, close }: DifferenceDialogProps) {
  const one = usePublication(id, from);
  const other = usePublication(id, to);
  const failure = one.error ?? other.error;
  return (
    <Modal open title={fill(words.title, { from, to })} footer={null} onCancel={close} width="min(960px, 96vw)">
      {failure && <FailureView error={failure} retry={() => void Promise.all([one.refetch(), other.refetch()])} />}
      {!failure && !(one.data && other.data) && <LoadingView />}
      {one.data && other.data && <Differences one={one.data} other={other.data} />}
    </Modal>
  );
}

interface BothProps {
  readonly one: PublicationItem;
  readonly other: PublicationItem;
}

function Differences({ one, other }: BothProps) {
  const facts = changedFacts(one.content, other.content);
  const lines = changedLines(one.content.bodyHtml, other.content.bodyHtml);
  const files = changedFiles(one.attachments, other.attachments);
  const { fileAdded, fileRemoved, fileChanged } = words;
  const said = { added: fileAdded, removed: fileRemoved, changed: fileChanged };
  if (facts.length + lines.length + files.length === 0) return <p>{words.same}</p>;
  return (
    <div className="difference-lines">
      {facts.length > 0 && (
        <>
          <h3>{words.factsHeading}</h3>
          <ul>
            {facts.map(({ name, from, to }) => (
              <li key={name}>
                {fill(words.fact, { label: texts.facts[name], from: factWords(name, from), to: factWords(name, to) })}
              </li>
            ))}
          </ul>
        </>
      )}
      {lines.length > 0 && (
        <>
          <h3>{words.textHeading}</h3>
          {lines.map((line, index) => (
            <p key={index}>
              {line.map(({ text, change }, at) => {
                if (change === null) return <span key={at}>{text}</span>;
                const gone = change === 'removed';
                const Tag = gone ? 'del' : 'ins';
                return (
                  <Tag key={at}>
                    <span className="visually-hidden">{gone ? words.removed : words.added}</span>
                    {text}
                  </Tag>
                );
              })}
            </p>
          ))}
        </>
      )}
      {files.length > 0 && (
        <>
          <h3>{words.filesHeading}</h3>
          <ul>
            {files.map(({ name, change }) => (
              <li key={`${change}-${name}`}>{fill(said[change], { name })}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function factWords(name: FactName, value: string | null): string {
  if (value === null || value === '') return texts.shown.empty;
  if (name === 'catalogue') return catalogueName(value);
  if (name === 'genre') return genreName(value as Parameters<typeof genreName>[0]);
  if (name === 'language') return value === 'en' ? texts.facts.languages.en : texts.facts.languages.zh;
  return name.endsWith('On') ? formatDate(value) : value;
}
