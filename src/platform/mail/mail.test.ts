import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../kernel/ids.js';
import { startTestDatabase, type TestDatabase } from '../database/testing.js';
import { withOrgan } from '../database/with-organ.js';
import { startMailLoop } from './mail-loop.js';
import { queueNotice, type DueNotice } from './outbox.js';
import { sendDue, WAITS_MS } from './send-due.js';
import { startTestSmtpServer, type TestSmtpServer } from './testing.js';
import { smtpTransport, type MailTransport } from './transport.js';

const MINUTE = 60_000;
let database: TestDatabase;
let smtp: TestSmtpServer;
let transport: MailTransport;
let now = new Date('2026-03-02T02:00:00Z');
const organs = [newId(), newId()];
const compose = async (due: DueNotice) => ({
  to: 'jia@example.cn',
  subject: '申请办理进度通知',
  text: `通知：${due.notice}`,
});

beforeAll(async () => {
  database = await startTestDatabase();
  for (const [index, organId] of organs.entries()) {
    await withOrgan(database.db, { actor: 'system:test', organId }, (trx) =>
      trx
        .insertInto('organ')
        .values({ organ_id: organId, code: `AB${index}` })
        .execute(),
    );
  }
});
afterAll(() => database.stop());
beforeEach(async () => {
  now = new Date('2026-03-02T02:00:00Z');
  smtp = await startTestSmtpServer();
  transport = smtpTransport({ url: smtp.url, from: '公开办 <gongkai@example.gov.cn>' });
});
afterEach(async () => {
  transport.close();
  await smtp.close();
  for (const organId of organs) {
    await withOrgan(database.db, { actor: 'system:test', organId }, (trx) => trx.deleteFrom('mail_outbox').execute());
  }
});

const queue = (organId: string, notice = 'receipt') =>
  withOrgan(database.db, { actor: 'system:test', organId }, (trx) =>
    queueNotice(trx, { organId, streamId: newId(), notice }, now),
  );
const rows = (organId: string) =>
  withOrgan(database.db, { actor: 'system:test', organId }, (trx) =>
    trx.selectFrom('mail_outbox').selectAll().orderBy('mail_id').execute(),
  );
const send = (to = compose) => sendDue(database.db, { compose: to, transport }, () => now);

describe('notices by mail', () => {
  it('sends those of every organ once, each to one address', async () => {
    for (const organId of organs) await queue(organId);
    expect(await send()).toBe(2);
    expect(smtp.messages).toHaveLength(2);
    expect(smtp.messages[0]?.to).toBe('jia@example.cn');
    expect(smtp.messages[0]?.data).toMatch(/^Auto-Submitted: auto-generated/im);
    expect(await send()).toBe(0);
    for (const organId of organs) expect(await rows(organId)).toMatchObject([{ outcome: 'sent', tries: 1 }]);
  });

  it('sends nothing twice where two servers look at once', async () => {
    for (let count = 0; count < 5; count += 1) await queue(organs[0] ?? '');
    const tried = await Promise.all([send(), send()]);
    expect(tried[0] + tried[1]).toBe(5);
    expect(smtp.messages).toHaveLength(5);
  });

  it('tries again later where the server cannot take it now, and gives up in the end', async () => {
    const [organId = ''] = organs;
    await queue(organId);
    smtp.answerRecipients = '451 later, jia@example.cn';
    for (const wait of WAITS_MS) {
      expect(await send()).toBe(1);
      expect(await send()).toBe(0);
      now = new Date(now.getTime() + wait);
    }
    expect(await rows(organId)).toMatchObject([{ outcome: null, tries: WAITS_MS.length, last_code: '451' }]);
    expect(await send()).toBe(1);
    expect(await rows(organId)).toMatchObject([{ outcome: 'gaveUp', last_code: '451' }]);
    expect(smtp.messages).toEqual([]);
  });

  it('settles what the server will never take, and what nobody is to be told', async () => {
    const [organId = ''] = organs;
    await queue(organId);
    smtp.answerRecipients = '550 no such user';
    await send();
    await queue(organId);
    await sendDue(database.db, { compose: async () => null, transport }, () => now);
    expect((await rows(organId)).map(({ outcome }) => outcome)).toEqual(['refused', 'noAddress']);
  });

  it('waits where there is no server at all', async () => {
    const [organId = ''] = organs;
    await queue(organId);
    await smtp.close();
    await send();
    expect(await rows(organId)).toMatchObject([
      { outcome: null, tries: 1, last_code: expect.stringMatching(/^E[A-Z]+$/) },
    ]);
  });

  it('counts a try that broke off, and takes it up again', async () => {
    const [organId = ''] = organs;
    await queue(organId);
    const broken = async () => {
      throw new Error('the key is wrong');
    };
    await expect(send(broken)).rejects.toThrow('the key is wrong');
    expect(await send()).toBe(0);
    now = new Date(now.getTime() + 5 * MINUTE);
    expect(await send()).toBe(1);
    expect(await rows(organId)).toMatchObject([{ outcome: 'sent', tries: 2 }]);
  });

  it('loops until it is stopped, whatever goes wrong', async () => {
    const errors: string[] = [];
    await queue(organs[0] ?? '');
    let fails = true;
    const sent = withResolvers();
    const loop = startMailLoop({
      db: database.db,
      compose: async (due) => {
        if (fails) {
          fails = false;
          now = new Date(now.getTime() + 5 * MINUTE);
          throw new Error('away');
        }
        sent.resolve();
        return compose(due);
      },
      transport,
      clock: () => now,
      onError: (error) => errors.push(error.message),
      everyMs: 1,
    });
    await sent.promise;
    await loop.stop();
    expect(errors).toEqual(['away']);
    expect(smtp.messages).toHaveLength(1);
  });
});

function withResolvers(): { promise: Promise<void>; resolve: () => void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
