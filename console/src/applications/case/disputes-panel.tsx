import { Link } from 'react-router';
import { useDisputesOf } from '../../api/cases.ts';
import { queryString } from '../../api/client.ts';
import { texts } from '../../disputes/messages.ts';
import { words } from '../../messages/index.ts';
import { useSession } from '../../session/session-context.ts';
import { describeFailure } from '../../shell/describe-failure.ts';
import { formatDate } from '../../shell/format-date.ts';
import { useMember } from '../case-path.ts';

const t = words.cases.page;

/** 复议和诉讼 about this case; of a member's case too, by number. */
export function DisputesPanel({ id }: { readonly id: string }) {
  const { organ } = useSession().session;
  const member = useMember();
  const organId = member ?? organ.id;
  const disputes = useDisputesOf(organId, id);
  const items = disputes.data?.items ?? [];
  const kinds: Readonly<Record<string, string>> = texts.kinds;
  return (
    <section className="panel" aria-labelledby="disputes-title">
      <div className="section-head">
        <h2 id="disputes-title">{t.disputes}</h2>
        <Link to={`/disputes${queryString({ organ: member })}`}>{t.disputesLink}</Link>
      </div>
      {disputes.isError && <p role="alert">{describeFailure(disputes.error)}</p>}
      {disputes.isSuccess && items.length === 0 && <p className="secondary">{t.noDisputes}</p>}
      <ul className="file-list">
        {items.map(({ disputeId, kind, caseNumber, openedOn }) => (
          <li key={disputeId}>
            <Link to={`/disputes/${organId}/${disputeId}`}>{kinds[kind] ?? kind}</Link>
            <span className="numeric">{caseNumber}</span>
            <span className="secondary">{formatDate(openedOn)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
