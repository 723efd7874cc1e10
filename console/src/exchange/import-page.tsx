import { Alert, Button, Popconfirm, type TableProps } from 'antd';
import { useState } from 'react';
import { fill } from '../messages/fill.ts';
import { words } from '../messages/index.ts';
import { describeFailure } from '../shell/describe-failure.ts';
import { FileChoice } from '../shell/file-choice.tsx';
import { PageHead } from '../shell/page-head.tsx';
import { WideTable } from '../shell/wide-table.tsx';
import {
  TEMPLATE,
  useCheckWorkbook,
  useImportWorkbook,
  useMarkedWorkbook,
  type CellErrorView,
  type ImportAnswer,
} from './api.ts';
import { texts } from './messages.ts';

/** 批量导入: old cases from a workbook, looked at first, then imported whole or not at all. */
export function ImportPage() {
  const [files, setFiles] = useState<readonly File[]>([]);
  const [file = null] = files;
  const check = useCheckWorkbook();
  const run = useImportWorkbook();
  const choose = (chosen: readonly File[]): void => {
    setFiles(chosen);
    check.reset();
    run.reset();
  };
  const answer = run.data ?? check.data;
  const failure = run.error ?? check.error;
  return (
    <>
      <PageHead title={texts.title} extra={<Button href={TEMPLATE}>{texts.template}</Button>} />
      <p className="secondary">{texts.lead}</p>
      <section className="panel block-gap" aria-label={texts.title}>
        <div className="upload-form block-gap">
          <FileChoice
            label={texts.choose}
            accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            hint={texts.bounds}
            files={files}
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
        </div>
        {failure && <Alert role="alert" type="error" showIcon title={describeFailure(failure)} />}
        {answer && file && !failure && (
          <Outcome
            answer={answer}
            file={file}
            running={run.isPending}
            run={() => run.mutate(file)}
            startAnew={() => choose([])}
          />
        )}
      </section>
      {answer && answer.errorCount > 0 && !failure && <ErrorTable answer={answer} />}
    </>
  );
}

interface OutcomeProps {
  readonly answer: ImportAnswer;
  readonly file: File;
  readonly running: boolean;
  readonly run: () => void;
  readonly startAnew: () => void;
}

function Outcome({ answer, file, running, run, startAnew }: OutcomeProps) {
  const marked = useMarkedWorkbook();
  const { rows, errorCount: count, importId } = answer;
  if (importId !== null) {
    const again = <Button onClick={startAnew}>{texts.again}</Button>;
    return <Alert role="status" type="success" showIcon title={fill(texts.done, { rows })} action={again} />;
  }
  if (count === 0) {
    const go = (
      <Popconfirm
        title={fill(texts.confirm, { rows })}
        okText={words.common.confirm}
        cancelText={words.common.cancel}
        onConfirm={run}
      >
        <Button type="primary" loading={running}>
          {fill(texts.run, { rows })}
        </Button>
      </Popconfirm>
    );
    return <Alert role="status" type="success" showIcon title={fill(texts.sound, { rows })} action={go} />;
  }
  const download = (
    <Button loading={marked.isPending} onClick={() => marked.mutate({ file, name: texts.markedName })}>
      {texts.marked}
    </Button>
  );
  return (
    <>
      <Alert role="status" type="warning" showIcon title={fill(texts.faulty, { rows, count })} action={download} />
      {marked.isError && <Alert role="alert" type="error" showIcon title={describeFailure(marked.error)} />}
    </>
  );
}

const columns: NonNullable<TableProps<CellErrorView>['columns']> = [
  { title: texts.cell, dataIndex: 'cell', rowScope: 'row', width: 140 },
  { title: texts.column, dataIndex: 'title', width: 200 },
  { title: texts.reason, dataIndex: 'reason' },
];

function ErrorTable({ answer: { errors, errorCount } }: { readonly answer: ImportAnswer }) {
  return (
    <section className="panel" aria-labelledby="import-errors">
      <h2 id="import-errors">{texts.errors}</h2>
      {errorCount > errors.length && <p className="secondary">{fill(texts.shown, { shown: errors.length })}</p>}
      <WideTable<CellErrorView>
        label={texts.errors}
        columns={columns}
        dataSource={errors.map((error, index) => ({ ...error, key: `${index}` }))}
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        size="small"
        scroll={{ x: 600 }}
      />
    </section>
  );
}
