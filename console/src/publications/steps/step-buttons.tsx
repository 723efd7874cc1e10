import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { SITE_BASE } from '../../api/site-base.ts';
import type { PublicationItem } from '../api.ts';
import { texts } from '../messages/index.ts';
import { offeredSteps, type OfferedStep } from './offered-steps.ts';
import { StepDialog } from './step-dialog.tsx';

const words = texts.steps;
const FIRST: readonly OfferedStep[] = ['askReview', 'publish', 'correct'];
const DANGEROUS: readonly OfferedStep[] = ['discard', 'withdraw'];

/** What the one who looks can do with it now. */
export function StepButtons({ publication }: { readonly publication: PublicationItem }) {
  const [taking, setTaking] = useState<OfferedStep | null>(null);
  const { id, shownVersion, shortCode, steps, mayWrite, recordId } = publication;
  const offered = offeredSteps(publication);
  const mayChange = mayWrite && steps.includes('change');
  return (
    <>
      <div className="step-line">
        {mayChange && (
          <Link to={`/publications/write/${id}`}>
            <Button tabIndex={-1}>{words.change}</Button>
          </Link>
        )}
        {offered.map((step) => (
          <Button
            key={step}
            type={FIRST.includes(step) ? 'primary' : 'default'}
            danger={DANGEROUS.includes(step)}
            onClick={() => setTaking(step)}
          >
            {words[step]}
          </Button>
        ))}
      </div>
      {!mayChange && offered.length === 0 && <p className="secondary">{words.none}</p>}
      {mayWrite && shownVersion !== null && recordId !== null && (
        <p className="secondary">
          {words.byRecord} <Link to={`/documents?record=${recordId}`}>{words.toRegister}</Link>
        </p>
      )}
      {shownVersion !== null && (
        <p>
          <a href={`${SITE_BASE}/info/r/${shortCode}`} target="_blank" rel="noreferrer">
            {words.publicPage}
          </a>
        </p>
      )}
      {taking !== null && <StepDialog publication={publication} step={taking} close={() => setTaking(null)} />}
    </>
  );
}
