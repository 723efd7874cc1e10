import { Alert, Button, type TableProps } from 'antd';
import { fill } from '../messages/fill.ts';
import { describeFailure } from '../shell/describe-failure.ts';
import { formatInstant } from '../shell/format-date.ts';
import { WideTable } from '../shell/wide-table.tsx';
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
      {!waiting && found && (
        <WideTable<SimilarPair>
          label={texts.title}
          rowKey={({ one, other }) => `${one.organId} ${other?.organId ?? ''}`}
          columns={columns(year)}
          dataSource={found.pairs}
          pagination={found.pairs.length > 50 ? { pageSize: 50 } : false}
          scroll={{ x: 'max-content' }}
          locale={{ emptyText: texts.none }}
        />
      )}
    </section>
  );
}

function columns(year: number): NonNullable<TableProps<SimilarPair>['columns']> {
  const otherName = ({ other }: SimilarPair): string => other?.name ?? fill(texts.ownBefore, { year: year - 1 });
  return [
    { title: texts.one, key: 'one', rowScope: 'row', render: (_, { one }) => one.name },
    { title: texts.other, key: 'other', render: (_, pair) => otherName(pair) },
    { title: texts.rate, key: 'rate', className: 'numeric', render: (_, { rate }) => `${percent(rate)}%` },
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
      render: (_, pair) => (
        <a
          href={sideBySide(year, pair)}
          target="_blank"
          rel="noreferrer"
          aria-label={fill(texts.sideBySideOf, { one: pair.one.name, other: otherName(pair) })}
        >
          {texts.sideBySide}
        </a>
      ),
    },
  ];
}
