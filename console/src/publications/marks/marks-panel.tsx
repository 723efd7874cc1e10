import { Alert, App, Button } from 'antd';
import { PIECE_PART_NAMES } from '../../../../src/kernel/file-pieces.js';
import { MARK_KIND_NAMES } from '../../../../src/disclosures/domain/scan/mark.js';
import { fill } from '../../messages/fill.ts';
import { language } from '../../messages/language.ts';
import { describeFailure } from '../../shell/describe-failure.ts';
import { formatInstant } from '../../shell/format-date.ts';
import { FailureView } from '../../shell/states.tsx';
import { useCleanFile, useMarks, useScan, type Mark, type PublicationItem } from '../api.ts';
import { texts } from '../messages/index.ts';
import { DecideMark } from './decide-mark.tsx';
import { placeId } from './mark-body.ts';

const words = texts.marks;

/** 发布前检查: what was marked, those to be decided first, each with its places. */
export function MarksPanel({ publication }: { readonly publication: PublicationItem }) {
  const { id } = publication;
  const query = useMarks(id);
  const scan = useScan(id);
  if (query.isError) return <FailureView error={query.error} retry={() => void query.refetch()} />;
  if (!query.data) return null;
  const { items, undecided, scannedAt } = query.data;
  const open = items.filter((mark) => mark.undecided);
  const others = items.filter((mark) => !mark.undecided);
  const state = scannedAt === null ? words.stale : items.length === 0 ? words.clean : words.settled;
  return (
    <section className="panel block-gap" aria-labelledby="marks-title">
      <h2 id="marks-title">{words.heading}</h2>
      <p className="secondary">{words.lead}</p>
      <Alert
        role="status"
        showIcon
        className="block-gap"
        type={undecided > 0 ? 'warning' : scannedAt === null ? 'info' : 'success'}
        title={undecided > 0 ? fill(words.undecided, { count: undecided }) : state}
      />
      {scan.isError && <Alert role="alert" type="error" showIcon title={describeFailure(scan.error)} />}
      <MarkList marks={open} publication={publication} />
      {others.length > 0 && (
        <details className="publication-more">
          <summary>{`${words.other}（${others.length}）`}</summary>
          <MarkList marks={others} publication={publication} />
        </details>
      )}
      <Button loading={scan.isPending} onClick={() => scan.mutate(undefined)}>
        {words.scan}
      </Button>
    </section>
  );
}

interface MarkListProps {
  readonly marks: readonly Mark[];
  readonly publication: PublicationItem;
}

function MarkList({ marks, publication }: MarkListProps) {
  return (
    <ul className="plain-list">
      {marks.map((mark) => (
        <li key={mark.key} className="block-gap">
          <strong>{MARK_KIND_NAMES[mark.kind][language]}</strong> {mark.masked}
          {mark.suggestion !== null && <div>{fill(words.suggestion, { suggestion: mark.suggestion })}</div>}
          <ul>
            {mark.places.map((place, index) => (
              <li key={index}>
                {place.in === 'body' ? (
                  <a className="mark-place" href={`#${placeId(mark.key, index)}`}>
                    {words.places.body}
                  </a>
                ) : (
                  placeWords(place)
                )}
                ：<span className="secondary">{place.excerpt}</span>
              </li>
            ))}
          </ul>
          {mark.decision !== null && (
            <p>
              {fill(words.decided, {
                name: mark.decision.by,
                at: formatInstant(mark.decision.at),
                decision: mark.decision.decision === 'removed' ? '' : words.decisions[mark.decision.decision],
              })}
              {mark.decision.ground !== null && `（${words.grounds[mark.decision.ground]}）`}
              {mark.decision.reason}
            </p>
          )}
          {mark.undecided && <DecideMark id={publication.id} mark={mark} />}
          <CleanFile mark={mark} publication={publication} />
        </li>
      ))}
    </ul>
  );
}

function placeWords({ in: where, fileName, part, page, sheet, cell, line, property }: Mark['places'][number]): string {
  const place = [
    fileName ?? words.places[where],
    part === null ? null : PIECE_PART_NAMES[part][language],
    page === null ? null : fill(words.page, { page }),
    sheet,
    cell,
    line === null || cell !== null ? null : fill(words.line, { line }),
    property,
  ];
  return place.filter((each) => each !== null).join(' ');
}

const HIDDEN: readonly Mark['kind'][] = ['author', 'company', 'location', 'comment', 'revision'];

/** One step away: a copy of the file without what it tells and does not show. */
function CleanFile({ mark, publication }: { readonly mark: Mark; readonly publication: PublicationItem }) {
  const { message } = App.useApp();
  const { id, version, steps, mayWrite } = publication;
  const clean = useCleanFile(id);
  const fileId = mark.places.find((place) => place.fileId !== null)?.fileId;
  if (!HIDDEN.includes(mark.kind) || !fileId || !mayWrite || !steps.includes('change')) return null;
  return (
    <>
      {clean.isError && <Alert role="alert" type="error" showIcon title={describeFailure(clean.error)} />}
      <Button
        size="small"
        loading={clean.isPending}
        onClick={() => clean.mutate({ fileId, version }, { onSuccess: () => void message.success(words.cleaned) })}
      >
        {words.cleanFile}
      </Button>
    </>
  );
}
