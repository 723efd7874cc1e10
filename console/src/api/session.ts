import type {
  CurrentSession,
  PasswordBody,
  SessionView,
  SignInBody,
} from '../../../src/accounts/web/api-session-schemas.js';
import { callApi } from './client.ts';

export type { SessionView };

export const sessionApi = {
  me: (signal: AbortSignal) => callApi<CurrentSession>('/session', { signal }),
  signIn: (body: SignInBody) => callApi<SessionView>('/session', { method: 'POST', body }),
  signOut: () => callApi<undefined>('/session', { method: 'DELETE' }),
  changePassword: (body: PasswordBody) => callApi<SessionView>('/session/password', { method: 'PUT', body }),
};
