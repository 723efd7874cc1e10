import { Alert } from 'antd';
import { Link } from 'react-router';
import type { ReportDraft } from '../../api/reports.ts';
import { texts } from './messages.ts';

/** On a government's own report: that it is a sum, and the way to what it is the sum of. */
export function RollupNotice({ draft }: { readonly draft: ReportDraft }) {
  if (!Object.values(draft.cells).some(({ source }) => source === 'members')) return null;
  return (
    <Alert
      type="info"
      showIcon
      className="block-gap"
      title={
        <>
          {texts.toRollupLead}
          <Link to={`/rollup?year=${draft.year}`}>{texts.title}</Link>
        </>
      }
    />
  );
}
