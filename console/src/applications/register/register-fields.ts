import type { Dayjs } from 'dayjs';
import type { RegisterBody } from '../../api/cases.ts';

/** The form of a registration as it stands. */
export interface RegisterFields {
  readonly channel: RegisterBody['channel'];
  readonly receivedOn: Dayjs;
  readonly kind: NonNullable<RegisterBody['kind']>;
  readonly column: RegisterBody['applicant']['column'];
  readonly name: string;
  readonly proofKind: RegisterBody['applicant']['proofKind'];
  readonly proofNumber: string;
  readonly contactPerson?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly address?: string;
  readonly fax?: string;
  readonly assistance?: string;
  /** None or one. */
  readonly agent?: readonly NonNullable<RegisterBody['applicant']['agent']>[];
  readonly joint?: readonly NonNullable<RegisterBody['applicant']['joint']>[number][];
  readonly description: string;
  readonly way: RegisterBody['wantedForm']['way'];
  readonly route: RegisterBody['wantedForm']['route'];
}

export const REGISTER_CHANNELS = [
  'inPerson',
  'oral',
  'signedMail',
  'ordinaryMail',
  'fax',
] as const satisfies readonly RegisterBody['channel'][];

/** Fields that the server may refuse by name. */
export const REGISTER_FIELDS = [
  'receivedOn',
  'column',
  'name',
  'proofNumber',
  'assistance',
  'description',
  'way',
  'route',
] as const satisfies readonly (keyof RegisterFields)[];

export const CONTACTS = ['phone', 'email', 'address', 'fax'] as const;

/** The first applicant not counted. */
export const MOST_JOINT = 49;

/** Proofs of identity of who applies together with the applicant: of a person or of an organization. */
export const JOINT_PROOFS = [...proofKindsOf('natural'), 'creditCode'] as const;

/** Proofs of identity that an applicant of this kind may show. */
export function proofKindsOf(column: string | undefined): readonly RegisterFields['proofKind'][] {
  if (column === undefined) return [];
  if (column !== 'natural') return ['creditCode', 'other'];
  return ['residentCard', 'passport', 'hongKongMacaoPermit', 'taiwanPermit', 'foreignPermanent', 'other'];
}

/** The agent and the joint applicants; the key of neither where there is none. */
function besideOf({ agent = [], joint = [] }: RegisterFields): Pick<RegisterBody['applicant'], 'agent' | 'joint'> {
  const [first] = agent;
  const phone = first?.phone?.trim();
  return {
    ...(first && {
      agent: {
        name: first.name.trim(),
        proofKind: first.proofKind,
        proofNumber: first.proofNumber.trim(),
        ...(phone && { phone }),
      },
    }),
    ...(joint.length > 0 && {
      joint: joint.map(({ name, proofKind, proofNumber }) => ({
        name: name.trim(),
        proofKind,
        proofNumber: proofNumber.trim(),
      })),
    }),
  };
}

/** What is sent of the form; what was left empty is left out. */
export function registerBody(fields: RegisterFields, idempotencyKey: string): RegisterBody {
  const { channel, receivedOn, kind, column, name, proofKind, proofNumber, description, way, route } = fields;
  const beside = (['contactPerson', ...CONTACTS, 'assistance'] as const).flatMap((field) => {
    const text = fields[field]?.trim();
    return text ? [[field, text] as const] : [];
  });
  return {
    channel,
    receivedOn: receivedOn.format('YYYY-MM-DD'),
    kind,
    applicant: {
      column,
      name: name.trim(),
      proofKind,
      proofNumber: proofNumber.trim(),
      ...Object.fromEntries(beside),
      ...besideOf(fields),
    },
    description: description.trim(),
    wantedForm: { way, route },
    idempotencyKey,
  };
}
