import { FormatRegistry, Type, type Static, type TProperties } from '@sinclair/typebox';
import { parseLocalDate } from '../../../kernel/local-date.js';
import { APPLICANT_COLUMNS } from '../../../law/report-format/index.js';
import { CHANNELS } from '../channel.js';
import { APPLICATION_KINDS } from '../events.js';
import { WANTED_ROUTES, WANTED_WAYS } from '../request.js';
import { CASE_STEPS } from './step-schemas.js';
import { Day, oneOf } from './schema-parts.js';

FormatRegistry.Set('date', (text) => parseLocalDate(text).ok);

export const CASE_SCHEMA_ID = 'gongkai.case/1';

/** A case's name in the system it is kept in. */
export const CaseSource = Type.Object(
  {
    system: Type.String({ minLength: 2, maxLength: 80, description: '来源系统的稳定标识' }),
    id: Type.String({ minLength: 1, maxLength: 120, description: '案件在来源系统中的唯一编号' }),
  },
  { additionalProperties: false },
);
export type CaseSource = Static<typeof CaseSource>;

const short = (maxLength: number, description: string) => Type.String({ maxLength, description });

const Applicant = object({
  column: oneOf(APPLICANT_COLUMNS, '申请人类别，《条例》年度报告表三的列'),
  name: Type.String({ minLength: 1, maxLength: 120 }),
  proofKind: oneOf([
    'residentCard',
    'passport',
    'hongKongMacaoPermit',
    'taiwanPermit',
    'foreignPermanent',
    'other',
    'creditCode',
  ]),
  proofNumber: short(40, '身份证明号码'),
  contactPerson: Type.Optional(short(200, '联系人')),
  phone: Type.Optional(short(200, '电话')),
  email: Type.Optional(short(200, '电子邮箱')),
  address: Type.Optional(short(200, '通信地址')),
  fax: Type.Optional(short(200, '传真')),
  assistance: Type.Optional(short(500, '需要的帮助，《条例》第四十三条')),
});

/** A letter sent in the case: its words, and the hash of the file that was frozen. */
const CaseLetter = object({
  kind: short(40, '文书种类'),
  title: short(200, '标题'),
  documentNumber: Type.Union([short(80, '文号'), Type.Null()]),
  issuedOn: Type.Union([Day, Type.Null()]),
  text: Type.Union([Type.String({ maxLength: 60_000 }), Type.Null()]),
  files: Type.Array(
    object({ form: short(20, 'docx、pdf、scan'), sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }) }),
    {
      maxItems: 10,
    },
  ),
});

/** A file of the case: in a ZIP it lies under `files/<sha256>`. */
const CaseAttachment = object({
  id: short(80, '文件在来源系统中的编号'),
  purpose: short(40, '用途'),
  name: Type.Union([short(200, '文件名'), Type.Null()]),
  mediaType: short(120, '媒体类型'),
  size: Type.Integer({ minimum: 0 }),
  sha256: Type.Union([Type.String({ pattern: '^[0-9a-f]{64}$' }), Type.Null()]),
});

const CaseDispute = object({
  kind: oneOf(['reconsideration', 'litigation.direct', 'litigation.afterReconsideration']),
  caseNumber: short(120, '案号'),
  openedOn: Day,
  closedOn: Type.Union([Day, Type.Null()]),
  result: Type.Union([oneOf(['upheld', 'corrected', 'other']), Type.Null()]),
});

/**
 * A whole case (整案) as it is exchanged between installations and with the platform a province imposes: the request, each
 * statutory act in its order, letters, files, disputes. JSON Schema, Draft 2020-12.
 */
export const CaseDocument = Type.Object(
  {
    schema: Type.Literal(CASE_SCHEMA_ID),
    source: CaseSource,
    origin: Type.Optional(CaseSource),
    receiptNumber: Type.Optional(short(60, '来源系统的受理编号')),
    legacyNumber: Type.Optional(Type.String({ minLength: 1, maxLength: 60, description: '原受理编号' })),
    kind: oneOf(APPLICATION_KINDS, 'information 政府信息公开申请；ownRecord 更正本人政府信息，《条例》第四十一条'),
    channel: oneOf(CHANNELS, '申请途径'),
    receivedOn: Day,
    applicant: Applicant,
    agent: Type.Boolean({ description: '由代理人提出' }),
    joint: Type.Integer({ minimum: 1, maximum: 50, description: '共同申请人数' }),
    description: Type.String({ minLength: 2, maxLength: 5000, description: '申请公开的政府信息' }),
    wantedForm: object({ way: oneOf(WANTED_WAYS), route: oneOf(WANTED_ROUTES) }),
    splitFrom: Type.Optional(CaseSource),
    restartedOn: Type.Optional(Day),
    steps: Type.Array(Type.Union([...CASE_STEPS]), { maxItems: 500, description: '办理步骤，按办理先后' }),
    letters: Type.Array(CaseLetter, { maxItems: 200 }),
    files: Type.Array(CaseAttachment, { maxItems: 200 }),
    disputes: Type.Array(CaseDispute, { maxItems: 50 }),
    standing: Type.Optional(
      object({
        exportedAt: Type.String(),
        dueOn: Day,
        state: oneOf(['open', 'closed']),
        outcome: Type.Union([Type.String(), Type.Null()]),
      }),
    ),
  },
  {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: '政府信息公开申请案件（gongkai.case/1）',
    additionalProperties: false,
  },
);
export type CaseDocument = Static<typeof CaseDocument>;

function object<P extends TProperties>(properties: P) {
  return Type.Object(properties, { additionalProperties: false });
}
