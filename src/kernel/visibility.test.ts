import { describe, expect, it } from 'vitest';
import {
  actorOf,
  mayActFor,
  mayPublishFor,
  mayReviewFor,
  maySee,
  type StaffRole,
  type Subject,
  type Viewer,
} from './visibility.js';

const staff = (organId: string, role: StaffRole, supervises: string[] = []): Viewer => ({
  kind: 'staff',
  accountId: 'a1',
  organId,
  role,
  supervises,
});
const viewers: Record<string, Viewer> = {
  public: { kind: 'public' },
  applicant: { kind: 'applicant', organId: 'A', applicationId: '1' },
  clerk: staff('A', 'clerk'),
  'clerk elsewhere': staff('B', 'clerk'),
  'clerk elsewhere with a list': staff('B', 'clerk', ['A']),
  supervisor: staff('S', 'supervisor', ['A']),
  'supervisor of others': staff('S', 'supervisor', ['C']),
  reviewer: staff('A', 'reviewer'),
  administrator: staff('A', 'admin'),
  auditor: staff('A', 'auditor'),
  'auditor elsewhere': staff('B', 'auditor'),
  'third party': { kind: 'consulted', organId: 'A', applicationId: '1', consultationId: 'c1', via: 'link' },
  operator: { kind: 'system', name: 'cli' },
};
const subjects: Record<string, Subject> = {
  published: { kind: 'published' },
  case: { kind: 'case', organId: 'A', applicationId: '1' },
  'another case': { kind: 'case', organId: 'A', applicationId: '2' },
  caseList: { kind: 'caseList', organId: 'A' },
  identity: { kind: 'identity', organId: 'A', applicationId: '1' },
  material: { kind: 'material', organId: 'A', applicationId: '1' },
  dispute: { kind: 'dispute', organId: 'A' },
  reportDraft: { kind: 'reportDraft', organId: 'A' },
  ledger: { kind: 'ledger', organId: 'A' },
  staffNames: { kind: 'staffNames', organId: 'A' },
  'publication shown': { kind: 'publication', organId: 'A', shown: true },
  'publication not shown': { kind: 'publication', organId: 'A', shown: false },
  publicationStage: { kind: 'publicationStage', organId: 'A' },
};
const all = Object.keys(subjects);
const open = ['published', 'publication shown'];
const WORDS = ['identity', 'material', 'publication not shown'];

describe('maySee', () => {
  it.each([
    ['public', open],
    ['applicant', ['published', 'case', 'identity', 'publication shown']],
    ['clerk', all],
    ['clerk elsewhere', open],
    ['clerk elsewhere with a list', open],
    ['supervisor', all.filter((name) => name !== 'staffNames' && !WORDS.includes(name))],
    ['supervisor of others', open],
    ['reviewer', all],
    ['administrator', ['published', 'ledger', 'staffNames', 'publication shown']],
    ['auditor', all.filter((name) => !WORDS.includes(name))],
    ['auditor elsewhere', open],
    ['third party', open],
    ['operator', all],
  ])('%s', (name, visible) => {
    expect(all.filter((subject) => maySee(viewers[name]!, subjects[subject]!))).toEqual(visible);
  });
});

describe('acting', () => {
  it.each([
    ['public', false, false],
    ['applicant', false, false],
    ['clerk', true, false],
    ['clerk elsewhere', false, false],
    ['supervisor', false, false],
    ['reviewer', false, false],
    ['administrator', false, false],
    ['auditor', false, false],
    ['third party', false, false],
    ['operator', true, true],
  ])('%s', (name, acts, publishes) => {
    expect(mayActFor(viewers[name]!, 'A')).toBe(acts);
    expect(mayPublishFor(viewers[name]!, 'A')).toBe(publishes);
  });

  it('lets the head of the disclosure office publish', () => {
    expect(mayPublishFor(staff('A', 'head'), 'A')).toBe(true);
    expect(mayPublishFor(staff('A', 'head'), 'B')).toBe(false);
  });

  it.each(['clerk', 'reviewer', 'head', 'admin', 'supervisor', 'auditor'] as const)(
    '%s and secrecy reviews',
    (role) => {
      expect(mayReviewFor(staff('A', role), 'A')).toBe(role === 'reviewer' || role === 'head');
      expect(mayReviewFor(staff('B', role, ['A']), 'A')).toBe(false);
    },
  );

  it('writes actors without personal data', () => {
    expect(Object.values(viewers).map(actorOf)).toEqual([
      'public',
      'applicant',
      'staff:a1',
      'staff:a1',
      'staff:a1',
      'staff:a1',
      'staff:a1',
      'staff:a1',
      'staff:a1',
      'staff:a1',
      'staff:a1',
      'consulted:c1',
      'system:cli',
    ]);
  });
});
