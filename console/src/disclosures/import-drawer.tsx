import { Alert, Button, Drawer, Space, Table, type TableProps } from 'antd';
import { useState } from 'react';
import { fill } from '../messages/fill.ts';
import { describeFailure } from '../shell/describe-failure.ts';
import { FileChoice } from '../shell/file-choice.tsx';
import { templateOf, useCheckSheet, useImportSheet, type Sheet, type SheetError } from './api.ts';
import { texts } from './messages.ts';

interface ImportDrawerProps {
  readonly sheet: Sheet;
  readonly close: () => void;
}

/** 批量导入: a file is looked at first, then imported whole or not at all. */
export function ImportDrawer({ sheet, close }: ImportDrawerProps) {
  const [file, setFile] = useState<File | null>(null);
  const check = useCheckSheet(sheet);
  const run = useImportSheet(sheet);
  const answer = run.data ?? check.data;
  const failure = run.error ?? check.error;
  const choose = (files: readonly File[]): void => {
    setFile(files[0] ?? null);
    check.reset();
    run.reset();
  };
  return (
    <Drawer
      open
      onClose={close}
      title={texts.sheets[sheet]}
      size={720}
      extra={<Button href={templateOf(sheet)}>{texts.template}</Button>}
    >
      <Space orientation="vertical" size="middle" className="wide">
        <FileChoice
          label={texts.choose}
          hint={texts.bounds}
          accept=".xlsx,.csv"
          files={file ? [file] : []}
          choose={choose}
        />
        <Button
          type="primary"
          disabled={file === null || run.isPending}
          loading={check.isPending}
          onClick={() => file && check.mutate(file)}
        >
          {texts.check}
        </Button>
        {failure && <Alert role="alert" type="error" showIcon title={describeFailure(failure)} />}
        {answer && !failure && answer.importId !== null && (
          <Alert role="status" type="success" showIcon title={fill(texts.done, { rows: answer.rows })} />
        )}
        {answer && !failure && answer.importId === null && answer.errorCount === 0 && (
          <Alert
            role="status"
            type="success"
            showIcon
            title={fill(texts.sound, { rows: answer.rows })}
            action={
              <Button type="primary" loading={run.isPending} onClick={() => file && run.mutate(file)}>
                {fill(texts.run, { rows: answer.rows })}
              </Button>
            }
          />
        )}
        {answer && !failure && answer.errorCount > 0 && (
          <Errors rows={answer.rows} count={answer.errorCount} errors={answer.errors} />
        )}
      </Space>
    </Drawer>
  );
}

const COLUMNS: NonNullable<TableProps<SheetError>['columns']> = [
  { title: texts.cell, dataIndex: 'cell', rowScope: 'row', width: 130 },
  { title: texts.column, dataIndex: 'title', width: 140 },
  { title: texts.reason, dataIndex: 'reason' },
];

interface ErrorsProps {
  readonly rows: number;
  readonly count: number;
  readonly errors: readonly SheetError[];
}

function Errors({ rows, count, errors }: ErrorsProps) {
  return (
    <>
      <Alert role="status" type="warning" showIcon title={fill(texts.faulty, { rows, count })} />
      {count > errors.length && <p className="secondary">{fill(texts.shown, { shown: errors.length })}</p>}
      <Table<SheetError>
        aria-label={texts.errors}
        columns={COLUMNS}
        dataSource={errors.map((error, index) => ({ ...error, key: `${index}` }))}
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        size="small"
        scroll={{ x: 600 }}
      />
    </>
  );
}
