import { Type, type Static } from '@sinclair/typebox';

export const OpinionLinkPath = Type.Object({
  id: Type.String({ format: 'uuid' }),
  letterId: Type.String({ format: 'uuid' }),
});

export const OpinionLinkBody = Type.Object({
  days: Type.Optional(Type.Integer({ minimum: 1, maximum: 120, description: '有效天数，默认 60' })),
});

export const OpinionLinkMade = Type.Object({
  url: Type.String({ description: '只在此处给出一次；拟稿中的征求书已写入' }),
  expiresAt: Type.String({ format: 'date-time' }),
});
export type OpinionLinkMade = Static<typeof OpinionLinkMade>;
