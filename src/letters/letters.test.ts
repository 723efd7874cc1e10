import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../kernel/ids.js';
import { localDate } from '../kernel/local-date.js';
import { refuse, type Result } from '../kernel/result.js';
import type { Act, Viewer } from '../kernel/visibility.js';
import { NO_SETTINGS, registerOrgan, saveOrganSettings } from '../organs/index.js';
import type { OrganTransaction } from '../platform/database/schema.js';
import { startTestDatabase, TEST_SECRET_KEY, type TestDatabase } from '../platform/database/testing.js';
import { withOrgan } from '../platform/database/with-organ.js';
import { memoryFiles } from '../platform/files/testing.js';
import type { Services } from '../platform/services.js';
import { openVault } from '../platform/vault/index.js';
import { sampleReply, SAMPLE_FACTS } from './domain/testing.js';
import {
  composeLetter,
  discardDraft,
  draftLetter,
  editLetter,
  eraseLetters,
  issueLetter,
  listLetters,
  readLetter,
  type FactsOf,
  type IssuedLetter,
  type LetterKind,
  type LetterSubject,
} from './index.js';

let database: TestDatabase;
let services: Services;
let bureau: string;
let bare: string;
const act: Act = { viewer: { kind: 'system', name: 'test' }, now: new Date('2026-03-20T02:00:00Z') };
const clerkOf = (organId: string): Viewer => ({
  kind: 'staff',
  accountId: 'c1',
  organId,
  role: 'clerk',
  supervises: [],
});

beforeAll(async () => {
  database = await startTestDatabase();
  services = { db: database.db, vault: openVault(TEST_SECRET_KEY), files: memoryFiles() };
  bureau = await organ('JYJ');
  bare = await organ('WJJ');
  const values = { ...NO_SETTINGS, documentPrefix: '青教信公开' };
  must(await saveOrganSettings(services, act, { organId: bureau, expectedVersion: 0, values }));
});
afterAll(() => database.stop());

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.code} ${JSON.stringify(result.params)}`);
  return result.value;
}

async function organ(code: string): Promise<string> {
  const input = { code, name: `示范市青禾区${code}`, level: 'department', kind: 'bureau', parentId: null } as const;
  return must(await registerOrgan(services, act, { ...input, validFrom: localDate('2020-01-01') })).id;
}

function inOrgan<T>(organId: string, work: (trx: OrganTransaction) => Promise<T>): Promise<T> {
  return withOrgan(database.db, { actor: 'system:test', organId }, work);
}

const application = (): LetterSubject => ({ kind: 'application', id: newId() });

async function draft<K extends LetterKind>(
  kind: K,
  facts: FactsOf[K],
  subject = application(),
  organId = bureau,
): Promise<string> {
  const text = must(composeLetter(kind, facts));
  return must(await inOrgan(organId, (trx) => draftLetter(trx, services.vault, act, { organId, subject, text })))
    .letterId;
}

function issue(letterId: string, issuedOn = '2026-03-20', organId = bureau): Promise<Result<IssuedLetter>> {
  const input = { organId, letterId, issuedOn: localDate(issuedOn) };
  return inOrgan(organId, (trx) => issueLetter(trx, services.vault, act, input));
}

async function lastNumber(series: string, year: number): Promise<number> {
  const row = await inOrgan(bureau, (trx) =>
    trx
      .selectFrom('letter_counter')
      .select('last')
      .where('series', '=', series)
      .where('year', '=', year)
      .executeTakeFirst(),
  );
  return row?.last ?? 0;
}

describe('a letter', () => {
  it('is drafted, edited, issued and read again word for word', async () => {
    const subject = application();
    const letterId = await draft('reply', sampleReply('36(2)'), subject);
    const before = must(await readLetter(services, act.viewer, { organId: bureau, letterId }));
    expect(before).toMatchObject({ state: 'draft', version: 1, documentNumber: null, openPlaces: [] });
    const { title, addressee, paragraphs, remedies, attachments } = before.text ?? never();
    const changes = { title, addressee, paragraphs: [...paragraphs, '另附查询说明。'], remedies, attachments };
    const edit = { organId: bureau, letterId, expectedVersion: 1, changes };
    expect(must(await inOrgan(bureau, (trx) => editLetter(trx, services.vault, act, edit)))).toEqual({ version: 2 });
    expect(await inOrgan(bureau, (trx) => editLetter(trx, services.vault, act, edit))).toMatchObject({
      code: 'letter.stale',
    });
    const number = (await lastNumber('reply', 2026)) + 1;
    const issued = must(await issue(letterId));
    expect(issued.documentNumber).toBe(`青教信公开〔2026〕${number}号`);
    const after = must(await readLetter(services, act.viewer, { organId: bureau, letterId }));
    expect(after).toMatchObject({ state: 'issued', documentNumber: issued.documentNumber, issuedOn: '2026-03-20' });
    expect(after.text?.paragraphs.at(-1)).toBe('另附查询说明。');
    expect(after.text?.documentNumberPlace).toBe(issued.documentNumber);
    expect(must(await listLetters(services, clerkOf(bureau), { organId: bureau, subject }))).toHaveLength(1);
  });

  it('stands encrypted in its row', async () => {
    await draft('reply', sampleReply('36(2)'));
    const rows = await inOrgan(bureau, (trx) => trx.selectFrom('letter').selectAll().execute());
    for (const row of rows) {
      expect(JSON.stringify({ ...row, ciphertext: null })).not.toContain('张晓明');
      expect(row.ciphertext?.includes(Buffer.from('张晓明'))).toBe(false);
    }
  });

  it('is not issued with open places, without characters for its number, or with remedies of other law', async () => {
    const open = await draft('reply', { ...sampleReply('36(4)'), details: {} });
    expect(await issue(open)).toMatchObject({ code: 'letter.open-places' });
    const numberless = await draft('reply', sampleReply('36(2)'), application(), bare);
    expect(await issue(numberless, '2026-03-20', bare)).toMatchObject({ code: 'letter.prefix' });
    const dated = { ...sampleReply('16(2).draft'), date: localDate('2023-12-29') };
    expect(await issue(await draft('reply', dated), '2024-01-02')).toMatchObject({ code: 'letter.remedy-date' });
  });

  it('of the file carries no number and needs no characters', async () => {
    const letterId = await draft('deliveryRecord', SAMPLE_FACTS.deliveryRecord, application(), bare);
    expect(must(await issue(letterId, '2026-03-24', bare)).documentNumber).toBeNull();
  });
});

function never(): never {
  throw new Error('the letter has its words');
}

describe('an issued letter', () => {
  it('is frozen, for the application and for the database', async () => {
    const letterId = await draft('extensionNotice', SAMPLE_FACTS.extensionNotice);
    const { documentNumber } = must(await issue(letterId));
    const { text } = must(await readLetter(services, act.viewer, { organId: bureau, letterId }));
    const edit = { organId: bureau, letterId, expectedVersion: 2, changes: text ?? never() };
    for (const attempt of [
      await inOrgan(bureau, (trx) => editLetter(trx, services.vault, act, edit)),
      await inOrgan(bureau, (trx) => discardDraft(trx, { organId: bureau, letterId })),
      await issue(letterId),
    ]) {
      expect(attempt).toMatchObject({ ok: false, code: 'letter.frozen', params: { number: documentNumber } });
    }
    const statements = [
      sql`UPDATE letter SET ciphertext = '\\x00' WHERE letter_id = ${letterId}`,
      sql`UPDATE letter SET number = 9999 WHERE letter_id = ${letterId}`,
      sql`UPDATE letter SET state = 'draft', issued_on = NULL WHERE letter_id = ${letterId}`,
      sql`DELETE FROM letter WHERE letter_id = ${letterId}`,
      sql`UPDATE letter_counter SET last = last - 1`,
      sql`DELETE FROM letter_counter`,
    ];
    for (const statement of statements) {
      await expect(inOrgan(bureau, (trx) => statement.execute(trx))).rejects.toMatchObject({ code: '23001' });
    }
  });

  it('is corrected by a new one that replaces it, once', async () => {
    const subject = application();
    const first = await draft('correctionNotice', SAMPLE_FACTS.correctionNotice, subject);
    const text = must(composeLetter('correctionNotice', SAMPLE_FACTS.correctionNotice));
    const redraft = (replaces: string, of = subject) =>
      inOrgan(bureau, (trx) => draftLetter(trx, services.vault, act, { organId: bureau, subject: of, text, replaces }));
    expect(await redraft(first)).toMatchObject({ code: 'letter.replaces' });
    must(await issue(first));
    expect(await redraft(first, application())).toMatchObject({ code: 'letter.replaces' });
    const { letterId: second } = must(await redraft(first));
    must(await issue(second));
    const list = must(await listLetters(services, act.viewer, { organId: bureau, subject }));
    expect(list.map(({ letterId, replaces, replacedBy }) => [letterId, replaces, replacedBy])).toEqual([
      [first, null, second],
      [second, first, null],
    ]);
    expect(await redraft(first)).toMatchObject({ code: 'letter.replaces' });
  });

  it('can be erased and nothing else', async () => {
    const subject = application();
    const letterId = await draft('reply', sampleReply('36(1)'), subject);
    await draft('extensionNotice', SAMPLE_FACTS.extensionNotice, subject);
    const { documentNumber } = must(await issue(letterId));
    expect(await inOrgan(bureau, (trx) => eraseLetters(trx, { organId: bureau, subject }, act.now))).toBe(2);
    const [left, ...others] = must(await listLetters(services, act.viewer, { organId: bureau, subject }));
    expect(left).toMatchObject({ letterId, documentNumber, erased: true });
    expect(others).toEqual([]);
    expect(must(await readLetter(services, act.viewer, { organId: bureau, letterId })).text).toBeNull();
  });
});

describe('document numbers', () => {
  it('have no gap and no double when twenty are issued at once', async () => {
    const ids = await Promise.all(Array.from({ length: 20 }, () => draft('reply', sampleReply('36(1)'))));
    const start = await lastNumber('reply', 2026);
    const issued = await Promise.all(ids.map((id) => issue(id)));
    const numbers = issued.map((result) => Number(/〕(\d+)号$/.exec(must(result).documentNumber ?? '')?.[1]));
    expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => start + 1 + index));
  });

  it('are given back by a transaction that is not carried through', async () => {
    const [first, second] = [await draft('reply', sampleReply('36(1)')), await draft('reply', sampleReply('36(1)'))];
    const start = await lastNumber('reply', 2026);
    const input = { organId: bureau, letterId: first, issuedOn: localDate('2026-03-20') };
    const refused = await inOrgan(bureau, async (trx) => {
      must(await issueLetter(trx, services.vault, act, input));
      return refuse('application.stale');
    });
    expect(refused).toMatchObject({ code: 'application.stale' });
    expect(must(await issue(second)).documentNumber).toBe(`青教信公开〔2026〕${start + 1}号`);
    expect(must(await issue(first)).documentNumber).toBe(`青教信公开〔2026〕${start + 2}号`);
  });

  it('run on within each series and year, whatever is issued, thrown away or refused between', async () => {
    const step = fc.record({
      kind: fc.constantFrom('extensionNotice', 'otherOrganLetter', 'deliveryRecord'),
      year: fc.constantFrom(2031, 2032),
      end: fc.constantFrom('issue', 'discard', 'rollBack'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
        for (const { kind, year, end } of steps) {
          const letterId = await draft(kind, SAMPLE_FACTS[kind] as never);
          const input = { organId: bureau, letterId, issuedOn: localDate(`${year}-03-20`) };
          await inOrgan(bureau, async (trx) => {
            if (end === 'discard') return discardDraft(trx, { organId: bureau, letterId });
            must(await issueLetter(trx, services.vault, act, input));
            return end === 'rollBack' ? refuse('application.stale') : null;
          });
        }
        const rows = await inOrgan(bureau, (trx) =>
          trx.selectFrom('letter').select(['series', 'year', 'number']).where('year', 'in', [2031, 2032]).execute(),
        );
        for (const series of ['notice', 'letter']) {
          for (const year of [2031, 2032]) {
            const numbers = rows.filter((row) => row.series === series && row.year === year).map((row) => row.number);
            expect(numbers.sort((a, b) => Number(a) - Number(b))).toEqual(numbers.map((_, index) => index + 1));
          }
        }
      }),
      { numRuns: 8 },
    );
  });
});

describe('who may see a letter', () => {
  it('is the organ, and the applicant of what went to them', async () => {
    const subject = application();
    const sent = await draft('extensionNotice', SAMPLE_FACTS.extensionNotice, subject);
    const unsent = await draft('reply', sampleReply('36(2)'), subject);
    const elsewhere = await draft('thirdPartyLetter', SAMPLE_FACTS.thirdPartyLetter, subject);
    must(await issue(sent));
    must(await issue(elsewhere));
    const applicant: Viewer = { kind: 'applicant', organId: bureau, applicationId: subject.id };
    const stranger: Viewer = { kind: 'applicant', organId: bureau, applicationId: newId() };
    const supervisor: Viewer = {
      ...clerkOf(bare),
      kind: 'staff',
      accountId: 's',
      organId: bare,
      role: 'supervisor',
      supervises: [bureau],
    };
    const list = (viewer: Viewer) => listLetters(services, viewer, { organId: bureau, subject });
    expect(must(await list(clerkOf(bureau)))).toHaveLength(3);
    expect(must(await list(applicant)).map((letter) => letter.letterId)).toEqual([sent]);
    for (const viewer of [stranger, supervisor, clerkOf(bare), { kind: 'public' } as const]) {
      expect(await list(viewer)).toMatchObject({ code: 'access.denied' });
      expect(await readLetter(services, viewer, { organId: bureau, letterId: sent })).toMatchObject({
        code: 'letter.unknown',
      });
    }
    expect(await readLetter(services, applicant, { organId: bureau, letterId: unsent })).toMatchObject({
      code: 'letter.unknown',
    });
    expect((await readLetter(services, applicant, { organId: bureau, letterId: sent })).ok).toBe(true);
  });
});
