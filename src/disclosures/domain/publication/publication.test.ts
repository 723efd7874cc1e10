import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localDate } from '../../../kernel/local-date.js';
import { NATIONAL_CALENDAR as calendar } from '../../../law/calendar/index.js';
import { checkContent } from './check-content.js';
import { decidePublish, decideSchedule, decideValidity, decideWithdraw } from './decide-publication.js';
import { authorsOf, decideReview } from './decide-review.js';
import { evolvePublication, type PublicationEvent, type Written } from './events.js';
import { indexNumber } from './index-number.js';
import { STAGES, type PublicationFacts, type PublicationState, type Stage, type Validity } from './publication.js';
import { WITHHOLDING_GROUNDS } from './review-grounds.js';
import { readShortCode, shortCode } from './short-code.js';
import { checkStep, STEPS, type Step } from './steps.js';
import { IN_FORCE, validityOn } from './validity.js';

const TODAY = localDate('2026-03-31');
const NOW = new Date('2026-03-31T02:00:00Z');
const HASH = `sha256:${'0'.repeat(64)}`;
const facts: PublicationFacts = {
  catalogue: 'documents',
  genre: 'notice',
  language: 'zh',
  issuer: '示例市示例区发展和改革局',
  documentNumber: '示发改规〔2026〕1号',
  topic: null,
  madeOn: localDate('2026-03-02'),
  changedOn: null,
  inForceOn: null,
  earlierPublishedOn: null,
  recordKind: null,
};
const written: Written = {
  type: 'publication.written',
  schemaVersion: 1,
  legalDate: TODAY,
  payload: {
    contentHash: HASH,
    catalogue: 'documents',
    genre: 'notice',
    madeOn: facts.madeOn,
    dueOn: localDate('2026-03-30'),
    inForceOn: null,
    recordId: null,
    indexNumber: 'FGJ-2001-2026-00001',
    validity: IN_FORCE,
    interprets: null,
    importId: null,
  },
};
const fresh = evolvePublication(null, written);
const at = (stage: Stage, more: Partial<PublicationState> = {}): PublicationState => ({ ...fresh, stage, ...more });
const on = { schemaVersion: 1, legalDate: TODAY } as const;

describe('a step', () => {
  it.each<[Step, readonly Stage[]]>([
    ['change', ['draft', 'review', 'approved', 'scheduled', 'withheld']],
    ['askReview', ['draft']],
    ['review', ['review']],
    ['publish', ['approved', 'scheduled']],
    ['schedule', ['approved', 'scheduled']],
    ['unschedule', ['scheduled']],
    ['correct', ['published']],
    ['discard', ['draft', 'review', 'approved', 'scheduled', 'withheld']],
  ])('%s is open in %j alone', (step, stages) => {
    expect(STAGES.filter((stage) => checkStep(at(stage), step).ok)).toEqual(stages);
  });

  it('says in words what is not open', () => {
    expect(checkStep(at('draft'), 'publish')).toMatchObject({
      code: 'publication.stage',
      params: { stage: '正在起草', step: STEPS.publish.zh },
    });
  });
});

describe('a secrecy review', () => {
  const by = (reviewer: string) => ({ reviewer, authors: new Set(['staff:writer', 'staff:asker']), today: TODAY });
  const review = (outcome: 'public' | 'partly' | 'withhold' | 'return', ground: string | null, remark: string | null) =>
    decideReview(at('review'), { outcome, ground, remark }, by('staff:second'));

  it.each([['staff:writer'], ['staff:asker']])('is not made by %s', (reviewer) => {
    expect(decideReview(at('review'), { outcome: 'public', ground: null, remark: null }, by(reviewer))).toMatchObject({
      code: 'publication.same-person',
    });
  });

  it.each([
    ['public', null, null, 'approved'],
    ['partly', '15.privacy', null, 'approved'],
    ['withhold', '14.stateSecret', null, 'withheld'],
    ['withhold', '16(2).draft', null, 'withheld'],
    ['return', null, '请核对日期', 'draft'],
  ] as const)('with the outcome %s on %s leads to %s', (outcome, ground, remark, stage) => {
    const event = review(outcome, ground, remark);
    expect(event.ok && evolvePublication(at('review'), event.value).stage).toBe(stage);
  });

  it.each([
    ['partly', null, null, 'publication.ground'],
    ['withhold', '36(4)', null, 'publication.ground'],
    ['return', null, '  ', 'publication.remark'],
  ] as const)('%s on %s is refused', (outcome, ground, remark, code) => {
    expect(review(outcome, ground, remark)).toMatchObject({ code });
  });

  it('rests on Articles 14 to 16 alone', () => {
    expect(WITHHOLDING_GROUNDS.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['14.stateSecret', '15.tradeSecret', '16(1).personnel', '16(2).enforcementFile']),
    );
    expect(WITHHOLDING_GROUNDS.every(({ articles }) => /第十[四五六]条/.test(articles))).toBe(true);
  });

  it('counts as authors who wrote, changed or sent the version, not those of the one before', () => {
    const changed = { type: 'publication.changed', ...on } as unknown as PublicationEvent;
    const opened = { type: 'publication.versionOpened', ...on } as unknown as PublicationEvent;
    const asked = { type: 'publication.reviewAsked', ...on } as unknown as PublicationEvent;
    const reviewed = { type: 'publication.reviewed', ...on } as unknown as PublicationEvent;
    const events = [
      { actor: 'a', event: written },
      { actor: 'b', event: changed },
      { actor: 'c', event: asked },
      { actor: 'd', event: reviewed },
    ];
    expect([...authorsOf(events)]).toEqual(['a', 'b', 'c']);
    expect([...authorsOf([...events, { actor: 'd', event: opened }])]).toEqual(['d']);
  });
});

describe('a publication', () => {
  const published = (today: string, more: Partial<PublicationFacts> = {}, state = at('approved')) => {
    const event = decidePublish(state, { calendar, today: localDate(today), facts: { ...facts, ...more } });
    return event.ok ? event.value.payload : event;
  };

  it.each([
    ['2026-03-30', null],
    ['2026-03-31', 1],
    ['2026-04-03', 4],
    // Qingming is 4 to 6 April.
    ['2026-04-07', 5],
  ])('due on 30 March and published on %s is late by %s working days', (today, lateDays) => {
    expect(published(today)).toMatchObject({ publishedOn: today, lateDays });
  });

  it('that came out elsewhere before keeps that day', () => {
    const earlierPublishedOn = localDate('2026-03-10');
    expect(published('2026-04-07', { earlierPublishedOn })).toMatchObject({
      publishedOn: '2026-03-10',
      lateDays: null,
    });
  });

  it('keeps its first day when a new version comes out', () => {
    const state = at('approved', { versionNo: 2, shownVersion: 1, publishedOn: localDate('2026-03-10'), dueOn: null });
    const event = decidePublish(state, { calendar, today: TODAY, facts });
    expect(event.ok && evolvePublication(state, event.value)).toMatchObject({
      publishedOn: '2026-03-10',
      shownVersion: 2,
    });
  });

  it('whose new version is thrown away shows the old one; one never shown is gone', () => {
    const discarded: PublicationEvent = { type: 'publication.discarded', ...on, payload: { versionNo: 2 } };
    const shown = at('draft', { versionNo: 2, shownVersion: 1, publishedOn: TODAY });
    expect(evolvePublication(shown, discarded)).toMatchObject({ stage: 'published', versionNo: 1, shownVersion: 1 });
    expect(evolvePublication(at('draft'), discarded)).toMatchObject({ stage: 'discarded', shownVersion: null });
  });

  it('is withdrawn only while it is shown, and for a reason', () => {
    const shown = at('published', { shownVersion: 1, publishedOn: TODAY });
    const withdraw = (state: PublicationState, reason: string) =>
      decideWithdraw(state, { ground: 'mistaken', reason }, TODAY);
    expect(withdraw(shown, '数据有误')).toMatchObject({ ok: true });
    expect(withdraw(shown, ' ')).toMatchObject({ code: 'input.missing' });
    expect(withdraw(shown, '误'.repeat(501))).toMatchObject({ code: 'input.invalid' });
    expect(withdraw(at('approved'), '数据有误')).toMatchObject({ code: 'publication.stage' });
  });

  it.each([
    ['2026-03-31T02:00:00Z', false],
    ['2026-03-31T02:00:01Z', true],
    ['2027-03-31T02:00:00Z', true],
    ['2027-04-02T02:00:00Z', false],
    ['never', false],
  ])('may be scheduled for %s: %s', (instant, open) => {
    expect(decideSchedule(at('approved'), new Date(instant), { now: NOW, today: TODAY }).ok).toBe(open);
  });
});

describe('validity', () => {
  const repealed: Validity = { state: 'repealed', endedOn: localDate('2026-04-01'), replacedBy: null };

  it.each([
    [IN_FORCE, null, '2026-03-31', 'in_force'],
    [IN_FORCE, '2026-05-01', '2026-03-31', 'not_yet'],
    [repealed, null, '2026-03-31', 'in_force'],
    [repealed, null, '2026-04-01', 'repealed'],
    [{ ...IN_FORCE, state: 'amended' }, null, '2026-03-31', 'amended'],
    [{ ...IN_FORCE, state: 'none' }, '2026-05-01', '2026-03-31', 'none'],
  ] as const)('%o, in force on %s, is on %s: %s', (validity, inForceOn, asOf, expected) => {
    const from = inForceOn === null ? null : localDate(inForceOn);
    expect(validityOn(validity, from, localDate(asOf))).toBe(expected);
  });

  it.each([
    [{ state: 'repealed', endedOn: null, replacedBy: null }, 'publication.validity'],
    [{ state: 'in_force', endedOn: TODAY, replacedBy: null }, 'publication.validity'],
    [{ state: 'repealed', endedOn: TODAY, replacedBy: 'x' }, 'publication.validity'],
    [{ state: 'invalid', endedOn: localDate('2026-03-01'), replacedBy: null }, 'disclosure.dates'],
    [IN_FORCE, 'publication.nothing-new'],
  ] as const)('%o is refused: %s', (validity, code) => {
    const days = { madeOn: facts.madeOn, today: TODAY };
    expect(decideValidity(at('published'), { ...validity, inForceOn: null }, days)).toMatchObject({ code });
  });

  it('of a document on record is changed there alone', () => {
    const days = { madeOn: facts.madeOn, today: TODAY };
    const state = at('published', { recordId: 'r' });
    expect(decideValidity(state, { ...repealed, inForceOn: null }, days)).toMatchObject({
      code: 'publication.by-record',
    });
  });
});

describe('what is said of a publication', () => {
  const check = (more: Partial<PublicationFacts>, title = '示例通知', organ: 'department' | 'town' = 'department') =>
    checkContent(
      { title, summary: '', bodyHtml: '<p>正文</p>', bodyText: '正文\n第二段', facts: { ...facts, ...more } },
      { organ, today: TODAY },
    );

  it('gets its overview from the body, and its spaces in order', () => {
    expect(check({ documentNumber: ' 示发改规 〔2026〕1号', topic: ' ' }, ' 示例  通知 ')).toMatchObject({
      value: {
        title: '示例 通知',
        summary: '正文 第二段',
        facts: { documentNumber: '示发改规〔2026〕1号', topic: null },
      },
    });
  });

  it.each<[Partial<PublicationFacts>, string, string]>([
    [{ catalogue: 'nothing' }, 'input.invalid', 'catalogue'],
    [{ catalogue: 'homesteads' }, 'input.invalid', 'catalogue'],
    [{ catalogue: 'organ', recordKind: 'normative' }, 'input.invalid', 'recordKind'],
    [{ madeOn: localDate('2026-04-01') }, 'disclosure.dates', 'madeOn'],
    [{ earlierPublishedOn: localDate('2026-03-01') }, 'disclosure.dates', 'earlierPublishedOn'],
    [{ earlierPublishedOn: localDate('2026-04-01') }, 'disclosure.dates', 'earlierPublishedOn'],
    [{ changedOn: localDate('2026-03-01') }, 'disclosure.dates', 'changedOn'],
    [{ topic: '长'.repeat(61) }, 'input.invalid', 'topic'],
  ])('with %o is refused', (more, code, field) => {
    expect(check(more)).toMatchObject({ code, params: { field } });
  });

  it.each([[''], ['题'.repeat(201)], ['关于身份证号11010519491231002X的公告']])(
    'has a title other than “%s”',
    (title) => {
      expect(check({}, title)).toMatchObject({ code: 'input.invalid', params: { field: 'title' } });
    },
  );
});

describe('numbers and codes', () => {
  it('names organ, class, year and running number', () => {
    expect(indexNumber('FGJ', 'budget', localDate('2026-03-02'), 12)).toBe('FGJ-2007-2026-00012');
    expect(indexNumber('DHZ', 'homesteads', localDate('2025-03-02'), 123456)).toBe('DHZ-2111-2025-123456');
  });

  it('makes of two serials two codes, each of eight signs that nobody mistakes', () => {
    const serial = fc.integer({ min: 1, max: 2 ** 40 - 1 });
    fc.assert(
      fc.property(serial, serial, (a, b) => {
        expect(shortCode(a)).toMatch(/^[0-9a-hjkmnp-tv-z]{8}$/);
        expect(shortCode(a) === shortCode(b)).toBe(a === b);
      }),
    );
    expect(new Set(Array.from({ length: 5000 }, (_, index) => shortCode(index + 1))).size).toBe(5000);
  });

  it.each([
    ['0ABCDEFG', '0abcdefg'],
    ['oilabcde', '011abcde'],
    ['0abcdef', null],
    ['0abcdefu', null],
  ])('reads the code %s as %s', (text, code) => {
    expect(readShortCode(text)).toBe(code);
  });
});
