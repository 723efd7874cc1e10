import { createContext, useContext } from 'react';
import type { SessionView } from '../api/session.ts';

export interface SessionHandle {
  readonly session: SessionView;
  /** Takes over a session the server has just given (after a change of password). */
  readonly renew: (session: SessionView) => void;
  readonly signOut: () => Promise<void>;
}

export const SessionContext = createContext<SessionHandle | null>(null);

/** The session of the person at the console; only under `SessionGate`. */
export function useSession(): SessionHandle {
  const handle = useContext(SessionContext);
  if (!handle) throw new Error('no session');
  return handle;
}

export function useMay(permission: string): boolean {
  return useSession().session.permissions.includes(permission);
}
