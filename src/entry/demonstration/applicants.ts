import type { Applicant } from '../../applications/index.js';
import type { ApplicantColumn } from '../../law/report-format/index.js';
import type { Random } from './random.js';

const STEMS = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬', '癸'] as const;

const BODIES: Readonly<Record<Exclude<ApplicantColumn, 'natural'>, string>> = {
  enterprise: '示例商贸有限公司',
  research: '示例区域发展研究所',
  socialOrg: '示例社区公益服务中心',
  legalService: '示例律师事务所',
  otherOrg: '示例村民委员会',
};

/** Most applicants are persons; the six columns of table `t3` all occur. */
export const COLUMN_WEIGHTS: readonly (readonly [ApplicantColumn, number])[] = [
  ['natural', 74],
  ['enterprise', 12],
  ['legalService', 6],
  ['otherOrg', 4],
  ['socialOrg', 2],
  ['research', 2],
];

/** An invented applicant: region 999999 is no region, `.invalid` no domain, no telephone is given. */
export function inventApplicant(random: Random, column: ApplicantColumn): Applicant {
  const stem = random.pick(STEMS);
  const number = random.int(1, 999);
  const address = `示例市示例区示例路${random.int(1, 300)}号`;
  if (column === 'natural') {
    const year = random.int(1950, 2004);
    const body = `999999${year}0${random.int(1, 9)}1${random.int(0, 9)}${String(number).padStart(3, '0')}`;
    const email = `applicant${number}@example.invalid`;
    return {
      column,
      name: `示例申请人${stem}`,
      proofKind: 'residentCard',
      proofNumber: withCheckDigit(body),
      email,
      address,
    };
  }
  return {
    column,
    name: `${BODIES[column]}（${stem}）`,
    proofKind: 'other',
    proofNumber: `示例证字第${number}号`,
    contactPerson: `示例联系人${stem}`,
    address,
  };
}

/** Completes 17 digits to a number of the form of GB 11643. */
function withCheckDigit(body: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, index) => total + weight * Number(body[index]), 0);
  return `${body}${'10X98765432'[sum % 11]}`;
}
