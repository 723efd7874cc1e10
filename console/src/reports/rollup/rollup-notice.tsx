import { Alert } from 'antd';
import { Link } from 'react-router';
import { cellNames } from '../../../../src/annual-report/domain/form-layout/index.js';
import type { FormatId } from '../../../../src/law/report-format/index.js';
import type { ReportDraft } from '../../api/reports.ts';
import { ChangeList } from './change-list.tsx';
import { texts } from './messages.ts';
import './rollup.css';

/** On a government's own report: that it is a sum, the way to what it is the sum of, and members that have changed since. */
export function RollupNotice({ draft }: { readonly draft: ReportDraft }) {
  if (!Object.values(draft.cells).some(({ source }) => source === 'members')) return null;
  return (
    <>
      <Alert
        type="info"
        showIcon
        className="block-gap rollup-notice"
        title={
          <>
            {texts.toRollupLead}
            <Link to={`/rollup?year=${draft.year}`}>{texts.title}</Link>
          </>
        }
      />
      {draft.memberChanges.length > 0 && (
        <Alert
          type="warning"
          showIcon
          className="block-gap"
          title={texts.correctionDue}
          description={
            <>
              <p>{texts.changesLead}</p>
              <ChangeList changes={draft.memberChanges} names={cellNames(draft.format as FormatId)} />
            </>
          }
        />
      )}
    </>
  );
}
