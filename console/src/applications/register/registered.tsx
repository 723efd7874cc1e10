import { Alert, Button, Descriptions } from 'antd';
import { Link } from 'react-router';
import type { RegisteredView } from '../../api/cases.ts';
import { words } from '../../messages/index.ts';
import { formatDate } from '../../shell/format-date.ts';

const t = words.cases.register;

/** What the applicant is to be told; the query code is shown this once. */
export function Registered({ view, again }: { readonly view: RegisteredView; readonly again: () => void }) {
  const provisional = view.dueProvisional ? words.limit.provisionalMark : '';
  return (
    <section className="panel" aria-labelledby="registered-title">
      <h2 id="registered-title">{t.done}</h2>
      <Alert role="status" type="success" showIcon title={t.codeNote} className="block-gap" />
      <Descriptions
        bordered
        size="small"
        column={1}
        items={[
          {
            key: 'number',
            label: t.number,
            children: (
              <span className="numeric" id="registered-number">
                {view.receiptNumber}
              </span>
            ),
          },
          { key: 'code', label: t.code, children: <span className="numeric">{view.queryCode}</span> },
          { key: 'received', label: t.receivedOn, children: formatDate(view.receivedOn) },
          { key: 'due', label: t.dueOn, children: formatDate(view.dueOn) + provisional },
        ]}
      />
      <div className="form-actions block-top">
        <Button onClick={() => window.print()}>{words.cases.page.printPage}</Button>
        <Button onClick={again}>{t.another}</Button>
        <Link to={`/applications/${view.applicationId}`}>
          <Button type="primary" tabIndex={-1}>
            {t.open}
          </Button>
        </Link>
      </div>
    </section>
  );
}
