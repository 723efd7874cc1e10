import { newId } from '../../src/kernel/ids.js';
import { localDate } from '../../src/kernel/local-date.js';
import { SAMPLE_FACTS } from '../../src/letters/domain/testing.js';
import { composeLetter, draftLetter } from '../../src/letters/index.js';
import { withOrgan } from '../../src/platform/database/with-organ.js';
import type { Services } from '../../src/platform/services.js';
import { makePdf } from '../../src/platform/documents/pdf-fixture.js';
import { MARKS } from './marks.js';
import type { Asked, Visitor } from './people.js';

/** The ids of a case and of all that hangs on it. */
export interface Place {
  readonly organId: string;
  readonly applicationId: string;
  /** Another of the same applicant, with a third party asked and a fee noticed. */
  readonly secondId: string;
  readonly fileId: string;
  readonly materialId: string;
  readonly redactedId: string;
  /** The order the redacted copy was made on. */
  readonly orderId: string;
  readonly letterId: string;
  readonly scanId: string;
  readonly disputeId: string;
  readonly complaintId: string;
  /** A paper in the file of the dispute. */
  readonly paperId: string;
  /** A paper in the file of the complaint. */
  readonly grievanceId: string;
  /** A normative document on record. */
  readonly recordId: string;
  /** An import of decisions. */
  readonly importId: string;
  /** A draft of what is to be published, with a file. */
  readonly publicationId: string;
  readonly attachmentId: string;
}

/** Ids that name nothing, in the same organ: what is asked with them must be answered as what may not be seen. */
export function placeOfNothing(organId: string): Place {
  return {
    organId,
    applicationId: newId(),
    secondId: newId(),
    fileId: newId(),
    materialId: newId(),
    redactedId: newId(),
    orderId: newId(),
    letterId: newId(),
    scanId: newId(),
    disputeId: newId(),
    complaintId: newId(),
    paperId: newId(),
    grievanceId: newId(),
    recordId: newId(),
    importId: newId(),
    publicationId: newId(),
    attachmentId: newId(),
  };
}

export interface Received {
  readonly applicationId: string;
  readonly receiptNumber: string;
  readonly queryCode: string;
}

/** The day everything happens on: a Monday. */
export const DAY = '2026-03-02';
export const PUBLICATION = {
  title: '示例公开信息',
  summary: '',
  bodyHtml: '<p>示例正文</p>',
  attachments: [],
  facts: {
    catalogue: 'organ',
    genre: 'profile',
    language: 'zh',
    issuer: '',
    documentNumber: null,
    topic: null,
    madeOn: DAY,
    changedOn: null,
    inForceOn: null,
    earlierPublishedOn: null,
    recordKind: null,
  },
  interprets: null,
};
// One pixel, clear.
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

/** Registers an application in person; the planted one's applicant where nobody else is named. */
export async function register(
  clerk: Visitor,
  who: { readonly name: string; readonly proofNumber: string; readonly description: string } = {
    name: MARKS.applicantName,
    proofNumber: MARKS.proof,
    description: MARKS.description,
  },
): Promise<Received> {
  const { description, ...person } = who;
  const own = person.proofNumber === MARKS.proof;
  const contact = own ? { phone: MARKS.phone, email: MARKS.email, address: MARKS.address } : { phone: '0451-00000000' };
  const applicant = { column: 'natural', proofKind: 'passport', ...person, ...contact };
  const wantedForm = { way: 'paper', route: 'mail' };
  const body = { channel: 'inPerson', receivedOn: DAY, applicant, description, wantedForm, idempotencyKey: newId() };
  return must(clerk, { method: 'POST', url: '/api/v1/applications', body });
}

/** A case with every kind of thing that hangs on one, made through the same doors that are then tried. */
export async function plantCase(
  services: Services,
  clerk: Visitor,
  organId: string,
): Promise<{ place: Place; received: Received }> {
  const received = await register(clerk);
  const { applicationId } = received;
  const base = `/api/v1/applications/${applicationId}`;
  const post = <T>(url: string, body: object) => must<T>(clerk, { method: 'POST', url, body });

  const pdf = makePdf([{ texts: [{ text: `${MARKS.applicantName} ${MARKS.phone}`, x: 80, y: 700 }] }]);
  const marked = Buffer.concat([pdf, Buffer.from(`\n%${MARKS.bytes}\n`)]);
  const [fileId = ''] = (await post<{ ids: string[] }>(`${base}/files`, form(`${MARKS.fileName}.pdf`, marked))).ids;
  const materials = await post<{ ids: string[] }>(`${base}/materials`, form(`${MARKS.material}.pdf`, pdf));
  const [materialId = ''] = materials.ids;
  const areas = [{ page: 1, x: 70, y: 100, width: 400, height: 60, ground: '15.privacy', elsewhere: 'cover' }];
  const { orderId } = await post<{ orderId: string }>(`${base}/materials/${materialId}/redactions`, { areas });
  const redacted = await copyMade(clerk, `${base}/copy-orders/${orderId}`);

  const answerBy = '2026-03-20';
  const letterId = await draftNotice(services, { organId, applicationId });
  const ask = { type: 'askCorrection', answerBy, matters: MARKS.matters, letterId };
  await post(`${base}/steps`, { version: 1, step: ask });
  const scan = await post<{ fileId: string }>(`/api/v1/letters/${letterId}/scans`, form('scan.png', PNG));

  const { applicationId: secondId } = await register(clerk);
  const second = `/api/v1/applications/${secondId}/steps`;
  const organization = { of: 'thirdParty', party: 'organization', interest: 'tradeSecret' };
  const consult = { type: 'consult', ...organization, name: MARKS.thirdParty, matters: MARKS.description };
  await post(second, { version: 1, step: consult });
  const fee = { type: 'noticeFee', scale: 'pages', quantity: 40, reason: MARKS.feeReason };
  await post(second, { version: 2, step: fee });

  const parties = { parties: [{ role: 'agent', name: MARKS.party, contact: MARKS.phone }], claim: MARKS.claim };
  const dispute = { kind: 'reconsideration', caseNumber: '示政复〔2026〕1号', openedOn: DAY, applicationId, parties };
  const { disputeId } = await post<{ disputeId: string }>(`/api/v1/disputes/${organId}`, dispute);
  const paper = form(`${MARKS.party}.pdf`, pdf);
  paper.append('purpose', 'served');
  const papers = await post<{ ids: string[] }>(`/api/v1/disputes/${organId}/${disputeId}/files`, paper);
  const [paperId = ''] = papers.ids;
  const words = { name: MARKS.complainer, contact: MARKS.phone, text: MARKS.complaint };
  const complaint = { kind: 'complaint', receivedOn: DAY, answerBy: '2026-04-30', words };
  const { complaintId } = await post<{ complaintId: string }>('/api/v1/complaints', complaint);
  const grievance = form(`${MARKS.complainer}.pdf`, pdf);
  grievance.append('purpose', 'complaint');
  const grievances = await post<{ ids: string[] }>(`/api/v1/complaints/${complaintId}/files`, grievance);
  const [grievanceId = ''] = grievances.ids;

  const record = { kind: 'normative', title: '示例管理办法', documentNumber: '示例〔2026〕1号', madeOn: DAY };
  const dates = { publishedOn: DAY, inForceOn: DAY, end: null };
  const { id: recordId } = await post<{ id: string }>('/api/v1/disclosures', { ...record, ...dates });
  const rows = [{ kind: 'penalties', period: '2025', count: 3, source: '示例执法系统' }];
  const { importId } = await post<{ importId: string }>('/api/v1/decisions', { rows });

  const { id: publicationId } = await post<{ id: string }>('/api/v1/publications', PUBLICATION);
  const attached = await post<{ items: { fileId: string }[] }>(
    `/api/v1/publications/${publicationId}/files`,
    form('附件.pdf', pdf),
  );
  const attachmentId = attached.items[0]?.fileId ?? '';

  const redactedId = redacted.fileId;
  const scanId = scan.fileId;
  return {
    place: {
      organId,
      applicationId,
      secondId,
      fileId,
      materialId,
      redactedId,
      orderId,
      letterId,
      scanId,
      disputeId,
      complaintId,
      paperId,
      grievanceId,
      recordId,
      importId,
      publicationId,
      attachmentId,
    },
    received,
  };
}

/** The draft of a notice to the applicant that names what the application lacks. */
async function draftNotice(
  { db, vault }: Services,
  { organId, applicationId }: { readonly organId: string; readonly applicationId: string },
): Promise<string> {
  const facts = {
    ...SAMPLE_FACTS.correctionNotice,
    date: localDate(DAY),
    applicant: { name: MARKS.applicantName, kind: 'person' },
    matters: [MARKS.matters],
  } as const;
  const text = composeLetter('correctionNotice', facts);
  if (!text.ok) throw new Error(text.code);
  const act = { viewer: { kind: 'system', name: 'test' }, now: new Date(`${DAY}T02:00:00Z`) } as const;
  const subject = { kind: 'application', id: applicationId } as const;
  const drafted = await withOrgan(db, { actor: 'system:test', organId }, (trx) =>
    draftLetter(trx, vault, act, { organId, subject, text: text.value }),
  );
  if (!drafted.ok) throw new Error(drafted.code);
  return drafted.value.letterId;
}

export function form(name: string, content: Uint8Array): FormData {
  const data = new FormData();
  data.set('file', new File([Uint8Array.from(content)], name));
  return data;
}

export async function must<T>(visitor: Visitor, asked: Asked): Promise<T> {
  const answer = await visitor(asked);
  if (answer.statusCode >= 300) throw new Error(`${asked.method} ${asked.url}: ${answer.statusCode} ${answer.body}`);
  return answer.json<T>();
}

/** Asks until an ordered copy is made. */
async function copyMade(clerk: Visitor, url: string): Promise<{ readonly fileId: string }> {
  for (;;) {
    const answer = await must<{ kind: string; fileId: string }>(clerk, { method: 'GET', url });
    if (answer.kind === 'made') return answer;
    if (answer.kind !== 'making') throw new Error(`the copy was not made: ${answer.kind}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
