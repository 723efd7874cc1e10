import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useDisputes, type DisputeView } from './api.ts';
import { RegisterDrawer } from './register-drawer.tsx';
import { texts } from './suit-after-messages.ts';

/** What may follow a reconsideration that is over: the suit (复议后起诉), registered with what is known already. */
export function SuitAfterPanel({ dispute }: { readonly dispute: DisputeView }) {
  const { organId, disputeId } = dispute;
  const [registering, setRegistering] = useState(false);
  const query = useDisputes(organId);
  if (!query.data) return null;
  const { items, mayRegister } = query.data;
  const suits = items.filter(({ reconsiderationId }) => reconsiderationId === disputeId);
  if (suits.length === 0 && !mayRegister) return null;
  return (
    <section className="panel" aria-labelledby="suit-after-title">
      <h2 id="suit-after-title">{texts.title}</h2>
      {suits.map((suit) => (
        <p key={suit.disputeId}>
          {texts.registered}
          <Link to={`/disputes/${organId}/${suit.disputeId}`}>{suit.caseNumber}</Link>
        </p>
      ))}
      {suits.length === 0 && (
        <>
          <p className="secondary">{texts.hint}</p>
          <Button onClick={() => setRegistering(true)}>{texts.register}</Button>
        </>
      )}
      {registering && (
        <RegisterDrawer organId={organId} disputes={items} after={dispute} close={() => setRegistering(false)} />
      )}
    </section>
  );
}
