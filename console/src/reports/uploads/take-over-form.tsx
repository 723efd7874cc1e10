import { Alert, App, Button, Checkbox, Form, Input } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { REPORT_SECTIONS } from '../../../../src/annual-report/domain/report-document.js';
import { useSession } from '../../session/session-context.ts';
import { describeFailure } from '../../shell/describe-failure.ts';
import { useTakeOver, type ReportUploadPage, type TakeOverPlan } from './api.ts';
import { texts } from './messages.ts';
import { PlannedText, textMayBeTaken } from './planned-text.tsx';
import { PlannedTableView } from './planned-table.tsx';

interface Fields {
  readonly name: string;
  readonly reason?: string;
}

type Table = TakeOverPlan['tables'][number]['table'];

/** Chooses texts and tables to be taken over; shows beside each what it replaces. */
export function TakeOverForm({ page }: { readonly page: ReportUploadPage }) {
  if (page.takeOver === null) return <Alert type="info" showIcon className="block-gap" title={texts.take.none} />;
  return <Choice page={page} plan={page.takeOver} />;
}

function Choice({ page, plan }: { readonly page: ReportUploadPage; readonly plan: TakeOverPlan }) {
  const { session } = useSession();
  const take = useTakeOver(page.year, page.id);
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [sections, setSections] = useState<readonly number[]>([]);
  const [tables, setTables] = useState<readonly Table[]>([]);
  const [missing, setMissing] = useState(false);
  const needsReason = tables.some((table) => table !== 't2');
  const submit = ({ name, reason = '' }: Fields): void => {
    setMissing(sections.length + tables.length === 0);
    if (sections.length + tables.length === 0) return;
    take.mutate(
      { version: plan.version, sections: [...sections], tables: [...tables], name: name ?? '', reason },
      {
        onSuccess: () => {
          void message.success(texts.take.done);
          void navigate(`/reports/${page.year}`);
        },
      },
    );
  };
  return (
    <section className="panel" aria-labelledby="take-over-title">
      <h2 id="take-over-title">{texts.take.title}</h2>
      <p>{texts.take.lead}</p>
      <Form<Fields> layout="vertical" initialValues={{ name: session.account.displayName }} onFinish={submit}>
        <fieldset className="take-over">
          <legend>{texts.take.texts}</legend>
          {plan.sections.map((planned) => (
            <div key={planned.section}>
              <Checkbox
                checked={sections.includes(planned.section)}
                disabled={!textMayBeTaken(planned)}
                onChange={({ target }) => setSections(toggled(sections, planned.section, target.checked))}
              >
                {sectionName(planned.section)}
              </Checkbox>
              <PlannedText planned={planned} name={sectionName(planned.section)} />
            </div>
          ))}
        </fieldset>
        <fieldset className="take-over">
          <legend>{texts.take.tables}</legend>
          {plan.tables.map((planned) => (
            <div key={planned.table}>
              <Checkbox
                checked={tables.includes(planned.table)}
                disabled={planned.notTaken !== null}
                onChange={({ target }) => setTables(toggled(tables, planned.table, target.checked))}
              >
                {texts.take.tableNames[planned.table]}
              </Checkbox>
              <PlannedTableView planned={planned} format={page.format} />
            </div>
          ))}
        </fieldset>
        {tables.length > 0 && (
          <Form.Item
            name="name"
            label={texts.take.name}
            rules={[{ required: true, whitespace: true, message: texts.take.nameRequired }]}
          >
            <Input maxLength={40} className="upload-name-input" />
          </Form.Item>
        )}
        {needsReason && (
          <Form.Item
            name="reason"
            label={texts.take.reason}
            extra={texts.take.reasonHint}
            rules={[{ required: true, whitespace: true, message: texts.take.reasonRequired }]}
          >
            <Input.TextArea maxLength={300} autoSize={{ minRows: 2, maxRows: 5 }} />
          </Form.Item>
        )}
        {missing && <Alert role="alert" type="error" showIcon className="block-gap" title={texts.take.nothing} />}
        {take.isError && (
          <Alert role="alert" type="error" showIcon className="block-gap" title={describeFailure(take.error)} />
        )}
        <Button type="primary" htmlType="submit" loading={take.isPending}>
          {texts.take.submit}
        </Button>
      </Form>
    </section>
  );
}

function toggled<T>(chosen: readonly T[], one: T, on: boolean): readonly T[] {
  const others = chosen.filter((each) => each !== one);
  return on ? [...others, one] : others;
}

function sectionName(section: number): string {
  const found = REPORT_SECTIONS.find(({ id }) => id === section);
  return found ? found.number + found.title : texts.take.preamble;
}
