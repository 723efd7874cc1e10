import dayjs from 'dayjs';
import { describe, expect, it } from 'vitest';
import { proofKindsOf, registerBody, type RegisterFields } from './register-fields.ts';

const fields: RegisterFields = {
  channel: 'signedMail',
  receivedOn: dayjs('2026-03-02'),
  kind: 'information',
  column: 'natural',
  name: ' 李示例 ',
  proofKind: 'passport',
  proofNumber: 'E12345678',
  phone: ' ',
  address: '示例区示例路 1 号',
  description: '招生方案',
  way: 'paper',
  route: 'mail',
};

describe('a registration', () => {
  it('sends what was written, trimmed, and leaves out what was not', () => {
    expect(registerBody(fields, 'k'.repeat(16))).toEqual({
      channel: 'signedMail',
      receivedOn: '2026-03-02',
      kind: 'information',
      applicant: {
        column: 'natural',
        name: '李示例',
        proofKind: 'passport',
        proofNumber: 'E12345678',
        address: '示例区示例路 1 号',
      },
      description: '招生方案',
      wantedForm: { way: 'paper', route: 'mail' },
      idempotencyKey: 'k'.repeat(16),
    });
  });

  it('sends an agent and those who apply together, and neither where there is none', () => {
    const agent = { name: ' 王示例 ', proofKind: 'passport', proofNumber: ' E87654321', phone: ' ' } as const;
    const joint = { name: '示例公司 ', proofKind: 'creditCode', proofNumber: '91110000000000000A ' } as const;
    expect(registerBody({ ...fields, agent: [agent], joint: [joint] }, 'k'.repeat(16)).applicant).toMatchObject({
      agent: { name: '王示例', proofKind: 'passport', proofNumber: 'E87654321' },
      joint: [{ name: '示例公司', proofKind: 'creditCode', proofNumber: '91110000000000000A' }],
    });
    const alone = registerBody({ ...fields, agent: [], joint: [] }, 'k'.repeat(16)).applicant;
    expect(Object.keys(alone)).not.toEqual(expect.arrayContaining(['agent']));
    expect(Object.keys(alone)).not.toEqual(expect.arrayContaining(['joint']));
  });

  it('asks a person and an organization for different proofs', () => {
    expect(proofKindsOf('natural')).not.toContain('creditCode');
    expect(proofKindsOf('enterprise')).toEqual(['creditCode', 'other']);
    expect(proofKindsOf(undefined)).toEqual([]);
  });
});
