import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkRequest } from '../../domain/request.js';
import { applicationWords } from '../messages/index.js';
import { EMPTY_APPLY_FORM, type ApplyForm } from './apply-form.js';
import { DESCRIPTION_LIMIT, validateApplyForm } from './validate-apply-form.js';

const t = applicationWords('zh');
const person: ApplyForm = {
  ...EMPTY_APPLY_FORM,
  name: '示例甲',
  idNumber: '11010519491231002X',
  phone: '010-00000000',
  email: 'jia@example.cn',
  description: '示例区2025年老旧小区改造项目清单',
};
const company: ApplyForm = {
  ...person,
  applicantColumn: 'enterprise',
  name: '示例有限公司',
  idNumber: '',
  proofNumber: '91350100M000100Y43',
  contactPerson: '示例乙',
};

function wrongFields(form: ApplyForm): string[] {
  const judged = validateApplyForm(form, t);
  return judged.ok ? [] : [...judged.errors.keys()];
}

describe('the application form', () => {
  it('takes what Art. 29 asks of a person, and of an organization', () => {
    const judged = validateApplyForm(person, t);
    expect(judged).toMatchObject({
      ok: true,
      request: {
        applicant: { name: '示例甲', proofKind: 'residentCard', proofNumber: '11010519491231002X' },
        wantedForm: { way: 'electronic', route: 'email' },
      },
    });
    expect(judged.ok && judged.request.applicant).not.toHaveProperty('assistance');
    expect(validateApplyForm(company, t)).toMatchObject({
      ok: true,
      request: { applicant: { column: 'enterprise', proofKind: 'creditCode', contactPerson: '示例乙' } },
    });
  });

  it.each<[string, Partial<ApplyForm>, string[]]>([
    ['no kind', { applicantColumn: 'total' }, ['applicantColumn', 'proofNumber', 'contactPerson']],
    ['a name of one character', { name: '甲' }, ['name']],
    ['a name of spaces', { name: '  　 ' }, ['name']],
    ['a wrong check digit', { idNumber: '110105194912310021' }, ['idNumber']],
    ['an unknown document', { idKind: 'library' }, ['idKind']],
    ['no contact, to be picked up', { phone: '', email: '', route: 'pickup' }, ['phone']],
    ['e-mail wanted, none given', { email: '' }, ['email']],
    ['post wanted, no address', { route: 'mail' }, ['address']],
    ['words for a telephone', { phone: '打办公室电话' }, ['phone']],
    ['an e-mail without a domain', { email: 'jia@example' }, ['email']],
    ['two signs in an e-mail', { email: 'a@b@example.cn' }, ['email']],
    ['a code with a slip', { ...company, proofNumber: '91350100M000100Y44' }, ['proofNumber']],
    ['no number of another certificate', { ...company, proofKind: 'other', proofNumber: '' }, ['proofNumber']],
    ['a proof of no kind', { ...company, proofKind: 'residentCard' }, ['proofKind']],
    ['nothing asked', { description: '' }, ['description']],
    ['too long', { description: '文'.repeat(DESCRIPTION_LIMIT + 1) }, ['description']],
    ['paper by e-mail', { way: 'paper' }, ['route']],
    ['reading on site by post', { way: 'onSite', route: 'mail', address: '某路1号' }, ['route']],
    ['no form wanted', { way: '' }, ['way']],
    ['no way', { route: 'fax' }, ['route']],
    ['paper online', { way: 'paper', route: 'online' }, ['route']],
    ['neither information nor a record', { kind: 'petition' }, ['kind']],
    ['an agent without anything', { agentActs: 'yes' }, ['agentName', 'agentNumber', 'authorizationFiles']],
    ['a joint applicant without a number', { joint: '示例丙' }, ['joint']],
    ['a joint applicant whose card has a slip', { joint: '示例丙 110105194912310021' }, ['joint']],
    ['fifty others', { joint: '示例丙 G7654321\n'.repeat(50) }, ['joint']],
    ['a long note', { assistanceNote: '字'.repeat(501) }, ['assistanceNote']],
  ])('points at the field: %s', (_name, change, fields) => {
    expect(wrongFields({ ...person, ...change })).toEqual(fields);
  });

  it('forgives what copying does to numbers', () => {
    const judged = validateApplyForm(
      { ...person, idNumber: ' １１０１０５ 19491231 002x ', phone: '０１０－１２３４' },
      t,
    );
    expect(judged.ok && judged.request.applicant.proofNumber).toBe('11010519491231002X');
    expect(judged.ok && judged.request.applicant.phone).toBe('010-1234');
  });

  it('takes an agent with a power of attorney, and joint applicants by cards, codes and other papers', () => {
    const agent = { agentActs: 'yes', agentName: '代理乙', agentIdKind: 'passport', agentNumber: 'e12345678' };
    const joint = '示例丙，１１０１０５19491231002x\r\n\n示例有限公司 91350100M000100Y43\n示例 丁：G7654321';
    const judged = validateApplyForm({ ...person, ...agent, joint }, t, ['authorizationFiles']);
    expect(judged.ok && checkRequest(judged.request)).toMatchObject({
      value: {
        applicant: {
          agent: { name: '代理乙', proofKind: 'passport', proofNumber: 'E12345678' },
          joint: [
            { name: '示例丙', proofKind: 'residentCard', proofNumber: '11010519491231002X' },
            { name: '示例有限公司', proofKind: 'creditCode', proofNumber: '91350100M000100Y43' },
            { name: '示例 丁', proofKind: 'other', proofNumber: 'G7654321' },
          ],
        },
      },
    });
  });

  it('agrees with the intake: what passes here passes there', () => {
    const longest = {
      ...person,
      name: '名'.repeat(120),
      description: '文'.repeat(DESCRIPTION_LIMIT),
      assistanceNeeded: 'yes',
    };
    for (const form of [
      person,
      company,
      longest,
      { ...company, proofKind: 'other', proofNumber: '业委会备案 12 号' },
    ]) {
      const judged = validateApplyForm(form, t);
      expect(judged.ok && checkRequest(judged.request)).toMatchObject({ ok: true });
    }
  });

  it('keeps what an organization leaves open, and drops fields of the other kind', () => {
    const judged = validateApplyForm({ ...company, idNumber: '11010519491231002X', assistanceNeeded: 'yes' }, t);
    expect(JSON.stringify(judged)).not.toContain('11010519491231002X');
    expect(judged.ok && judged.request.applicant.assistance).toBe('');
  });

  it('never throws, and says something for whatever comes', () => {
    const text = fc.string({ unit: 'binary', maxLength: 60 });
    const form = fc.record(Object.fromEntries(Object.keys(person).map((key) => [key, text])));
    fc.assert(
      fc.property(form, (filled) => {
        const judged = validateApplyForm({ ...person, ...filled } as ApplyForm, t);
        if (!judged.ok) for (const message of judged.errors.values()) expect(message).toMatch(/。$/);
      }),
      { numRuns: 40 },
    );
  });
});
