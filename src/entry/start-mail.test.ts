import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { submitApplication } from '../applications/index.js';
import { localDate } from '../kernel/local-date.js';
import { registerOrgan } from '../organs/index.js';
import { startTestDatabase, TEST_SECRET_KEY, type TestDatabase } from '../platform/database/testing.js';
import { memoryFiles } from '../platform/files/testing.js';
import { startTestSmtpServer, type TestSmtpServer } from '../platform/mail/testing.js';
import { createLogger } from '../platform/telemetry/index.js';
import { openVault } from '../platform/vault/index.js';
import { startMail } from './start-mail.js';

const now = new Date('2026-03-02T02:00:00Z');
let database: TestDatabase;
let smtp: TestSmtpServer;

beforeAll(async () => {
  database = await startTestDatabase();
  smtp = await startTestSmtpServer();
});
afterAll(async () => {
  await smtp.close();
  await database.stop();
});

it('sends an applicant the notice of what was recorded, while the server runs', async () => {
  const services = { db: database.db, vault: openVault(TEST_SECRET_KEY), files: memoryFiles(), noticesByMail: true };
  const organ = await registerOrgan(
    services,
    { viewer: { kind: 'system', name: 'test' }, now },
    {
      code: 'JYJ',
      name: '示例区教育局',
      level: 'department',
      kind: 'bureau',
      parentId: null,
      validFrom: localDate('2020-01-01'),
    },
  );
  if (!organ.ok) throw new Error(organ.code);
  const receipt = await submitApplication(
    services,
    { viewer: { kind: 'public' }, now },
    {
      organId: organ.value.id,
      channel: 'online',
      applicant: {
        column: 'natural',
        name: '示例甲',
        proofKind: 'passport',
        proofNumber: 'E12345678',
        email: 'jia@example.cn',
      },
      description: '示例区2025年招生方案',
      wantedForm: { way: 'electronic', route: 'online' },
    },
  );
  if (!receipt.ok) throw new Error(receipt.code);
  const mail = startMail(
    services,
    {
      mail: { url: smtp.url, from: '公开办 <gongkai@example.gov.cn>' },
      publicUrl: new URL('https://gongkai.example'),
    },
    createLogger('silent'),
    () => now,
  );
  await vi.waitFor(() => expect(smtp.messages).toHaveLength(1), { timeout: 30_000 });
  await mail.stop();
  const [message] = smtp.messages;
  expect(message?.to).toBe('jia@example.cn');
  const [head = '', ...body] = message?.data.split('\r\n\r\n') ?? [];
  expect(head).toMatch(/Content-Transfer-Encoding: base64/);
  const text = Buffer.from(body.join(''), 'base64').toString();
  expect(text).toContain(receipt.value.receiptNumber);
  expect(text).toContain('https://gongkai.example/track');
  expect(text).not.toMatch(/示例甲|招生方案|E12345678/);
  expect(text).not.toContain(receipt.value.queryCode);
});
