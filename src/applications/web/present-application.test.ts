import { describe, expect, it } from 'vitest';
import type { Applicant } from '../domain/request.js';
import { presentIdentity } from './present-application.js';

const applicant: Applicant = {
  column: 'natural',
  name: '示例申请人甲',
  proofKind: 'passport',
  proofNumber: 'E00000000',
  email: 'a@example.invalid',
};
const help = (assistance?: string) =>
  presentIdentity({ ...applicant, ...(assistance !== undefined && { assistance }) }).fields.find(
    (field) => field.label === '需要的帮助',
  )?.value;

describe('who applied', () => {
  it('has the lines that were filled in, in the order of the form', () => {
    expect(presentIdentity(applicant).fields.map((field) => field.label)).toEqual(['姓名', '护照', '电子邮箱']);
    expect(presentIdentity(null)).toEqual({ erased: true, fields: [] });
  });

  it('tells what help is asked for (Art. 43), and that it is where nothing more was said', () => {
    expect(help()).toBeUndefined();
    expect(help('大字版答复')).toBe('大字版答复');
    expect(help('')).toContain('未写明');
  });
});
