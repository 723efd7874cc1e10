import { describe, expect, it } from 'vitest';
import type { ApplicationView } from '../api/applications.ts';
import { draftReply, openPlaces } from './draft-reply.ts';

const application = {
  receiptNumber: 'JYJ-2026-000123',
  receivedOn: '2026-03-02',
  applicantColumn: 'natural',
  description: '招生方案',
  reconsiderationOrgan: '某市某区人民政府',
  court: null,
} as ApplicationView;
const decision = { outcome: 'granted', ground: '36(2)', withheldGrounds: [], issuedOn: '2026-03-20' };

describe('the reply to begin from', () => {
  it('tells facts, ground and remedies, and leaves open what is not known', () => {
    const text = draftReply('某区教育局', application, decision) ?? '';
    expect(text).toContain('2026年3月2日');
    expect(text).toContain('某市某区人民政府申请行政复议');
    expect(openPlaces(text)).toContain('有管辖权的人民法院');
  });

  it('is none where the ground is of another outcome', () => {
    expect(draftReply('某区教育局', application, { ...decision, ground: '37' })).toBeNull();
  });

  it('names each place still open once', () => {
    expect(openPlaces('【日期】至【日期】，【说明】。')).toEqual(['日期', '说明']);
  });
});
