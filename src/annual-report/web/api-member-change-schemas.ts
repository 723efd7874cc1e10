import { Type, type Static } from '@sinclair/typebox';

const NumberOrNull = Type.Unsafe<number | null>({ type: ['number', 'null'] });

/** A member whose report is no longer the one a government was signed with. */
export const MemberChange = Type.Object({
  code: Type.String(),
  name: Type.String(),
  kind: Type.Unsafe<'added' | 'gone' | 'changed'>({ type: 'string', enum: ['added', 'gone', 'changed'] }),
  cells: Type.Array(Type.Object({ cell: Type.String(), summed: NumberOrNull, now: NumberOrNull })),
});
export type MemberChange = Static<typeof MemberChange>;
