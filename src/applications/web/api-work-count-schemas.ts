import { Type, type Static } from '@sinclair/typebox';

/** How the work of an organ stands. */
export const WorkCountsView = Type.Object({
  open: Type.Integer(),
  overdue: Type.Integer(),
  soon: Type.Integer({ description: 'limit within five working days, or past' }),
  soonUntil: Type.String({ description: 'YYYY-MM-DD' }),
  paused: Type.Integer({ description: 'no limit is running: a correction or a payment is awaited' }),
  delivery: Type.Integer({ description: 'replied, not delivered yet' }),
  mine: Type.Integer({ description: 'waits for the role of the session' }),
  divisions: Type.Array(Type.String()),
});
export type WorkCountsView = Static<typeof WorkCountsView>;

export const WorkCountsQuery = Type.Object(
  { organ: Type.Optional(Type.String({ format: 'uuid' })) },
  { additionalProperties: false },
);
