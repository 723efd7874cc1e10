import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localDate } from '../../kernel/local-date.js';
import type { Result } from '../../kernel/result.js';
import { composeLetter, draftLetter } from '../../letters/index.js';
import { NO_SETTINGS, registerOrgan, saveOrganSettings } from '../../organs/index.js';
import { listCaseFiles, type CaseFileSubject } from '../../platform/case-files/index.js';
import { startTestDatabase, TEST_SECRET_KEY, type TestDatabase } from '../../platform/database/testing.js';
import { withOrgan } from '../../platform/database/with-organ.js';
import { memoryFiles } from '../../platform/files/testing.js';
import { createHttp, spendingLimit, type HttpServer } from '../../platform/http/index.js';
import { problemPage } from '../../platform/http/portal/index.js';
import { sendDue, type Mail } from '../../platform/mail/index.js';
import { openVault } from '../../platform/vault/index.js';
import { composeNotice } from '../app/compose-notice.js';
import { makeOpinionLink } from '../app/opinion-link/make-opinion-link.js';
import { openCase } from '../app/open-case.js';
import { revealIdentity } from '../app/reveal-identity.js';
import { takeStep } from '../app/take-step.js';
import type { Step } from '../domain/steps/index.js';
import { applyRoutes } from './apply/apply-routes.js';
import { caseSessions } from './portal-parts/case-session.js';
import { portalForms } from './portal-parts/receive-portal-form.js';
import { applicationPortal } from './portal.js';

const site = { name: '示例区人民政府', demonstration: true };
const publicUrl = new URL('https://gongkai.example');
const staff = { kind: 'staff', accountId: 'a1', organId: '', supervises: [] } as const;
const PDF = Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF');
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex');
const files = memoryFiles();
let database: TestDatabase;
let services: Parameters<typeof takeStep>[0];
let organId: string;
let http: HttpServer;
/** Monday 2 March 2026, 10 in the morning in Shanghai. */
let now = new Date('2026-03-02T02:00:00Z');

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.code} ${JSON.stringify(result.params)}`);
  return result.value;
}

beforeAll(async () => {
  database = await startTestDatabase();
  services = { db: database.db, vault: openVault(TEST_SECRET_KEY), files, noticesByMail: true };
  const act = { viewer: { kind: 'system', name: 'test' }, now } as const;
  const facts = { code: 'JYJ', name: '示例区教育局', level: 'department', kind: 'bureau', parentId: null } as const;
  organId = must(await registerOrgan(services, act, { ...facts, validFrom: localDate('2020-01-01') })).id;
  const settings = {
    ...NO_SETTINGS,
    documentPrefix: '示教信公开',
    officeName: '示例区教育局办公室',
    phone: '0451-12345678',
  };
  must(await saveOrganSettings(services, act, { organId, expectedVersion: 0, values: settings }));
  http = await createHttp({
    logger: false,
    publicUrl,
    tokenKey: new Uint8Array(32).fill(3),
    clock: () => now,
    problemPage: problemPage(site),
  });
  applicationPortal(http, { services, site, publicUrl });
});
afterAll(async () => {
  await http.close();
  await database.stop();
});

/** Query codes by receipt number. */
const codes = new Map<string, string>();

type Fields = Readonly<Record<string, string>>;
type Sent = readonly (readonly [field: string, name: string, content: Buffer])[];
type Cookies = Record<string, string>;

function cookiesOf(answer: {
  readonly cookies: readonly { readonly name: string; readonly value: string }[];
}): Cookies {
  return Object.fromEntries(answer.cookies.map(({ name, value }) => [name, value]));
}

/** Opens a page with a form as a browser does, then lets a minute pass; `null` where the page has none. */
async function open(url: string, held: Cookies = {}) {
  const page = await http.inject({ url, cookies: held });
  now = new Date(now.getTime() + 60_000);
  const token = /name="token" value="([^"]+)"/.exec(page.body)?.[1] ?? '';
  return { page, token, cookies: { ...held, ...cookiesOf(page) } };
}

async function send(url: string, fields: Fields, cookies: Cookies, sent: Sent = [], to = http) {
  const form = new FormData();
  for (const [field, text] of Object.entries(fields)) form.set(field, text);
  for (const [field, name, content] of sent) form.append(field, new File([new Uint8Array(content)], name));
  return to.inject({ method: 'POST', url, cookies, payload: form });
}

const filled = {
  kind: 'information',
  applicantColumn: 'natural',
  name: '示例甲',
  idKind: 'residentCard',
  idNumber: '11010519491231002X',
  email: 'jia@example.cn',
  description: '示例区2025年老旧小区改造项目清单',
  way: 'electronic',
  route: 'online',
};

async function apply(fields: Fields = {}, sent: Sent = []) {
  const { token, cookies } = await open('/apply/JYJ');
  const page = await send('/apply/JYJ', { ...filled, ...fields, token }, cookies, sent);
  return { page, token, held: { ...cookies, ...cookiesOf(page) } };
}

async function applied(fields: Fields = {}, sent: Sent = []) {
  const { page, held } = await apply(fields, sent);
  expect(page.statusCode, page.body).toBe(200);
  const [, session = ''] = held['gongkai-case']?.split('.') ?? [];
  const number = /id="receipt-number">([^<]+)</.exec(page.body)?.[1] ?? '';
  codes.set(number, /id="query-code">([^<]+)</.exec(page.body)?.[1] ?? '');
  return { page, held, applicationId: session };
}

/** The office takes a step today. */
async function officeTakes(applicationId: string, step: Step, role: 'clerk' | 'head' = 'clerk') {
  const viewer = { ...staff, organId, role };
  const { summary } = must(await openCase(services, viewer, { organId, applicationId, now }));
  return must(
    await takeStep(services, { viewer, now }, { organId, applicationId, expectedVersion: summary.version, step }),
  );
}

const subjectOf = (id: string): CaseFileSubject => ({ organId, kind: 'application', id });
const filesOf = (id: string, purpose: string) =>
  withOrgan(database.db, { actor: 'system:test', organId }, async (trx) =>
    must(await listCaseFiles(trx, services.vault, subjectOf(id), [purpose])),
  );

describe('applying with files', () => {
  it('keeps what is handed in, sealed, with its purpose, and gives the receipt as a document', async () => {
    const { page, held, applicationId } = await applied({}, [
      ['materialFiles', '说明材料.pdf', PDF],
      ['identityFiles', '身份证.jpg', PNG],
    ]);
    expect(page.body).toMatch(/id="receipt-number">JYJ-2026-\d{6}</);
    const names = (await filesOf(applicationId, 'attachment')).map(({ name }) => name).sort();
    expect(names).toEqual(['说明材料.pdf', '身份证.png']);
    const { state } = must(
      await openCase(services, { ...staff, organId, role: 'clerk' }, { organId, applicationId, now }),
    );
    expect(state.attachments.map(({ kind }) => kind).sort()).toEqual(['identity', 'material']);
    const receipt = await http.inject({ url: '/track/case/receipt/docx', cookies: held });
    expect(receipt.statusCode).toBe(200);
    expect(receipt.headers['content-disposition']).toContain('attachment;');
    expect(receipt.rawPayload.subarray(0, 2).toString()).toBe('PK');
    const pdf = await http.inject({ url: '/track/case/receipt/pdf', cookies: held });
    expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
    expect((await http.inject('/track/case/receipt/docx')).statusCode).toBe(303);
  });

  it('takes one application of two submissions with files, and keeps the files once', async () => {
    const { token, cookies } = await open('/apply/JYJ');
    const before = files.size();
    const sent: Sent = [['materialFiles', '材料.pdf', PDF]];
    const twice = await Promise.all([1, 2].map(() => send('/apply/JYJ', { ...filled, token }, cookies, sent)));
    const numbers = twice.map(({ body }) => /id="receipt-number">([^<]+)</.exec(body)?.[1]);
    expect(numbers[0]).toMatch(/^JYJ-/);
    expect(numbers[1]).toBe(numbers[0]);
    expect(files.size()).toBe(before + 1);
    const other = await send('/apply/JYJ', { ...filled, token }, cookies, [['materialFiles', '材料.png', PNG]]);
    expect(other.statusCode).toBe(409);
    expect(files.size()).toBe(before + 1);
  });

  it('names beside its field each file that is refused, and loses nothing that was typed', async () => {
    const before = files.size();
    const { page } = await apply({ name: '甲' }, [
      ['materialFiles', '程序.exe', Buffer.from('MZ this is no document')],
      ['materialFiles', '空.pdf', Buffer.alloc(0)],
      ['identityFiles', '大.pdf', Buffer.concat([PDF, Buffer.alloc(20 * 1024 * 1024)])],
    ]);
    expect(page.statusCode).toBe(422);
    expect(page.body).toMatch(/id="materialFiles-wrong">附件“程序.exe”的内容不是可以接收的类型/);
    expect(page.body).toMatch(/id="identityFiles-wrong">附件“大.pdf”过大，每个附件不超过 20 MB/);
    expect(page.body).toMatch(/id="name-wrong"/);
    expect(page.body).toContain('请重新选择附件');
    expect(page.body).toContain(filled.description);
    expect(page.body).toContain('value="jia@example.cn"');
    expect(files.size()).toBe(before);
  });

  it('takes no more files than ten', async () => {
    const sent = Array.from({ length: 11 }, (_, index) => ['materialFiles', `${index}.pdf`, PDF] as const);
    const { page } = await apply({}, sent);
    expect(page.statusCode).toBe(422);
    expect(page.body).toContain('一次最多提交 10 个');
  });

  it('registers an agent with a power of attorney, and joint applicants; wants both whole', async () => {
    const agent = { agentActs: 'yes', agentName: '代理乙', agentIdKind: 'passport', agentNumber: 'E12345678' };
    const { page } = await apply({ ...agent, joint: '示例丙' });
    expect(page.statusCode).toBe(422);
    expect(page.body).toMatch(/id="authorizationFiles-wrong">由代理人提出的，请提交授权委托书/);
    expect(page.body).toMatch(/id="joint-wrong">第 1 行有误/);
    const joint = '示例丙，91110000100000017P\n示例丁 G7654321';
    const { applicationId } = await applied({ ...agent, joint }, [['authorizationFiles', '委托书.pdf', PDF]]);
    const office = { ...staff, organId, role: 'clerk' } as const;
    const { summary } = must(await openCase(services, office, { organId, applicationId, now }));
    expect(summary).toMatchObject({ agent: true, joint: 3 });
    const who = must(await revealIdentity(services, { viewer: office, now }, { organId, applicationId }));
    expect(who?.agent).toEqual({ name: '代理乙', proofKind: 'passport', proofNumber: 'E12345678' });
    expect(who?.joint).toMatchObject([{ name: '示例丙' }, { name: '示例丁', proofKind: 'other' }]);
  });

  it('bounds what reaches one organ, and loses nothing of what is put off', async () => {
    const narrow = await createHttp({
      logger: false,
      publicUrl,
      tokenKey: new Uint8Array(32).fill(3),
      clock: () => now,
      problemPage: problemPage(site),
    });
    const sessions = caseSessions(services.vault, { https: true });
    const ofOrgan = spendingLimit({ most: 1, windowMs: 600_000 });
    applyRoutes(narrow, { services, site, sessions, receive: portalForms(), ofOrgan });
    const { token, cookies } = await open('/apply/JYJ');
    const wanting = await send('/apply/JYJ', { ...filled, name: '', token }, cookies, [], narrow);
    expect(wanting.statusCode).toBe(422);
    expect((await send('/apply/JYJ', { ...filled, token }, cookies, [], narrow)).statusCode).toBe(200);
    const late = await send('/apply/JYJ', { ...filled, token }, cookies, [], narrow);
    expect(late.statusCode).toBe(429);
    expect(late.body).toContain('操作过于频繁');
    expect(late.body).toContain(filled.description);
    await narrow.close();
  });

  it('takes a request to correct one’s own record', async () => {
    const { applicationId } = await applied({ kind: 'ownRecord' }, [['materialFiles', '证据.png', PNG]]);
    const { summary } = must(
      await openCase(services, { ...staff, organId, role: 'clerk' }, { organId, applicationId, now }),
    );
    expect(summary.kind).toBe('ownRecord');
  });
});

describe('an applicant’s own case', () => {
  it('is open to the browser that gave number and code, for an hour, and to no other', async () => {
    const { held } = await applied();
    const mine = await http.inject({ url: '/track/case', cookies: held });
    expect(mine.statusCode).toBe(200);
    expect(mine.body).toContain(filled.description);
    expect((await http.inject('/track/case')).headers.location).toBe('/track');
    const forged = held['gongkai-case']?.replace(/.$/, (sign) => (sign === 'A' ? 'B' : 'A')) ?? '';
    expect((await http.inject({ url: '/track/case', cookies: { 'gongkai-case': forged } })).statusCode).toBe(303);
    now = new Date(now.getTime() + 61 * 60_000);
    expect((await http.inject({ url: '/track/case', cookies: held })).statusCode).toBe(303);
  });

  it('asks for the correction and takes it once, with files; the limit starts anew', async () => {
    const { held, applicationId } = await applied();
    const answerBy = localDate('2026-03-20');
    await officeTakes(applicationId, { type: 'askCorrection', answerBy, matters: '请写明是哪些小区。' });
    const page = await http.inject({ url: '/track/case', cookies: held });
    expect(page.body).toContain('需要您补正申请');
    expect(page.body).toContain('请写明是哪些小区。');
    expect(page.body).toContain('自收到您的补正材料次日起重新计算');
    const form = await open('/track/case/correction', held);
    const empty = await send('/track/case/correction', { token: form.token, text: ' ' }, form.cookies);
    expect(empty.statusCode).toBe(422);
    const stranger = await send('/track/case/correction', { token: form.token, text: '补正' }, {});
    expect(stranger.headers.location).toBe('/track');
    const sent: Sent = [['files', '小区名单.pdf', PDF]];
    const answer = { token: form.token, text: '朝阳、幸福两个小区。' };
    const done = await Promise.all([1, 2].map(() => send('/track/case/correction', answer, form.cookies, sent)));
    expect(done.map(({ headers }) => headers.location)).toEqual(Array(2).fill('/track/case?done=correction'));
    const after = await http.inject({ url: '/track/case?done=correction', cookies: held });
    expect(after.body).toContain('补正材料已收到');
    expect(after.body).toContain('朝阳、幸福两个小区。');
    expect(after.body).toContain('收到补正申请当日，期限自次日起重新计算');
    expect(await filesOf(applicationId, 'attachment')).toHaveLength(1);
  });

  it('says of a correction that comes late that it is late, and takes it', async () => {
    const { held, applicationId } = await applied();
    const asked = now;
    await officeTakes(applicationId, { type: 'askCorrection', answerBy: localDate('2026-03-06'), matters: '请补正。' });
    now = new Date('2026-03-10T02:00:00Z');
    const again = { ...held, ...cookiesOf(await reopen(applicationId)) };
    const page = await open('/track/case/correction', again);
    const shown = await http.inject({ url: '/track/case', cookies: again });
    expect(shown.body).toContain('补正期限（2026年3月6日）已过');
    const done = await send('/track/case/correction', { token: page.token, text: '迟到的补正' }, page.cookies);
    expect(done.statusCode).toBe(303);
    const { state } = must(
      await openCase(services, { ...staff, organId, role: 'clerk' }, { organId, applicationId, now }),
    );
    expect(state.correction).toMatchObject({ answerBy: '2026-03-06', receivedOn: '2026-03-10' });
    now = asked;
  });

  it('shows a fee with its slices, and takes reasons', async () => {
    const { held, applicationId } = await applied();
    await officeTakes(applicationId, {
      type: 'askReasons',
      answerBy: localDate('2026-03-20'),
      matters: '本月已申请31件。',
    });
    const form = await open('/track/case/reasons', held);
    await send('/track/case/reasons', { token: form.token, text: '研究需要。' }, form.cookies);
    await officeTakes(applicationId, {
      type: 'noticeFee',
      scale: 'pages',
      quantity: 60,
      reason: '本月申请数量明显超过合理范围。',
    });
    const page = await http.inject({ url: '/track/case', cookies: held });
    expect(page.body).toContain('请缴纳信息处理费');
    expect(page.body).toMatch(/<td>30<\/td><td>10<\/td><td>300<\/td>/);
    expect(page.body).toContain('示例区教育局办公室，0451-12345678');
    expect(page.body).toContain('自您完成缴费次日起重新计算');
  });

  it('withdraws after a confirmation, and then takes feedback once', async () => {
    const { held, applicationId } = await applied();
    const form = await open('/track/case/withdraw', held);
    expect(form.page.body).toContain('也不能恢复');
    await send('/track/case/withdraw', { token: form.token, text: '' }, form.cookies);
    const page = await http.inject({ url: '/track/case?done=withdraw', cookies: held });
    expect(page.body).toContain('您已撤回申请');
    expect((await http.inject({ url: '/track/case/withdraw', cookies: held })).statusCode).toBe(303);
    const feedback = await open('/track/case/feedback', held);
    const wanting = await send('/track/case/feedback', { token: feedback.token, text: '' }, feedback.cookies);
    expect(wanting.statusCode).toBe(422);
    const given = { token: feedback.token, score: '4', text: '办理及时，谢谢。' };
    for (let time = 0; time < 2; time += 1) {
      const done = await send('/track/case/feedback', given, feedback.cookies);
      expect(done.headers.location).toBe('/track/case?done=feedback');
    }
    expect((await http.inject({ url: '/track/case', cookies: held })).body).toContain('您对这次办理的评价：满意。');
    const rows = await withOrgan(database.db, { actor: 'system:test', organId }, (trx) =>
      trx.selectFrom('application_feedback').selectAll().where('application_id', '=', applicationId).execute(),
    );
    expect(rows).toMatchObject([{ score: 4 }]);
  });

  it('leaves the case when asked to', async () => {
    const { held } = await applied();
    const form = await open('/track/case', held);
    const left = await http.inject({
      method: 'POST',
      url: '/track/leave',
      cookies: form.cookies,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({ token: form.token }).toString(),
    });
    expect(left.headers.location).toBe('/track');
    expect(left.cookies.find(({ name }) => name === 'gongkai-case')?.value).toBe('');
  });
});

/** A fresh session of a case, as number and code would give it. */
async function reopen(applicationId: string) {
  const { summary } = must(
    await openCase(services, { ...staff, organId, role: 'clerk' }, { organId, applicationId, now }),
  );
  const code = codes.get(summary.receiptNumber) ?? '';
  const { token, cookies } = await open('/track');
  return http.inject({
    method: 'POST',
    url: '/track',
    cookies,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ token, receiptNumber: summary.receiptNumber, queryCode: code }).toString(),
  });
}
describe('a third party', () => {
  async function consulted() {
    const { applicationId, held } = await applied();
    const viewer = { ...staff, organId, role: 'clerk' } as const;
    const act = { viewer, now };
    const subject = { kind: 'application', id: applicationId } as const;
    const text = must(
      composeLetter('thirdPartyLetter', {
        organ: { ...NO_SETTINGS, documentPrefix: '示教信公开', name: '示例区教育局' },
        date: localDate('2026-03-02'),
        receiptNumber: 'JYJ-2026-000001',
        receivedOn: localDate('2026-03-02'),
        description: filled.description,
        applicant: { name: '示例甲', kind: 'person' },
        thirdParty: { name: '示例公司', kind: 'organization' },
        interest: 'tradeSecret',
        information: '合同单价',
      }),
    );
    const { letterId } = must(
      await withOrgan(database.db, { actor: 'staff:a1', organId }, (trx) =>
        draftLetter(trx, services.vault, act, { organId, subject, text }),
      ),
    );
    const link = must(await makeOpinionLink(services, act, { organId, applicationId, letterId, site: publicUrl }));
    return { applicationId, held, letterId, act, path: new URL(link.url).pathname };
  }

  it('reads the letter by its link once it is issued, and answers once', async () => {
    const { applicationId, held, letterId, path } = await consulted();
    expect((await http.inject(path)).statusCode).toBe(404);
    await officeTakes(applicationId, {
      type: 'consult',
      of: 'thirdParty',
      party: 'organization',
      interest: 'tradeSecret',
      name: '示例公司',
      matters: '合同单价',
      letterId,
    });
    const form = await open(path);
    expect(form.page.statusCode).toBe(200);
    expect(form.page.headers['referrer-policy']).toBe('no-referrer');
    expect(form.page.body).toContain('政府信息公开征求意见书');
    expect(form.page.body).toContain(path);
    expect(form.page.body).not.toContain('示例甲');
    expect(form.page.body).not.toContain('jia@example.cn');
    const without = await send(path, { token: form.token, opinion: 'object', reason: '' }, form.cookies);
    expect(without.statusCode).toBe(422);
    const answer = { token: form.token, opinion: 'object', reason: '属于商业秘密。' };
    const sent: Sent = [['files', '合同.pdf', PDF]];
    const both = await Promise.all([1, 2].map(() => send(path, answer, form.cookies, sent)));
    expect(both.map(({ statusCode }) => statusCode)).toEqual([200, 200]);
    expect((await http.inject(path)).body).toContain('意见已收到');
    // The applicant learns of neither: not the letter, not the files, not who was asked.
    const letter = await http.inject({ url: `/track/case/letters/${letterId}/docx`, cookies: held });
    expect(letter.statusCode).toBe(404);
    const own = await http.inject({ url: '/track/case', cookies: held });
    expect(own.body).not.toMatch(/示例公司|合同|商业秘密/);
    const [file] = await filesOf(applicationId, 'opinion');
    expect((await http.inject({ url: `/track/case/files/${file?.fileId}`, cookies: held })).statusCode).toBe(404);
    const { state } = must(
      await openCase(services, { ...staff, organId, role: 'clerk' }, { organId, applicationId, now }),
    );
    expect(state.consultations).toMatchObject([{ opinion: 'object' }]);
    expect(await filesOf(applicationId, 'opinion')).toHaveLength(1);
  });

  it('finds nothing by a link that is another’s, expired or replaced', async () => {
    const { applicationId, letterId, act, path } = await consulted();
    await officeTakes(applicationId, {
      type: 'consult',
      of: 'thirdParty',
      party: 'organization',
      interest: 'tradeSecret',
      name: '示例公司',
      matters: '合同单价',
      letterId,
    });
    expect((await http.inject(path)).statusCode).toBe(200);
    expect((await http.inject(path.replace(/.$/, (sign) => (sign === 'A' ? 'B' : 'A')))).statusCode).toBe(404);
    expect((await http.inject(path.replace('JYJ', 'CZJ'))).statusCode).toBe(404);
    const link = must(await makeOpinionLink(services, act, { organId, applicationId, letterId, site: publicUrl }));
    expect((await http.inject(path)).statusCode).toBe(404);
    const { pathname } = new URL(link.url);
    expect((await http.inject(pathname)).statusCode).toBe(200);
    const today = now;
    now = new Date(today.getTime() + 61 * 86_400_000);
    expect((await http.inject(pathname)).statusCode).toBe(404);
    now = today;
  });
});

describe('notices by mail', () => {
  it('tell of what happened, with the number and the address of the page alone', async () => {
    const collected: Mail[] = [];
    const transport = {
      send: async (mail: Mail) => {
        collected.push(mail);
        return { kind: 'sent' } as const;
      },
      close: () => undefined,
    };
    const deps = { compose: composeNotice(services, publicUrl), transport };
    while ((await sendDue(database.db, deps, () => now)) > 0) collected.splice(0);
    const { applicationId } = await applied();
    await officeTakes(applicationId, { type: 'askCorrection', answerBy: localDate('2026-03-20'), matters: '请补正。' });
    await sendDue(database.db, deps, () => now);
    expect(collected.map(({ to }) => to)).toEqual(['jia@example.cn', 'jia@example.cn']);
    expect(collected[0]?.text).toContain('申请已登记');
    expect(collected[1]?.text).toContain('需要您补正申请内容');
    for (const { subject, text } of collected) {
      expect(text).toContain('https://gongkai.example/track');
      expect(`${subject}${text}`).not.toMatch(/示例甲|老旧小区|请补正。|11010519491231002X/);
    }
  });

  it('are none where the applicant gave no address', async () => {
    await applied({ email: '', phone: '0451-12345678' });
    const sent: Mail[] = [];
    const transport = {
      send: async (mail: Mail) => (sent.push(mail), { kind: 'sent' } as const),
      close: () => undefined,
    };
    await sendDue(database.db, { compose: composeNotice(services, publicUrl), transport }, () => now);
    expect(sent).toEqual([]);
  });
});
