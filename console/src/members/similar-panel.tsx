import { Alert, Button, type TableProps } from 'antd';
import { useState } from 'react';
import { fill } from '../messages/fill.ts';
import { describeFailure } from '../shell/describe-failure.ts';
import { formatInstant } from '../shell/format-date.ts';
import { WideTable } from '../shell/wide-table.tsx';
import { groupByOrgan, type SimilarGroup, type SimilarTo } from './group-by-organ.ts';
import { sideBySide, useAskSimilar, useSimilar, type SimilarPair } from './similar-api.ts';
import { texts } from './similar-messages.ts';
import './similar.css';

const percent = (rate: number): number => (rate === 1 ? 100 : Math.min(99, Math.round(rate * 100)));

/** 内容雷同核查: members' texts compared when asked for; what was found stays until it is asked for again. */
export function SimilarPanel({ year }: { readonly year: number }) {
  const query = useSimilar(year);
  const ask = useAskSimilar(year);
  const state = query.data;
  if (!state) return null;
  const { askedAt, found } = state;
  const waiting = askedAt !== null;
  return (
    <section className="panel similar" aria-labelledby="similar-title">
      <h2 id="similar-title">{texts.title}</h2>
      <p className="secondary">{texts.lead}</p>
      <Button loading={ask.isPending || waiting} onClick={() => ask.mutate()}>
        {found ? texts.again : texts.start}
      </Button>
      {ask.isError && <Alert role="alert" type="error" showIcon title={describeFailure(ask.error)} />}
      <p role="status">
        {waiting && texts.waiting}
        {!waiting &&
          found &&
          fill(texts.done, {
            date: formatInstant(found.madeAt),
            reports: found.reports,
            previous: found.withPrevious,
            pairs: found.pairs.length,
          })}
      </p>
      {!waiting && found && <Groups year={year} pairs={found.pairs} />}
    </section>
  );
}

function Groups({ year, pairs }: { readonly year: number; readonly pairs: readonly SimilarPair[] }) {
  if (pairs.length === 0) return <p>{texts.none}</p>;
  return (
    <ul className="similar-groups">
      {groupByOrgan(pairs).map((group) => (
        <li key={group.organId}>
          <Group year={year} group={group} />
        </li>
      ))}
    </ul>
  );
}

/** An organ and what it is like: drawn only once it is opened, as a province has hundreds. */
function Group({ year, group }: { readonly year: number; readonly group: SimilarGroup }) {
  const [open, setOpen] = useState(false);
  const { name, similar, others, highest } = group;
  const counts = [
    ...(others > 0 ? [fill(texts.others, { count: others })] : []),
    ...(others < similar.length ? [fill(texts.likeBefore, { year: year - 1 })] : []),
    fill(texts.highest, { rate: percent(highest) }),
  ];
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span lang="zh-CN">{name}</span> <span className="secondary">{counts.join(texts.comma)}</span>
      </summary>
      {open && (
        <WideTable<SimilarTo>
          label={fill(texts.ofOrgan, { organ: name })}
          rowKey={({ name: other }) => other ?? ''}
          columns={columns(year, name)}
          dataSource={similar}
          pagination={similar.length > 50 ? { pageSize: 50 } : false}
          scroll={{ x: 'max-content' }}
        />
      )}
    </details>
  );
}

function columns(year: number, organ: string): NonNullable<TableProps<SimilarTo>['columns']> {
  const nameOf = ({ name }: SimilarTo): string => name ?? fill(texts.ownBefore, { year: year - 1 });
  return [
    { title: texts.other, key: 'other', rowScope: 'row', render: (_, similar) => nameOf(similar) },
    { title: texts.rate, key: 'rate', className: 'numeric', render: (_, { pair }) => `${percent(pair.rate)}%` },
    {
      title: texts.sections,
      key: 'sections',
      render: (_, { sections }) => (
        <ul className="similar-sections">
          {sections.map(({ title, otherTitle, rate, passage }, index) => (
            <li key={index}>
              {otherTitle === null
                ? fill(texts.section, { title, rate: percent(rate) })
                : fill(texts.sectionElsewhere, { title, other: otherTitle, rate: percent(rate) })}
              {passage !== '' && (
                <q className="secondary" lang="zh-CN">
                  {passage}
                </q>
              )}
            </li>
          ))}
        </ul>
      ),
    },
    {
      title: texts.sideBySide,
      key: 'open',
      render: (_, similar) => (
        <a
          href={sideBySide(year, similar.pair)}
          target="_blank"
          rel="noreferrer"
          aria-label={fill(texts.sideBySideOf, { one: organ, other: nameOf(similar) })}
        >
          {texts.sideBySide}
        </a>
      ),
    },
  ];
}
