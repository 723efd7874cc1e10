import type { SubmitInput } from '../../src/applications/index.js';

const DESCRIPTION =
  '申请公开示例区2025年老旧小区改造项目清单，包括项目名称、实施单位、合同金额、开工和竣工日期，以及竣工验收结论。';

/** An application as many come: one person, a short description. `number` makes each another's. */
export function submission(organId: string, number: number): SubmitInput {
  return {
    organId,
    channel: 'online',
    applicant: {
      column: 'natural',
      name: `示例申请人${number}`,
      proofKind: 'passport',
      proofNumber: `E${String(number).padStart(8, '0')}`,
      email: `person${number}@example.invalid`,
    },
    description: DESCRIPTION,
    wantedForm: { way: 'electronic', route: 'email' },
    idempotencyKey: `bench-submission-${process.pid}-${number}`,
  };
}

/** The same on the portal's form. */
export function formFields(number: number): Readonly<Record<string, string>> {
  return {
    kind: 'information',
    applicantColumn: 'natural',
    name: `示例申请人${number}`,
    idKind: 'passport',
    idNumber: `E${String(number).padStart(8, '0')}`,
    email: `person${number}@example.invalid`,
    description: DESCRIPTION,
    way: 'electronic',
    route: 'email',
  };
}
