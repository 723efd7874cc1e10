import { CheckCircleFilled, CloseCircleFilled, ExclamationCircleFilled } from '@ant-design/icons';
import type { DraftFinding, ReportDraft } from '../api/reports.ts';
import { fill } from '../messages/fill.ts';
import { words } from '../messages/index.ts';
import { placeOf } from './place-of.ts';
import { showPlace } from './show-place.ts';
import { FindingDecision } from './workflow/finding-decision.tsx';
import { texts } from './workflow/messages.ts';
import { openFindings } from './workflow/way-panel.tsx';

/**
 * 检查结果: what the check says of the draft as it stands, each linked to its place, with what is decided on it. Read out when it
 * changes.
 */
export function FindingsPanel({ draft }: { readonly draft: ReportDraft }) {
  const { findings } = draft;
  const open = openFindings(draft);
  const errors = findings.filter((finding) => finding.severity === 'error');
  const warnings = findings.filter((finding) => finding.severity === 'warning');
  return (
    <aside className="panel findings" aria-labelledby="findings-title">
      <h2 id="findings-title">{words.findings.title}</h2>
      <p role="status" className="findings-sum">
        {findings.length === 0 ? (
          <>
            <CheckCircleFilled className="tone-success" aria-hidden /> {words.findings.clean}
          </>
        ) : (
          fill(words.findings.sum, { errors: errors.length, warnings: warnings.length })
        )}
        {findings.length > 0 && draft.editable && open.errors + open.warnings === 0 && <> {texts.gateClear}</>}
      </p>
      <ul className="plain-list">
        {[...errors, ...warnings].map((finding, index) => (
          <FindingEntry
            key={`${finding.code} ${finding.cell ?? finding.section ?? ''} ${index}`}
            finding={finding}
            draft={draft}
          />
        ))}
      </ul>
    </aside>
  );
}

function FindingEntry({ finding, draft }: { readonly finding: DraftFinding; readonly draft: ReportDraft }) {
  const error = finding.severity === 'error';
  return (
    <li className={error ? 'finding finding-error' : 'finding finding-warning'}>
      <button type="button" onClick={() => showPlace(placeOf(finding))}>
        <span className="finding-severity">
          {error ? <CloseCircleFilled aria-hidden /> : <ExclamationCircleFilled aria-hidden />}
          {error ? words.findings.error : words.findings.warning}
        </span>
        <span>{finding.message}</span>
      </button>
      <div className="secondary">
        {finding.suggestion && <div>{fill(words.findings.suggestion, { text: finding.suggestion })}</div>}
        <div>{fill(words.findings.basis, { text: finding.basis })}</div>
      </div>
      <FindingDecision finding={finding} draft={draft} />
    </li>
  );
}
