import { App, Button, Popconfirm, Tag } from 'antd';
import type { FormTable } from '../../../../src/annual-report/domain/form-layout/index.js';
import type { ReportDraft } from '../../api/reports.ts';
import { fill } from '../../messages/fill.ts';
import { describeFailure } from '../../shell/describe-failure.ts';
import { useGiveUpTaken } from './api.ts';
import { texts } from './messages.ts';

/** Are the figures of a counted table taken over from a report written elsewhere? */
export function isTaken(draft: ReportDraft, table: FormTable['id']): boolean {
  return (
    table !== 't2' &&
    Object.entries(draft.cells).some(([cell, { source }]) => cell.startsWith(`${table}.`) && source === 'typed')
  );
}

/** Says so on the table, and offers to count it from the ledger again. */
export function TakenTable({ draft, table }: { readonly draft: ReportDraft; readonly table: FormTable }) {
  const giveUp = useGiveUpTaken(draft.year);
  const { message } = App.useApp();
  if (table.id === 't2') return null;
  const id = table.id;
  const confirm = (): void =>
    giveUp.mutate(
      { table: id, version: draft.version },
      {
        onSuccess: () => void message.success(texts.givenUp),
        onError: (error) => void message.error(describeFailure(error)),
      },
    );
  return (
    <>
      <Tag color="warning">{texts.taken}</Tag>
      {draft.editable && (
        <Popconfirm
          title={fill(texts.giveUpAsk, { table: texts.take.tableNames[id] })}
          okText={texts.giveUp}
          cancelText={texts.cancel}
          onConfirm={confirm}
        >
          <Button size="small" loading={giveUp.isPending}>
            {texts.giveUp}
          </Button>
        </Popconfirm>
      )}
    </>
  );
}
