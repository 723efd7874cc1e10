import { Alert, Steps } from 'antd';
import type { ReportDraft } from '../../api/reports.ts';
import { cellNames } from '../../../../src/annual-report/domain/form-layout/index.js';
import { fill } from '../../messages/fill.ts';
import { formatDate } from '../../shell/format-date.ts';
import { DueLine } from './due-line.tsx';
import { texts } from './messages.ts';
import { StepButtons } from './step-buttons.tsx';
import './workflow.css';

/** What still stands in the way at the gate. */
export function openFindings(draft: ReportDraft): { readonly errors: number; readonly warnings: number } {
  const open = draft.findings.filter(({ decision }) => decision === null);
  const errors = open.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: open.length - errors };
}

/** Which step of the path is under way: those before it are done. */
function current(draft: ReportDraft): number {
  const gate = openFindings(draft);
  const { stage, department } = draft.way;
  const supervised = department !== null;
  if (draft.editable) return gate.errors + gate.warnings > 0 ? 1 : 2;
  if (stage === 'signed') return 3;
  if (stage === 'submitted') return 4;
  if (stage === 'accepted') return 5;
  return supervised ? 6 : 4;
}

/** 办理进度: the path of the report, its due day, and the steps the one who looks may take. */
export function WayPanel({ draft }: { readonly draft: ReportDraft }) {
  const { way } = draft;
  const gate = openFindings(draft);
  const { path } = texts;
  const checked = gate.errors + gate.warnings === 0 ? texts.checked : fill(texts.unchecked, gate);
  const titles = way.department
    ? [path.write, path.check, path.sign, path.submit, path.accept, path.publish]
    : [path.write, path.check, path.sign, path.publish];
  const owed = way.handedInOn === null;
  return (
    <section className="panel way" aria-labelledby="way-title">
      <h2 id="way-title">{texts.way}</h2>
      <Steps
        size="small"
        current={current(draft)}
        items={titles.map((title, index) => ({
          title,
          ...(index === 1 && { content: draft.editable ? checked : texts.noCheckNeeded }),
          ...(index === 2 && way.signing && !draft.editable && { content: formatDate(way.signing.signedOn) }),
        }))}
      />
      <p className="secondary">
        <DueLine dueOn={way.dueOn} lawDueOn={way.lawDueOn} owed={owed} />
        {' · '}
        {way.department ? fill(texts.department, { name: way.department }) : texts.noDepartment}
      </p>
      {!draft.editable && (
        <Alert
          type="info"
          showIcon
          title={fill(texts.frozen, { stage: texts.stages[way.stage] })}
          className="block-gap"
        />
      )}
      {way.stage === 'returned' && <Alert type="warning" showIcon title={texts.returnedHead} className="block-gap" />}
      {draft.editable && way.publishedVersion > 0 && (
        <Alert
          type="info"
          showIcon
          title={fill(texts.correcting, { version: way.publishedVersion })}
          className="block-gap"
        />
      )}
      {draft.differences.length > 0 && <Differences draft={draft} />}
      <StepButtons draft={draft} />
    </section>
  );
}

function Differences({ draft }: { readonly draft: ReportDraft }) {
  const names = cellNames(draft.format);
  return (
    <Alert
      type="warning"
      showIcon
      className="block-gap"
      title={fill(texts.differences, { count: draft.differences.length })}
      description={
        <ul className="plain-list">
          {draft.differences.map(({ cell, signed, now }) => (
            <li key={cell}>
              {fill(texts.differenceOf, { cell: names.get(cell) ?? cell, signed: signed ?? '', now: now ?? '' })}
            </li>
          ))}
        </ul>
      }
    />
  );
}
