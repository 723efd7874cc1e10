import { Table, type TableProps } from 'antd';
import { Link } from 'react-router';
import { outcomeName } from '../../applications/outcome-name.ts';
import { texts as disclosureTexts } from '../../disclosures/messages.ts';
import { texts as disputeTexts } from '../../disputes/messages.ts';
import { formatDate } from '../../shell/format-date.ts';
import type { CellRecord, RecordOf } from './api.ts';
import { texts } from './messages.ts';

type Columns<T extends CellRecord['type']> = NonNullable<TableProps<RecordOf<T>>['columns']>;
const day = (date: string | null) => date && formatDate(date);

interface RecordTableProps {
  readonly items: readonly CellRecord[];
  readonly organId: string;
  /** Of the session's organ; pages of a member are opened with its id. */
  readonly own: boolean;
}

/** What a cell counts, as a table of its kind; each line leads to its page. */
export function RecordTable({ items, organId, own }: RecordTableProps) {
  const [first] = items;
  const of = own ? '' : `?organ=${organId}`;
  const shared = { rowKey: 'id', pagination: false, size: 'small', scroll: { x: 'max-content' } } as const;
  const select = <T extends CellRecord['type']>(type: T) =>
    items.filter((item): item is RecordOf<T> => item.type === type);
  switch (first?.type) {
    case 'application':
      return (
        <Table<RecordOf<'application'>>
          {...shared}
          aria-label={texts.items}
          columns={applications(of)}
          dataSource={select('application')}
        />
      );
    case 'dispute':
      return (
        <Table<RecordOf<'dispute'>>
          {...shared}
          aria-label={texts.items}
          columns={disputes(organId)}
          dataSource={select('dispute')}
        />
      );
    case 'document':
      return (
        <Table<RecordOf<'document'>>
          {...shared}
          aria-label={texts.items}
          columns={documents(of)}
          dataSource={select('document')}
        />
      );
    case 'decisions':
      return (
        <>
          <Table<RecordOf<'decisions'>>
            {...shared}
            aria-label={texts.items}
            columns={DECISIONS}
            dataSource={select('decisions')}
          />
          <p>
            <Link to={`/decisions${of}`}>{texts.toDecisions}</Link>
          </p>
        </>
      );
    default:
      return <p className="secondary">{texts.none}</p>;
  }
}

const applications = (of: string): Columns<'application'> => [
  {
    title: texts.receiptNumber,
    dataIndex: 'receiptNumber',
    rowScope: 'row',
    render: (number: string, { id }) => <Link to={`/applications/${id}${of}`}>{number}</Link>,
  },
  { title: texts.receivedOn, dataIndex: 'receivedOn', className: 'numeric', render: day },
  { title: texts.closedOn, dataIndex: 'closedOn', className: 'numeric', render: day },
  {
    title: texts.outcome,
    dataIndex: 'outcome',
    render: (outcome: string | null) => (outcome === null ? texts.openNow : outcomeName(outcome)),
  },
];

const disputes = (organId: string): Columns<'dispute'> => [
  {
    title: texts.caseNumber,
    dataIndex: 'caseNumber',
    rowScope: 'row',
    render: (number: string, { id }) => <Link to={`/disputes/${organId}/${id}`}>{number}</Link>,
  },
  { title: texts.openedOn, dataIndex: 'openedOn', className: 'numeric', render: day },
  { title: texts.endedOn, dataIndex: 'closedOn', className: 'numeric', render: day },
  {
    title: texts.standing,
    dataIndex: 'standing',
    render: (standing: string) => disputeTexts.results[standing as keyof typeof disputeTexts.results] ?? texts.openNow,
  },
];

const documents = (of: string): Columns<'document'> => [
  {
    title: texts.name,
    dataIndex: 'title',
    rowScope: 'row',
    render: (title: string, { id }) => (
      <Link to={of === '' ? `/documents?record=${id}` : `/documents${of}&record=${id}`}>{title}</Link>
    ),
  },
  { title: texts.number, dataIndex: 'documentNumber' },
  { title: texts.madeOn, dataIndex: 'madeOn', className: 'numeric', render: day },
  { title: texts.inForceOn, dataIndex: 'inForceOn', className: 'numeric', render: day },
  { title: texts.lostOn, dataIndex: 'endedOn', className: 'numeric', render: day },
  {
    title: disclosureTexts.endedAs,
    dataIndex: 'endedAs',
    render: (as: keyof typeof disclosureTexts.ways | null) => as && disclosureTexts.ways[as],
  },
];

const DECISIONS: Columns<'decisions'> = [
  { title: texts.period, dataIndex: 'period', rowScope: 'row', className: 'numeric' },
  { title: texts.source, dataIndex: 'source' },
  { title: texts.number, dataIndex: 'reference' },
  { title: texts.count, dataIndex: 'count', className: 'numeric' },
  {
    title: texts.amount,
    dataIndex: 'amountFen',
    className: 'numeric',
    render: (fen: number | null) => fen !== null && (fen / 100).toFixed(2),
  },
];
