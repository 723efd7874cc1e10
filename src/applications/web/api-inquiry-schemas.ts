import { Type, type Static } from '@sinclair/typebox';

const TextOrNull = Type.Union([Type.String(), Type.Null()]);
const OPINIONS = ['agree', 'object', 'partly'] as const;
const Opinion = Type.Union(OPINIONS.map((opinion) => Type.Literal(opinion)));

export const InquiryPath = Type.Object({ id: Type.String({ format: 'uuid' }) });
export const InquiryQuery = Type.Object(
  {
    state: Type.Optional(
      Type.Union([Type.Literal('open'), Type.Literal('settled')], { description: '待反馈（默认）或者已了结' }),
    ),
    after: Type.Optional(Type.String({ format: 'uuid', description: '上一页的 next' })),
  },
  { additionalProperties: false },
);
export const InquiryFileQuery = Type.Object(
  { form: Type.Union([Type.Literal('pdf'), Type.Literal('docx')]) },
  { additionalProperties: false },
);

const itemFields = {
  id: Type.String(),
  askingOrgan: Type.Object({ id: Type.String(), name: Type.String() }),
  documentNumber: TextOrNull,
  issuedOn: Type.String({ format: 'date' }),
  answerBy: Type.String({ format: 'date', description: '收到之日起第 15 个工作日，《条例》第三十四条' }),
  state: Type.Union([Type.Literal('open'), Type.Literal('lapsed'), Type.Literal('answered'), Type.Literal('closed')], {
    description: '`lapsed`：逾期未提出意见，视为同意公开；`closed`：对方已办结',
  }),
  opinion: Type.Union([Opinion, Type.Null()]),
  answeredOn: Type.Union([Type.String({ format: 'date' }), Type.Null()]),
};

export const InquiryItem = Type.Object(itemFields);
export type InquiryItem = Static<typeof InquiryItem>;

export const InquiryList = Type.Object({
  items: Type.Array(InquiryItem),
  open: Type.Integer({ description: '尚可反馈意见的件数' }),
  next: TextOrNull,
});
export type InquiryList = Static<typeof InquiryList>;

export const InquiryView = Type.Object({
  ...itemFields,
  matters: TextOrNull,
  letter: Type.Union([
    Type.Object({
      title: Type.String(),
      addressee: TextOrNull,
      paragraphs: Type.Array(Type.String()),
      attachments: Type.Array(Type.String()),
      signature: Type.String(),
      date: Type.String(),
    }),
    Type.Null(),
  ]),
  reason: TextOrNull,
  mayAnswer: Type.Boolean(),
});
export type InquiryView = Static<typeof InquiryView>;

export const InquiryAnswerBody = Type.Object(
  {
    opinion: Opinion,
    reason: Type.Optional(Type.String({ maxLength: 8_000, description: '不同意的，应写明内容和理由' })),
  },
  { additionalProperties: false },
);
export type InquiryAnswerBody = Static<typeof InquiryAnswerBody>;
