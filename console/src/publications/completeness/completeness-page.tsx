import { Segmented, Tag } from 'antd';
import { useSearchParams } from 'react-router';
import { fill } from '../../messages/fill.ts';
import { useMay, useSession } from '../../session/session-context.ts';
import { PageHead } from '../../shell/page-head.tsx';
import { FailureView, LoadingView } from '../../shell/states.tsx';
import { useCompleteness, type OrganStanding } from './api.ts';
import { texts } from './messages.ts';
import { OrganStandingView } from './organ-standing.tsx';

/** 公开完整性: what the articles ask of the organ, or of its members for their competent department, and what is lacking. */
export function CompletenessPage() {
  const overMembers = useMay('members.read');
  const mayPublish = useMay('report.publish');
  const { organ } = useSession().session;
  const [params, setParams] = useSearchParams();
  const members = overMembers && params.get('whose') !== 'own';
  const query = useCompleteness(members);
  const organs = query.data?.organs ?? [];
  return (
    <>
      <PageHead title={texts.title} />
      <p className="secondary">{texts.lead}</p>
      {overMembers && (
        <Segmented
          aria-label={texts.whose}
          className="block-gap"
          value={members ? 'members' : 'own'}
          options={[
            { value: 'members', label: texts.members },
            { value: 'own', label: texts.own },
          ]}
          onChange={(whose) => setParams({ whose }, { replace: true })}
        />
      )}
      {query.isPending && <LoadingView />}
      {query.isError && <FailureView error={query.error} retry={() => void query.refetch()} />}
      {query.isSuccess && organs.length === 0 && <p>{texts.noOrgans}</p>}
      {organs.map((standing) => (
        <section key={standing.organId} className="panel block-gap" aria-labelledby={`organ-${standing.code}`}>
          <h2 id={`organ-${standing.code}`}>
            {standing.name} <Lacking standing={standing} />
          </h2>
          {members ? (
            <details>
              <summary>{texts.items}</summary>
              <OrganStandingView standing={standing} mayDeclare={false} />
            </details>
          ) : (
            <OrganStandingView standing={standing} mayDeclare={mayPublish && standing.organId === organ.id} />
          )}
        </section>
      ))}
    </>
  );
}

function Lacking({ standing: { lacking } }: { readonly standing: OrganStanding }) {
  return lacking === 0 ? (
    <Tag color="success">{texts.complete}</Tag>
  ) : (
    <Tag color="error">{fill(texts.lacking, { count: lacking })}</Tag>
  );
}
