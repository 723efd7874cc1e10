import { Type, type Static } from '@sinclair/typebox';

const Id = Type.String({ format: 'uuid' });
const Day = Type.String({ maxLength: 10, description: 'YYYY-MM-DD, not later than today' });
const TextOrNull = Type.Unsafe<string | null>({ type: ['string', 'null'] });
const oneOf = <const T extends string>(...values: readonly T[]) => Type.Unsafe<T>({ type: 'string', enum: values });

/** The organs of a competent department's tree with all they were. */
export const OrganTree = Type.Object({
  items: Type.Array(
    Type.Object({
      id: Type.String(),
      code: Type.String(),
      /** Name of the organ it was merged into. */
      intoName: TextOrNull,
      /** The newest first. */
      versions: Type.Array(
        Type.Object({
          from: Type.String({ description: 'YYYY-MM-DD' }),
          name: Type.String(),
          kind: oneOf('government', 'competentDepartment', 'bureau', 'town'),
          parent: TextOrNull,
          parentName: TextOrNull,
          /** Abolished or merged from the day on. */
          ended: Type.Boolean(),
        }),
      ),
    }),
  ),
});
export type OrganTree = Static<typeof OrganTree>;

export const TreePath = Type.Object({ organId: Id });
export const MoveOrganBody = Type.Object({ parentId: Id, from: Day }, { additionalProperties: false });
export type MoveOrganBody = Static<typeof MoveOrganBody>;
export const EndOrganBody = Type.Object(
  { from: Day, intoId: Type.Optional(Type.String({ format: 'uuid', description: 'where it is merged' })) },
  { additionalProperties: false },
);
export type EndOrganBody = Static<typeof EndOrganBody>;
