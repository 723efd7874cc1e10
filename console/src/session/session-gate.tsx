import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Modal } from 'antd';
import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { onSessionExpired, rememberCsrfToken } from '../api/client.ts';
import { sessionApi, type SessionView } from '../api/session.ts';
import { words } from '../messages/index.ts';
import { FailureView, LoadingView } from '../shell/states.tsx';
import { SessionContext } from './session-context.ts';
import { SignInForm } from './sign-in-form.tsx';
import { SignInPage } from './sign-in-page.tsx';

const KEY = ['session'];
const ofOthers = (query: { readonly queryKey: readonly unknown[] }): boolean => query.queryKey[0] !== KEY[0];

/** The session, or `null` where nobody is signed in. */
async function loadSession(signal: AbortSignal): Promise<SessionView | null> {
  const session = await sessionApi.me(signal);
  if (session.account === null) return null;
  rememberCsrfToken(session.csrfToken);
  return session;
}

/**
 * Shows its children to who is signed in, and the sign-in page to everyone else. Where a session ends under way the page
 * stays, and a dialog asks to sign in again, so that what was being typed is still there afterwards.
 */
export function SessionGate({ children }: { readonly children: ReactNode }) {
  const client = useQueryClient();
  const query = useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => loadSession(signal),
    staleTime: Infinity,
    gcTime: Infinity,
    retry: false,
  });
  const [expired, setExpired] = useState(false);
  const [signedOut, setSignedOut] = useState(false);
  const session = query.data ?? null;

  useEffect(() => onSessionExpired(() => setExpired(client.getQueryData(KEY) !== null)), [client]);

  const take = useCallback(
    (next: SessionView) => {
      rememberCsrfToken(next.csrfToken);
      const before = client.getQueryData<SessionView | null>(KEY);
      // Another person at the same desk must not see what the one before had loaded.
      if (before?.account.name !== next.account.name) client.removeQueries({ predicate: ofOthers });
      client.setQueryData(KEY, next);
      setExpired(false);
      setSignedOut(false);
      void client.invalidateQueries({ predicate: ofOthers });
    },
    [client],
  );

  const signOut = useCallback(async () => {
    await sessionApi.signOut();
    setExpired(false);
    setSignedOut(true);
    client.removeQueries({ predicate: ofOthers });
    client.setQueryData(KEY, null);
  }, [client]);

  const handle = useMemo(() => session && { session, renew: take, signOut }, [session, take, signOut]);

  if (query.isPending) return <LoadingView fullPage />;
  if (query.isError) return <FailureView error={query.error} retry={() => void query.refetch()} />;
  if (!handle) return <SignInPage signedOut={signedOut} onSignedIn={take} />;
  return (
    <>
      <SessionContext value={handle} key={handle.session.account.name}>
        {children}
      </SessionContext>
      <Modal
        open={expired}
        title={words.session.title}
        closable={false}
        keyboard={false}
        footer={null}
        zIndex={2000}
        destroyOnHidden
      >
        <Alert type="warning" showIcon title={words.session.expired} className="block-gap" />
        <SignInForm initialName={handle.session.account.name} onSignedIn={take} />
      </Modal>
    </>
  );
}
