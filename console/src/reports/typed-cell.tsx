import { Alert, Button, Form, Input, InputNumber, Popover } from 'antd';
import { useState } from 'react';
import type { FigureCell } from '../../../src/annual-report/domain/form-layout/index.js';
import { useSaveCell, type DraftCell, type ReportDraft } from '../api/reports.ts';
import { fill } from '../messages/fill.ts';
import { words } from '../messages/index.ts';
import { useSession } from '../session/session-context.ts';
import { describeFailure } from '../shell/describe-failure.ts';
import { formatInstant } from '../shell/format-date.ts';

interface TypedCellProps {
  readonly cell: FigureCell;
  readonly figure: DraftCell;
  readonly draft: ReportDraft;
}

interface Fields {
  readonly value: number | null;
  readonly typedBy: string;
  readonly reason: string;
}

/** A figure no record stands behind: typed in with the name of who answers for it and where it comes from. */
export function TypedCell({ cell, figure, draft }: TypedCellProps) {
  const [open, setOpen] = useState(false);
  const shown = figure.value === null ? words.reports.unset : String(figure.value);
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      title={cell.label}
      destroyOnHidden
      getPopupContainer={() => document.getElementById('main') ?? document.body}
      content={<TypedCellForm cell={cell} figure={figure} draft={draft} close={() => setOpen(false)} />}
    >
      <Button
        type="text"
        block
        className={figure.value === null ? 'typed-cell unset' : 'typed-cell'}
        aria-label={fill(words.reports.typedLabel, { cell: cell.label, value: shown })}
        aria-expanded={open}
        aria-haspopup="dialog"
        title={
          figure.reason
            ? fill(words.reports.typedHow, { name: figure.typedBy ?? '', reason: figure.reason })
            : undefined
        }
      >
        {shown}
      </Button>
    </Popover>
  );
}

function TypedCellForm({ cell, figure, draft, close }: TypedCellProps & { readonly close: () => void }) {
  const { session } = useSession();
  const save = useSaveCell(draft.year);
  const amount = cell.cellKey.endsWith('.amount');
  return (
    <Form<Fields>
      className="typed-cell-form"
      layout="vertical"
      initialValues={{
        value: figure.value,
        typedBy: figure.typedBy ?? session.account.displayName,
        reason: figure.reason ?? '',
      }}
      onFinish={(fields) => save.mutate({ cell: cell.cellKey, ...fields }, { onSuccess: close })}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      {save.isError && <Alert role="alert" type="error" showIcon title={describeFailure(save.error)} />}
      <Form.Item
        name="value"
        label={amount ? words.reports.valueAmount : words.reports.value}
        rules={[{ required: true, message: words.reports.valueRequired }]}
      >
        <InputNumber<number> min={0} precision={amount ? 6 : 0} autoFocus className="wide" formatter={plainNumber} />
      </Form.Item>
      <Form.Item
        name="typedBy"
        label={words.reports.typedBy}
        rules={[{ required: true, whitespace: true, message: words.reports.typedByRequired }]}
      >
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item
        name="reason"
        label={words.reports.reason}
        extra={words.reports.reasonHint}
        rules={[{ required: true, whitespace: true, min: 2, message: words.reports.reasonRequired }]}
      >
        <Input.TextArea maxLength={400} autoSize={{ minRows: 2, maxRows: 5 }} />
      </Form.Item>
      {figure.typedAt && (
        <p className="secondary">{fill(words.reports.typedAt, { time: formatInstant(figure.typedAt) })}</p>
      )}
      <div className="form-actions">
        <Button onClick={close}>{words.common.cancel}</Button>
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {words.common.save}
        </Button>
      </div>
    </Form>
  );
}

/** Amounts keep the decimals they have: 25.1, not 25.100000. */
function plainNumber(value: number | string | undefined): string {
  const text = value === undefined ? '' : String(value);
  return text.includes('.') ? text.replace(/0+$/, '').replace(/\.$/, '') : text;
}
