import { Alert, type TableProps } from 'antd';
import { fill } from '../../messages/fill.ts';
import { formatDate } from '../../shell/format-date.ts';
import { WideTable } from '../../shell/wide-table.tsx';
import { StageTag } from '../workflow/stage-tag.tsx';
import type { Rollup, RollupLine, RollupProblem } from './api.ts';
import { ChangeList } from './change-list.tsx';
import { AddedTag, MemberName, type ViewProps } from './lines.tsx';
import { texts } from './messages.ts';

/** Figures counted twice or nowhere make the sum wrong; the rest is to be waited for. */
const WRONG: readonly RollupProblem['kind'][] = ['countedTwice', 'leftOut', 'unlisted'];

/** 收报进度: who is at what stage, who is missing, late or counted twice, what members changed since. */
export function BoardView({ rollup, names }: ViewProps) {
  const members = rollup.lines.filter(({ itself }) => !itself);
  const handedIn = members.filter(({ handedInOn }) => handedInOn !== null).length;
  return (
    <>
      <p role="status">
        {fill(texts.counts, {
          total: members.length,
          handedIn,
          owed: members.length - handedIn,
          overdue: members.filter(({ punctuality }) => punctuality === 'overdue').length,
          live: members.filter(({ signed }) => !signed).length,
        })}
      </p>
      <Changes rollup={rollup} names={names} />
      <Problems problems={rollup.problems} />
      <WideTable<RollupLine>
        label={texts.tabs.board}
        rowKey="organId"
        columns={columns(rollup.year)}
        dataSource={members}
        pagination={members.length > 100 ? { pageSize: 100 } : false}
        scroll={{ x: 'max-content' }}
      />
    </>
  );
}

function columns(year: number): NonNullable<TableProps<RollupLine>['columns']> {
  return [
    { title: texts.organ, key: 'organ', rowScope: 'row', render: (_, line) => <MemberName line={line} year={year} /> },
    {
      title: texts.stage,
      key: 'stage',
      render: (_, { stage, punctuality }) => <StageTag stage={stage} punctuality={punctuality} />,
    },
    { title: texts.dueOn, dataIndex: 'dueOn', className: 'numeric', render: formatDate },
    {
      title: texts.handedInOn,
      dataIndex: 'handedInOn',
      className: 'numeric',
      render: (day: string | null) => (day === null ? '' : formatDate(day)),
    },
    { title: texts.figures, key: 'figures', render: (_, line) => <AddedTag line={line} /> },
  ];
}

function Problems({ problems }: { readonly problems: readonly RollupProblem[] }) {
  if (problems.length === 0) return <Alert type="success" showIcon title={texts.noProblems} className="block-gap" />;
  const wrong = problems.some(({ kind }) => WRONG.includes(kind));
  return (
    <Alert
      type={wrong ? 'error' : 'warning'}
      showIcon
      className="block-gap"
      title={`${texts.problems}（${problems.length}）`}
      description={
        <ul className="rollup-problems" tabIndex={0} aria-label={texts.problems}>
          {problems.map(({ kind, organ, by, on }, index) => (
            <li key={index}>
              {fill(texts.problem[kind], {
                organ: organ.name,
                by: by.map(({ name }) => name).join('、'),
                on: on === null ? '' : formatDate(on),
              })}
            </li>
          ))}
        </ul>
      }
    />
  );
}

function Changes({ rollup, names }: { readonly rollup: Rollup; readonly names: ViewProps['names'] }) {
  if (rollup.changes.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      className="block-gap"
      title={texts.changes}
      description={
        <>
          <p>{texts.changesLead}</p>
          <ChangeList changes={rollup.changes} names={names} />
        </>
      }
    />
  );
}
