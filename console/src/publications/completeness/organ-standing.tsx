import { App, Button, Tag, type TableProps } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { fill } from '../../messages/fill.ts';
import { language } from '../../messages/language.ts';
import { describeFailure } from '../../shell/describe-failure.ts';
import { formatDate } from '../../shell/format-date.ts';
import { WideTable } from '../../shell/wide-table.tsx';
import { useDeclare, type ItemStanding, type OrganStanding } from './api.ts';
import { DeclareDialog } from './declare-dialog.tsx';
import { texts } from './messages.ts';

const COLOURS: Readonly<Record<ItemStanding['state'], string>> = {
  there: 'success',
  lacking: 'error',
  declared: 'default',
  open: 'default',
};

const nameOf = (item: ItemStanding) => item[language];

interface StandingProps {
  readonly standing: OrganStanding;
  /** Whether it is the reader's own organ, and theirs to declare for. */
  readonly mayDeclare: boolean;
}

/** One organ: what its pages lack, and every item of the catalogue with how it stands. */
export function OrganStandingView({ standing, mayDeclare }: StandingProps) {
  const [declaring, setDeclaring] = useState<ItemStanding | null>(null);
  const declare = useDeclare();
  const { message } = App.useApp();
  const takeBack = ({ code }: ItemStanding): void =>
    declare.mutate(
      { code, reason: null },
      {
        onSuccess: () => void message.success(texts.saved),
        onError: (error) => void message.error(describeFailure(error)),
      },
    );
  return (
    <>
      {standing.missing.length > 0 && (
        <>
          <h3>{texts.pages}</h3>
          <ul>
            {standing.missing.map(({ code, zh, basis }) => (
              <li key={code}>
                {zh} <span className="secondary">{basis}</span>
              </li>
            ))}
          </ul>
          {mayDeclare && (
            <p className="secondary">
              {texts.pagesHint} <Link to="/settings">{texts.toSettings}</Link>
            </p>
          )}
        </>
      )}
      <WideTable<ItemStanding>
        label={texts.items}
        rowKey="code"
        size="small"
        columns={[...columns, ...(mayDeclare ? [actions(setDeclaring, takeBack)] : [])]}
        dataSource={standing.items}
        pagination={false}
        scroll={{ x: 'max-content' }}
      />
      {declaring && <DeclareDialog item={declaring} close={() => setDeclaring(null)} />}
    </>
  );
}

type Column = NonNullable<TableProps<ItemStanding>['columns']>[number];

const columns: Column[] = [
  { title: texts.item, key: 'item', rowScope: 'row', render: (_, item) => nameOf(item) },
  {
    title: texts.state,
    dataIndex: 'state',
    render: (state: ItemStanding['state']) => <Tag color={COLOURS[state]}>{texts.states[state]}</Tag>,
  },
  { title: texts.count, dataIndex: 'count', className: 'numeric' },
  {
    title: texts.newestOn,
    dataIndex: 'newestOn',
    className: 'numeric',
    render: (day: string | null) => day && formatDate(day),
  },
  { title: texts.reason, dataIndex: 'reason' },
  { title: texts.basis, dataIndex: 'basis' },
];

function actions(declare: (item: ItemStanding) => void, takeBack: (item: ItemStanding) => void): Column {
  return {
    title: texts.actions,
    key: 'actions',
    render: (_, item) => {
      if (item.state === 'declared') {
        return (
          <Button
            size="small"
            aria-label={fill(texts.takeBackOf, { item: nameOf(item) })}
            onClick={() => takeBack(item)}
          >
            {texts.takeBack}
          </Button>
        );
      }
      if (item.state !== 'open' || !item.mayDeclare) return null;
      return (
        <Button
          size="small"
          aria-haspopup="dialog"
          aria-label={fill(texts.declareOf, { item: nameOf(item) })}
          onClick={() => declare(item)}
        >
          {texts.declare}
        </Button>
      );
    },
  };
}
