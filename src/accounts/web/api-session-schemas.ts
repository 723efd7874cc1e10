import { Type, type Static } from '@sinclair/typebox';
import { STAFF_ROLES } from '../../kernel/visibility.js';

export const SignInBody = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 200 }),
    password: Type.String({ minLength: 1, maxLength: 1024 }),
  },
  { additionalProperties: false },
);
export type SignInBody = Static<typeof SignInBody>;

export const PasswordBody = Type.Object(
  {
    current: Type.String({ minLength: 1, maxLength: 1024 }),
    next: Type.String({ minLength: 1, maxLength: 1024 }),
  },
  { additionalProperties: false },
);
export type PasswordBody = Static<typeof PasswordBody>;

export const SessionView = Type.Object({
  account: Type.Object({
    name: Type.String(),
    displayName: Type.String(),
    role: Type.Union(STAFF_ROLES.map((role) => Type.Literal(role))),
  }),
  organ: Type.Object({ id: Type.String(), name: Type.String() }),
  permissions: Type.Array(Type.String()),
  csrfToken: Type.String(),
  today: Type.String({ description: 'Legal date in Asia/Shanghai, YYYY-MM-DD' }),
  endsAt: Type.String({ description: 'When the session ends if it is not used, UTC' }),
});
export type SessionView = Static<typeof SessionView>;

/** Who is signed in; nobody is an answer, not a refusal. */
export const CurrentSession = Type.Union([SessionView, Type.Object({ account: Type.Null() })]);
export type CurrentSession = Static<typeof CurrentSession>;
