import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localDate } from '../kernel/local-date.js';
import type { Result } from '../kernel/result.js';
import type { Act, StaffRole } from '../kernel/visibility.js';
import {
  composeLetter,
  draftLetter,
  editLetter,
  listLetters,
  type FactsOf,
  type LetterKind,
} from '../letters/index.js';
import { SAMPLE_CASE, SAMPLE_DETAILS } from '../letters/domain/testing.js';
import { NO_SETTINGS, registerOrgan, saveOrganSettings } from '../organs/index.js';
import { startTestDatabase, TEST_SECRET_KEY, type TestDatabase } from '../platform/database/testing.js';
import { withOrgan } from '../platform/database/with-organ.js';
import { memoryFiles } from '../platform/files/testing.js';
import type { Services } from '../platform/services.js';
import { openVault } from '../platform/vault/index.js';
import { submitApplication, takeStep, trackApplication, type Step, type StepTaken } from './index.js';

const now = new Date('2026-03-20T02:00:00Z');
const operator: Act = { viewer: { kind: 'system', name: 'test' }, now };
let database: TestDatabase;
let services: Services;
let organId: string;

const as = (role: StaffRole): Act => ({
  viewer: { kind: 'staff', accountId: `the-${role}`, organId, role, supervises: [] },
  now,
});

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.code} ${JSON.stringify(result.params)}`);
  return result.value;
}

/** A case as far as its version; every step goes on from the one before. */
async function receive() {
  const received = await submitApplication(services, operator, {
    organId,
    channel: 'signedMail',
    receivedOn: localDate('2026-03-02'),
    applicant: {
      column: 'natural',
      name: '张晓明',
      proofKind: 'passport',
      proofNumber: 'E12345678',
      address: '示例路1号',
    },
    description: '2025年招生工作方案',
    wantedForm: { way: 'paper', route: 'mail' },
  });
  const receipt = must(received);
  let version = 1;
  const attempt = async (role: StaffRole, step: Step): Promise<Result<StepTaken>> => {
    const taken = await takeStep(services, as(role), {
      organId,
      applicationId: receipt.applicationId,
      expectedVersion: version,
      step,
    });
    if (taken.ok) version = taken.value.version;
    return taken;
  };
  return { receipt, attempt, take: async (role: StaffRole, step: Step) => must(await attempt(role, step)) };
}

async function letter<K extends LetterKind>(applicationId: string, kind: K, facts: FactsOf[K]): Promise<string> {
  const text = must(composeLetter(kind, facts));
  const subject = { kind: 'application', id: applicationId } as const;
  const drafted = await withOrgan(services.db, { actor: 'staff:the-clerk', organId }, (trx) =>
    draftLetter(trx, services.vault, as('clerk'), { organId, subject, text }),
  );
  return must(drafted).letterId;
}

const replyFacts = { ...SAMPLE_CASE, outcome: 'granted', ground: '36(2)', details: SAMPLE_DETAILS } as const;

beforeAll(async () => {
  database = await startTestDatabase();
  services = { db: database.db, vault: openVault(TEST_SECRET_KEY), files: memoryFiles() };
  const facts = { level: 'department', kind: 'bureau', parentId: null, validFrom: localDate('2020-01-01') } as const;
  organId = must(await registerOrgan(services, operator, { code: 'JYJ', name: '示例区教育局', ...facts })).id;
  const values = { ...NO_SETTINGS, documentPrefix: '示教信公开' };
  must(await saveOrganSettings(services, operator, { organId, expectedVersion: 0, values }));
});
afterAll(() => database.stop());

describe('a step and its letter', () => {
  it('commit together: the reply is numbered when it is issued, and reads as its letter does', async () => {
    const { receipt, take } = await receive();
    const letterId = await letter(receipt.applicationId, 'reply', replyFacts);
    await take('clerk', { type: 'draft', outcome: 'granted', ground: '36(2)', letterId });
    await take('reviewer', { type: 'review', agreed: true });
    await take('head', { type: 'signOff', agreed: true });
    const issued = await take('head', { type: 'issue' });
    expect(issued).toMatchObject({ letterIds: [letterId], documentNumber: '示教信公开〔2026〕1号' });
    const subject = { kind: 'application', id: receipt.applicationId } as const;
    const letters = must(await listLetters(services, as('clerk').viewer, { organId, subject }));
    expect(letters).toMatchObject([{ letterId, state: 'issued', documentNumber: '示教信公开〔2026〕1号' }]);
    const tracked = must(await trackApplication(services, { ...receipt, now }));
    expect(tracked.replyText).toContain(SAMPLE_DETAILS.information ?? '—');
  });

  it('a letter edited after the review is not issued: it has to be reviewed as it stands', async () => {
    const { receipt, take, attempt } = await receive();
    const letterId = await letter(receipt.applicationId, 'reply', replyFacts);
    await take('clerk', { type: 'draft', outcome: 'granted', ground: '36(2)', letterId });
    await take('reviewer', { type: 'review', agreed: true });
    await take('head', { type: 'signOff', agreed: true });
    const { title, addressee, remedies, attachments } = must(composeLetter('reply', replyFacts));
    const edited = await withOrgan(services.db, { actor: 'staff:the-clerk', organId }, (trx) =>
      editLetter(trx, services.vault, as('clerk'), {
        organId,
        letterId,
        expectedVersion: 1,
        changes: { title, addressee, paragraphs: ['另作答复。'], remedies, attachments },
      }),
    );
    must(edited);
    expect(await attempt('head', { type: 'issue' })).toMatchObject({ code: 'letter.stale' });
    await take('clerk', { type: 'draft', outcome: 'granted', ground: '36(2)', letterId });
    await take('reviewer', { type: 'review', agreed: true });
    await take('head', { type: 'signOff', agreed: true });
    expect((await take('head', { type: 'issue' })).documentNumber).toMatch(/^示教信公开〔2026〕\d+号$/);
  });

  it('refuses a letter of another kind or another case, and leaves no event behind', async () => {
    const { receipt, attempt, take } = await receive();
    const other = await receive();
    const reply = await letter(receipt.applicationId, 'reply', replyFacts);
    const foreign = await letter(other.receipt.applicationId, 'correctionNotice', {
      ...SAMPLE_CASE,
      because: 'unclear',
      matters: ['请写明年份'],
      answerBy: localDate('2026-04-10'),
    });
    const ask = { type: 'askCorrection', answerBy: localDate('2026-04-10'), matters: '请写明年份' } as const;
    expect(await attempt('clerk', { ...ask, letterId: reply })).toMatchObject({ code: 'step.letter' });
    expect(await attempt('clerk', { ...ask, letterId: foreign })).toMatchObject({ code: 'letter.unknown' });
    // The version is still the one before: nothing of the refused steps was kept.
    await take('clerk', ask);
  });

  it('draws numbers without gap or double where many are issued at once', async () => {
    const cases = await Promise.all(Array.from({ length: 6 }, () => receive()));
    for (const { receipt, take } of cases) {
      const letterId = await letter(receipt.applicationId, 'reply', replyFacts);
      await take('clerk', { type: 'draft', outcome: 'granted', ground: '36(2)', letterId });
      await take('reviewer', { type: 'review', agreed: true });
      await take('head', { type: 'signOff', agreed: true });
    }
    const issued = await Promise.all(cases.map(({ take }) => take('head', { type: 'issue' })));
    const numbers = issued.map(({ documentNumber }) => Number(/〕(\d+)号/.exec(documentNumber ?? '')?.[1]));
    const first = Math.min(...numbers);
    expect(numbers.sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5].map((step) => first + step));
  });
});
