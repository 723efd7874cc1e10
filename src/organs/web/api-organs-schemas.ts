import { Type, type Static } from '@sinclair/typebox';

/** The organs as they stand today: code, name and level are public. */
export const OrganList = Type.Object({
  items: Type.Array(
    Type.Object({
      id: Type.String(),
      code: Type.String(),
      name: Type.String(),
      level: Type.Union([Type.Literal('government'), Type.Literal('department')]),
      parent: Type.Union([Type.String(), Type.Null()]),
    }),
  ),
});
export type OrganList = Static<typeof OrganList>;
