import { Button, Result, Spin } from 'antd';
import { useEffect, useState } from 'react';
import { words } from '../messages/index.ts';
import { describeFailure, isNotFound } from './describe-failure.ts';
import { SITE_BASE } from '../api/site-base.ts';

/** Shown only once the wait can be felt, so that quick answers do not flicker. */
export function LoadingView({ fullPage }: { readonly fullPage?: true }) {
  const [felt, setFelt] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setFelt(true), 250);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={fullPage ? 'loading loading-page' : 'loading'} role="status" aria-live="polite">
      {felt && <Spin description={words.common.loading} />}
    </div>
  );
}

/** A page or a part that could not be loaded, with the way to try again. */
export function FailureView({ error, retry }: { readonly error: unknown; readonly retry: () => void }) {
  const missing = isNotFound(error);
  return (
    <div role="alert">
      <Result
        status={missing ? '404' : 'warning'}
        title={missing ? words.failure.notFound : words.failure.title}
        subTitle={missing ? undefined : describeFailure(error)}
        extra={
          missing ? (
            <a href={`${SITE_BASE}/console/`}>{words.failure.toHome}</a>
          ) : (
            <Button type="primary" onClick={retry}>
              {words.common.retry}
            </Button>
          )
        }
      />
    </div>
  );
}
