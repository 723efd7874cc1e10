import { NO_PROFILE, NO_SETTINGS } from '../../src/organs/index.js';
import { DAY, form, PUBLICATION, type Place } from './planted-case.js';
import type { Who } from './people.js';

/** A route, who may come in by it, and who of these may read who applied and what they wrote. Denied to everybody else. */
export interface Door {
  /** As the server registers it: `GET /api/v1/applications/:id`. */
  readonly route: string;
  /**
   * `case`: leads to the planted case by its ids; who may not see it must not learn that it is there · `own`: answers with
   * what belongs to whoever asks · `open`: for everyone, and holds nothing of any case.
   */
  readonly leads: 'case' | 'own' | 'open';
  readonly allowed: readonly Who[];
  readonly names: readonly Who[];
  /** The values of the route's parameters. */
  readonly params?: (place: Place) => Readonly<Record<string, string>>;
  readonly query?: (place: Place) => Readonly<Record<string, string>>;
  readonly body?: (place: Place) => object;
  /** Whose answer is an empty list, for a case that is not theirs as for one that is not there. */
  readonly empty?: readonly Who[];
}

type Ask = Pick<Door, 'params' | 'query' | 'body' | 'empty'>;

const HANDLERS: readonly Who[] = ['clerk', 'reviewer', 'head'];
const OFFICE: readonly Who[] = ['clerk', 'head'];
/** Cases by number, never who applied: 《条例》 Art. 46, 47, and the auditor. */
const OVERSEERS: readonly Who[] = [...HANDLERS, 'auditor', 'supervisor'];
const ELSEWHERE: readonly Who[] = ['clerkElsewhere', 'headElsewhere', 'supervisorElsewhere'];
const IMPORTERS: readonly Who[] = ['head', 'admin', 'headElsewhere'];
const STAFF: readonly Who[] = [...OVERSEERS, 'admin', ...ELSEWHERE];

const door =
  (leads: Door['leads']) =>
  (route: string, allowed: readonly Who[], names: readonly Who[], ask: Ask = {}): Door => ({
    route,
    leads,
    allowed,
    names,
    ...ask,
  });
const toCase = door('case');
const own = door('own');
const open = (route: string, params?: Readonly<Record<string, string>>): Door => ({
  ...door('open')(route, [], []),
  ...(params && { params: () => params }),
});

const ofCase: Ask = { params: ({ applicationId }) => ({ id: applicationId }) };
const ofOrgan: Ask = { params: ({ organId }) => ({ organId }) };
const ofLetter: Ask = { params: ({ letterId }) => ({ id: letterId }) };
const ofDispute: Ask = { params: ({ organId, disputeId }) => ({ organId, disputeId }) };
const ofInquiry: Ask = { params: ({ secondId }) => ({ id: secondId }) };
const ofMaterial: Ask = {
  params: ({ applicationId, materialId }) => ({ id: applicationId, fileId: materialId, page: '1' }),
};
const ofMember: Ask = { params: ({ organId }) => ({ organId, year: '2025' }) };
const inOrgan: Ask = { query: ({ organId }) => ({ organ: organId }) };
const pdf = () => form('a.pdf', Buffer.from('%PDF-1.4'));
const report = { params: () => ({ year: '2026', cell: 't2.rules.issued', section: '1' }) };
const portal = { organCode: 'MZA', year: '2025' };
const ofUpload: Ask = { params: ({ applicationId }) => ({ year: '2026', uploadId: applicationId }) };
const ofMemberUpload: Ask = {
  params: ({ organId, applicationId }) => ({ organId, year: '2025', uploadId: applicationId }),
};
const writtenElsewhere = () => form('a.txt', Buffer.from('一、总体情况\n平稳。\n二、主动公开政府信息情况\n'));

const ofRecord: Ask = { params: ({ recordId }) => ({ id: recordId }) };
const ofSheet: Ask = { params: () => ({ sheet: 'records' }), body: pdf };
const facts = {
  kind: 'normative',
  title: '示例办法',
  documentNumber: '示例〔2026〕9号',
  madeOn: DAY,
  publishedOn: null,
  inForceOn: DAY,
  end: null,
};
/** What table t2 counts: documents with their effect, decisions and charges. No names are in them. */
const RECORDS: readonly Door[] = [
  own('GET /api/v1/disclosures', [...OVERSEERS, ...ELSEWHERE], []),
  toCase('GET /api/v1/disclosures', OVERSEERS, [], inOrgan),
  own('POST /api/v1/disclosures', [...OFFICE, 'clerkElsewhere', 'headElsewhere'], [], { body: () => facts }),
  toCase('GET /api/v1/disclosures/:id', [...HANDLERS, 'auditor'], [], ofRecord),
  toCase('GET /api/v1/disclosures/:id', OVERSEERS, [], { ...ofRecord, ...inOrgan }),
  toCase('PUT /api/v1/disclosures/:id', OFFICE, [], { ...ofRecord, body: () => ({ ...facts, version: 1 }) }),
  toCase('POST /api/v1/disclosures/:id/end', OFFICE, [], {
    ...ofRecord,
    body: () => ({ version: 1, on: DAY, as: 'repealed', replacedBy: null }),
  }),
  toCase('POST /api/v1/disclosures/:id/withdraw', OFFICE, [], {
    ...ofRecord,
    body: () => ({ version: 1, reason: 'mistaken' }),
  }),
  own('GET /api/v1/disclosures/sheets/:sheet/template', STAFF, [], { params: () => ({ sheet: 'records' }) }),
  own('POST /api/v1/disclosures/sheets/:sheet/check', [...OFFICE, 'clerkElsewhere', 'headElsewhere'], [], ofSheet),
  own('POST /api/v1/disclosures/sheets/:sheet', [...OFFICE, 'clerkElsewhere', 'headElsewhere'], [], ofSheet),
  own('GET /api/v1/disclosures/imports', [...OVERSEERS, ...ELSEWHERE], []),
  toCase('POST /api/v1/disclosures/imports/:importId/take-back', OFFICE, [], {
    params: ({ importId }) => ({ importId }),
    body: () => ({}),
  }),
  own('GET /api/v1/decisions', [...OVERSEERS, ...ELSEWHERE], []),
  toCase('GET /api/v1/decisions', OVERSEERS, [], inOrgan),
  own('POST /api/v1/decisions', [...OFFICE, 'clerkElsewhere', 'headElsewhere'], [], {
    body: () => ({ rows: [{ kind: 'licensing', period: '2025', count: 1, source: '示例系统' }] }),
  }),
  own('GET /api/v1/annual-reports/:year/cells/:cell/records', [...OVERSEERS, ...ELSEWHERE], [], report),
  toCase('GET /api/v1/annual-reports/:year/cells/:cell/records', OVERSEERS, [], {
    params: () => ({ year: '2026', cell: 't3.received.total' }),
    ...inOrgan,
  }),
  // A department has no members: its staff are told so (404); who else may is tested in src/annual-report/rollup.test.ts.
  own('GET /api/v1/annual-reports/:year/rollup', ['supervisor', 'supervisorElsewhere'], [], report),
  own('GET /api/v1/annual-reports/:year/rollup/table', ['supervisor', 'supervisorElsewhere'], [], {
    ...report,
    query: () => ({ format: 'csv' }),
  }),
  own(
    'GET /api/v1/annual-reports/:year/figures',
    [...HANDLERS, 'auditor', 'clerkElsewhere', 'headElsewhere'],
    [],
    report,
  ),
  // No organ here has published a report for the year before, so that even those who may come in are told there is none
  // (404); who may is tested in src/annual-report/web/compare/api-comparison.test.ts.
  own('GET /api/v1/annual-reports/:year/comparison', [], [], report),
  own(
    'GET /api/v1/annual-reports/:year/beside',
    [...HANDLERS, 'auditor', 'clerkElsewhere', 'headElsewhere'],
    [],
    report,
  ),
  own(
    'GET /api/v1/annual-reports/:year/charts',
    [...HANDLERS, 'auditor', 'clerkElsewhere', 'headElsewhere'],
    [],
    report,
  ),
  // No organ here has published a report for the year before, so that even those who may answer are told there is no such
  // promise (404); who may is tested in src/annual-report/web/tell/api-beside.test.ts.
  own('PUT /api/v1/annual-reports/:year/promises/:key', [], [], {
    params: () => ({ year: '2026', key: '0'.repeat(64) }),
    body: () => ({ state: 'done' }),
  }),
  own(
    'GET /api/v1/annual-reports/:year/uploads',
    [...HANDLERS, 'auditor', 'clerkElsewhere', 'headElsewhere'],
    [],
    report,
  ),
  own('POST /api/v1/annual-reports/:year/uploads', [...OFFICE, 'clerkElsewhere', 'headElsewhere'], [], {
    ...report,
    body: writtenElsewhere,
  }),
  // No such upload (404) even for those who may come in; who may is tested in src/annual-report/web/uploads.
  own('GET /api/v1/annual-reports/:year/uploads/:uploadId', [], [], ofUpload),
  own('GET /api/v1/annual-reports/:year/uploads/:uploadId/file', [], [], ofUpload),
  own(
    'POST /api/v1/annual-reports/:year/uploads/:uploadId/removal',
    [...OFFICE, 'clerkElsewhere', 'headElsewhere'],
    [],
    {
      ...ofUpload,
      body: () => ({ reason: '示例' }),
    },
  ),
  own(
    'POST /api/v1/annual-reports/:year/uploads/:uploadId/take-over',
    [...OFFICE, 'clerkElsewhere', 'headElsewhere'],
    [],
    {
      ...ofUpload,
      body: () => ({ version: 0, sections: [1], tables: [], name: '', reason: '' }),
    },
  ),
  own('DELETE /api/v1/annual-reports/:year/taken-tables/:table', [...OFFICE, 'clerkElsewhere', 'headElsewhere'], [], {
    params: () => ({ year: '2026', table: 't3' }),
    body: () => ({ version: 0 }),
  }),
  own('GET /api/v1/annual-reports/corrections', [...HANDLERS, 'auditor', 'clerkElsewhere', 'headElsewhere'], []),
];

const ofPublication: Ask = { params: ({ publicationId }) => ({ id: publicationId }) };
/** What is to be published: before it is shown its words are for who writes and reviews it, its days for who oversees. */
const PUBLICATIONS: readonly Door[] = [
  own('GET /api/v1/publications', [...OVERSEERS, ...ELSEWHERE], []),
  toCase('GET /api/v1/publications', OVERSEERS, [], inOrgan),
  own('GET /api/v1/publications/late', [...OVERSEERS, ...ELSEWHERE], []),
  own('GET /api/v1/publications/completeness', [...OVERSEERS, ...ELSEWHERE], []),
  own('PUT /api/v1/publications/completeness/:catalogue', ['head', 'admin', 'headElsewhere'], [], {
    params: () => ({ catalogue: 'projects' }),
    body: () => ({ reason: '本机关不承担重大建设项目管理' }),
  }),
  own('GET /api/v1/publications/defaults', [...OFFICE, 'clerkElsewhere', 'headElsewhere'], []),
  own('GET /api/v1/publications/due', [...OFFICE, 'clerkElsewhere', 'headElsewhere'], [], {
    query: () => ({ catalogue: 'documents', genre: 'notice', from: '2026-03-02' }),
  }),
  own('POST /api/v1/publications', [...OFFICE, 'clerkElsewhere', 'headElsewhere'], [], { body: () => PUBLICATION }),
  toCase('GET /api/v1/publications/:id', HANDLERS, [], ofPublication),
  toCase('PUT /api/v1/publications/:id', OFFICE, [], {
    ...ofPublication,
    body: () => ({ ...PUBLICATION, version: 1, changeNote: null }),
  }),
  toCase('POST /api/v1/publications/:id/steps', OFFICE, [], {
    ...ofPublication,
    body: () => ({ version: 1, step: { type: 'publish' } }),
  }),
  toCase('POST /api/v1/publications/:id/review', ['reviewer', 'head'], [], {
    ...ofPublication,
    body: () => ({ version: 1, outcome: 'public', ground: null, remark: null }),
  }),
  toCase('GET /api/v1/publications/:id/marks', HANDLERS, [], ofPublication),
  toCase('POST /api/v1/publications/:id/scan', HANDLERS, [], { ...ofPublication, body: () => ({}) }),
  // No such mark (404) even for those who may come in; who may is tested in src/disclosures/app/scan.
  own('POST /api/v1/publications/:id/marks/:key/decision', [], [], {
    params: ({ publicationId }) => ({ id: publicationId, key: '0'.repeat(32) }),
    body: () => ({ decision: 'false-alarm', ground: null, reason: null }),
  }),
  toCase('POST /api/v1/publications/:id/files/:fileId/cleaned', OFFICE, [], {
    params: ({ publicationId, attachmentId }) => ({ id: publicationId, fileId: attachmentId }),
    body: () => ({ version: 1 }),
  }),
  // An import of another organ is as one that is not there: nothing of it waits for anything.
  own('POST /api/v1/publications/imports/:importId/review', ['reviewer', 'head', 'headElsewhere'], [], {
    params: ({ importId }) => ({ importId }),
    body: () => ({}),
  }),
  own('POST /api/v1/publications/imports/:importId/publish', [...OFFICE, 'clerkElsewhere', 'headElsewhere'], [], {
    params: ({ importId }) => ({ importId }),
    body: () => ({}),
  }),
  toCase('POST /api/v1/publications/:id/files', OFFICE, [], { ...ofPublication, body: pdf }),
  toCase('GET /api/v1/publications/:id/files/:fileId', HANDLERS, [], {
    params: ({ publicationId, attachmentId }) => ({ id: publicationId, fileId: attachmentId }),
  }),
];

const CASES: readonly Door[] = [
  own('GET /api/v1/applications', [...OVERSEERS, ...ELSEWHERE], HANDLERS),
  toCase('GET /api/v1/applications', OVERSEERS, HANDLERS, inOrgan),
  own('POST /api/v1/applications', [...OFFICE, 'clerkElsewhere', 'headElsewhere'], [], {
    body: () => ({
      channel: 'inPerson',
      receivedOn: DAY,
      applicant: { column: 'natural', name: '某甲', proofKind: 'passport', proofNumber: 'E1', phone: '1' },
      description: '示例',
      wantedForm: { way: 'paper', route: 'mail' },
      idempotencyKey: '0123456789abcdef',
    }),
  }),
  own('GET /api/v1/applications/counts', [...OVERSEERS, ...ELSEWHERE], []),
  toCase('GET /api/v1/applications/counts', OVERSEERS, [], inOrgan),
  toCase('GET /api/v1/applications/:id', [...HANDLERS, 'auditor'], HANDLERS, ofCase),
  toCase('GET /api/v1/applications/:id/case', [...HANDLERS, 'auditor'], HANDLERS, ofCase),
  toCase('GET /api/v1/applications/:id/case', OVERSEERS, HANDLERS, { ...ofCase, ...inOrgan }),
  toCase('POST /api/v1/applications/:id/identity', HANDLERS, HANDLERS, ofCase),
  toCase('GET /api/v1/applications/:id/export', HANDLERS, HANDLERS, ofCase),
  own('GET /api/v1/applications/export', [...HANDLERS, 'clerkElsewhere', 'headElsewhere'], HANDLERS, {
    query: () => ({ from: '2026-01-01', to: '2026-12-31' }),
  }),
  own('GET /api/v1/applications/feedback', [...HANDLERS, 'clerkElsewhere', 'headElsewhere'], [], {
    query: () => ({ year: '2026' }),
  }),
  toCase('GET /api/v1/applications/:id/related', HANDLERS, HANDLERS, ofCase),
  toCase('GET /api/v1/applications/:id/files', HANDLERS, HANDLERS, ofCase),
  toCase('POST /api/v1/applications/:id/files', OFFICE, OFFICE, { ...ofCase, body: pdf }),
  toCase('GET /api/v1/applications/:id/files/:fileId', HANDLERS, HANDLERS, {
    params: ({ applicationId, fileId }) => ({ id: applicationId, fileId }),
  }),
  toCase('POST /api/v1/applications/:id/steps', HANDLERS, HANDLERS, {
    ...ofCase,
    body: () => ({ version: 2, step: { type: 'accept' } }),
  }),
  toCase('POST /api/v1/applications/:id/erase', ['head'], [], {
    ...ofCase,
    body: () => ({ ground: 'retentionOver' }),
  }),
  toCase('POST /api/v1/applications/:id/letters', OFFICE, OFFICE, { ...ofCase, body: () => ({ kind: 'receipt' }) }),
];

const FILES: readonly Door[] = [
  toCase('GET /api/v1/applications/:id/materials', HANDLERS, HANDLERS, ofCase),
  toCase('POST /api/v1/applications/:id/materials', OFFICE, OFFICE, { ...ofCase, body: pdf }),
  toCase('GET /api/v1/applications/:id/materials/:fileId/pages', HANDLERS, HANDLERS, ofMaterial),
  toCase('GET /api/v1/applications/:id/materials/:fileId/pages/:page', HANDLERS, HANDLERS, ofMaterial),
  toCase('POST /api/v1/applications/:id/materials/:fileId/redactions', OFFICE, OFFICE, {
    ...ofMaterial,
    body: () => ({ areas: [{ page: 1, x: 1, y: 1, width: 9, height: 9, ground: '15.privacy', elsewhere: 'ask' }] }),
  }),
  toCase('POST /api/v1/applications/:id/materials/:fileId/as-it-is', OFFICE, OFFICE, {
    ...ofMaterial,
    body: () => ({ seen: { hits: 0, unread: 0 } }),
  }),
  toCase('GET /api/v1/applications/:id/copy-orders/:orderId', HANDLERS, HANDLERS, {
    params: ({ applicationId, orderId }) => ({ id: applicationId, orderId }),
  }),
  toCase('GET /api/v1/applications/:id/redacted/:fileId', HANDLERS, HANDLERS, {
    params: ({ applicationId, redactedId }) => ({ id: applicationId, fileId: redactedId }),
  }),
  toCase('POST /api/v1/applications/:id/redacted/:fileId/take-back', OFFICE, OFFICE, {
    params: ({ applicationId, redactedId }) => ({ id: applicationId, fileId: redactedId }),
  }),
  toCase('POST /api/v1/applications/:id/letters/:letterId/opinion-link', OFFICE, OFFICE, {
    params: ({ applicationId, letterId }) => ({ id: applicationId, letterId }),
    body: () => ({}),
  }),
  toCase('GET /api/v1/letters', HANDLERS, HANDLERS, {
    query: ({ applicationId }) => ({ subjectKind: 'application', subjectId: applicationId }),
    empty: ['clerkElsewhere', 'headElsewhere'],
  }),
  toCase('GET /api/v1/letters/:id', HANDLERS, HANDLERS, ofLetter),
  toCase('PUT /api/v1/letters/:id', OFFICE, OFFICE, {
    ...ofLetter,
    body: () => ({ version: 1, title: '甲', addressee: null, paragraphs: ['乙'], remedies: null, attachments: [] }),
  }),
  toCase('POST /api/v1/letters/:id/finish', OFFICE, OFFICE, { ...ofLetter, body: () => ({ version: 1 }) }),
  toCase('GET /api/v1/letters/:id/file', HANDLERS, HANDLERS, { ...ofLetter, query: () => ({ form: 'docx' }) }),
  toCase('POST /api/v1/letters/:id/scans', OFFICE, OFFICE, { ...ofLetter, body: pdf }),
  toCase('GET /api/v1/letters/:id/scans/:fileId', HANDLERS, HANDLERS, {
    params: ({ letterId, scanId }) => ({ id: letterId, fileId: scanId }),
  }),
];

const BESIDE: readonly Door[] = [
  own('GET /api/v1/inquiries', [...HANDLERS, 'clerkElsewhere', 'headElsewhere'], []),
  // No inquiry is planted: nobody may find one by the id of a case.
  toCase('GET /api/v1/inquiries/:id', [], [], ofInquiry),
  toCase('GET /api/v1/inquiries/:id/letter', [], [], { ...ofInquiry, query: () => ({ form: 'pdf' }) }),
  toCase('POST /api/v1/inquiries/:id/answer', [], [], { ...ofInquiry, body: () => ({ opinion: 'agree' }) }),
  toCase('GET /api/v1/fees/:organId', OVERSEERS, [], { ...ofOrgan, query: () => ({ year: '2026' }) }),
  toCase('GET /api/v1/fees/:organId/register.xlsx', OVERSEERS, [], { ...ofOrgan, query: () => ({ year: '2026' }) }),
  toCase('POST /api/v1/fees/:organId/assess', OVERSEERS, [], {
    ...ofOrgan,
    body: ({ secondId }) => ({ applicationId: secondId, scale: 'pages', quantity: 1 }),
  }),
  toCase('GET /api/v1/disputes/:organId', OVERSEERS, [], ofOrgan),
  toCase('GET /api/v1/disputes/:organId', OVERSEERS, [], {
    ...ofOrgan,
    query: ({ applicationId }) => ({ applicationId }),
  }),
  toCase('POST /api/v1/disputes/:organId', OFFICE, [], {
    ...ofOrgan,
    body: ({ applicationId }) => ({ kind: 'litigation.direct', caseNumber: '1', openedOn: DAY, applicationId }),
  }),
  toCase('GET /api/v1/disputes/:organId/:disputeId', OVERSEERS, [], ofDispute),
  toCase('POST /api/v1/disputes/:organId/:disputeId/steps', OFFICE, [], {
    ...ofDispute,
    body: () => ({ version: 1, step: { type: 'serve', on: DAY } }),
  }),
  toCase('POST /api/v1/disputes/:organId/:disputeId/parties', OFFICE, OFFICE, ofDispute),
  toCase('POST /api/v1/disputes/:organId/:disputeId/papers', OFFICE, OFFICE, {
    ...ofDispute,
    body: () => ({ kind: 'representativeProof' }),
  }),
  toCase('GET /api/v1/disputes/:organId/:disputeId/files', HANDLERS, HANDLERS, ofDispute),
  toCase('POST /api/v1/disputes/:organId/:disputeId/files', OFFICE, [], { ...ofDispute, body: pdf }),
  toCase('GET /api/v1/disputes/:organId/:disputeId/files/:fileId', HANDLERS, HANDLERS, {
    params: ({ organId, disputeId, paperId: fileId }) => ({ organId, disputeId, fileId }),
  }),
  toCase('POST /api/v1/disputes/:organId/:disputeId/erase', ['head'], [], {
    ...ofDispute,
    body: () => ({ ground: 'retentionOver' }),
  }),
  toCase('GET /api/v1/complaints/:complaintId/files', HANDLERS, HANDLERS, {
    params: ({ complaintId }) => ({ complaintId }),
  }),
  toCase('POST /api/v1/complaints/:complaintId/files', HANDLERS, [], {
    params: ({ complaintId }) => ({ complaintId }),
    body: pdf,
  }),
  toCase('GET /api/v1/complaints/:complaintId/files/:fileId', HANDLERS, HANDLERS, {
    params: ({ complaintId, grievanceId: fileId }) => ({ complaintId, fileId }),
  }),
  toCase('POST /api/v1/complaints/:complaintId/erase', ['head'], [], {
    params: ({ complaintId }) => ({ complaintId }),
    body: () => ({ ground: 'retentionOver' }),
  }),
  own('GET /api/v1/complaints', [...HANDLERS, 'supervisor', ...ELSEWHERE], []),
  own('POST /api/v1/complaints', [...HANDLERS, 'supervisor', ...ELSEWHERE], [], {
    body: () => ({
      kind: 'report',
      receivedOn: DAY,
      answerBy: '2026-04-30',
      words: { name: '某甲', contact: '1', text: '示例' },
    }),
  }),
  toCase('POST /api/v1/complaints/:complaintId/steps', HANDLERS, [], {
    params: ({ complaintId }) => ({ complaintId }),
    body: () => ({ version: 1, step: { type: 'extend', answerBy: '2026-05-30', text: '情况复杂' } }),
  }),
  toCase('POST /api/v1/complaints/:complaintId/words', HANDLERS, HANDLERS, {
    params: ({ complaintId }) => ({ complaintId }),
  }),
];

const OFFICE_ROOMS: readonly Door[] = [
  own('GET /api/v1/organ/seal', ['head', 'headElsewhere'], []),
  own('PUT /api/v1/organ/seal', ['head', 'admin', 'headElsewhere'], [], { body: pdf }),
  own('DELETE /api/v1/organ/seal', ['head', 'admin', 'headElsewhere'], []),
  own('GET /api/v1/organ/settings', ['head', 'admin', 'headElsewhere'], []),
  own('PUT /api/v1/organ/settings', ['head', 'admin', 'headElsewhere'], [], {
    body: () => ({ version: 0, values: NO_SETTINGS }),
  }),
  own('GET /api/v1/organ/profile', ['head', 'admin', 'headElsewhere'], []),
  own('PUT /api/v1/organ/profile', ['head', 'admin', 'headElsewhere'], [], {
    body: () => ({ version: 0, values: NO_PROFILE }),
  }),
  own('GET /api/v1/applications/imports/template', IMPORTERS, []),
  own('POST /api/v1/applications/imports/check', IMPORTERS, [], { body: pdf }),
  own('POST /api/v1/applications/imports/check.xlsx', IMPORTERS, [], { body: pdf }),
  own('POST /api/v1/applications/imports', IMPORTERS, [], { body: pdf }),
  own('POST /api/v1/applications/import', IMPORTERS, [], { body: () => ({}) }),
  own('GET /api/v1/annual-reports', [...HANDLERS, 'auditor', 'clerkElsewhere', 'headElsewhere'], []),
  own('GET /api/v1/annual-reports/:year', [...HANDLERS, 'auditor', 'clerkElsewhere', 'headElsewhere'], [], report),
  own('PUT /api/v1/annual-reports/:year/cells/:cell', [...OFFICE, 'clerkElsewhere', 'headElsewhere'], [], {
    ...report,
    body: () => ({ value: 1, typedBy: '某甲', reason: '示例' }),
  }),
  own('PUT /api/v1/annual-reports/:year/sections/:section', [...OFFICE, 'clerkElsewhere', 'headElsewhere'], [], {
    ...report,
    body: () => ({ text: '示例' }),
  }),
  own('POST /api/v1/annual-reports/:year/steps', [...OFFICE, 'clerkElsewhere', 'headElsewhere'], [], {
    ...report,
    body: () => ({ version: 0, step: { type: 'submit' } }),
  }),
  own('POST /api/v1/annual-reports/:year/decisions', [...OFFICE, 'clerkElsewhere', 'headElsewhere'], [], {
    ...report,
    body: () => ({ version: 0, keys: ['0'.repeat(64)] }),
  }),
  own('DELETE /api/v1/annual-reports/:year/decisions/:key', [...OFFICE, 'clerkElsewhere', 'headElsewhere'], [], {
    params: () => ({ year: '2026', key: '0'.repeat(64) }),
  }),
  own('PUT /api/v1/annual-reports/:year/remarks/:remarkId', [...OFFICE, 'clerkElsewhere', 'headElsewhere'], [], {
    params: ({ applicationId }) => ({ year: '2026', remarkId: applicationId }),
    body: () => ({ settledAs: 'changed' }),
  }),
  own('PUT /api/v1/members/annual-reports/due', ['supervisor', 'supervisorElsewhere'], [], {
    body: () => ({ year: 2025, level: 'department', dueOn: null }),
  }),
  toCase('GET /api/v1/members/:organId/annual-reports/:year', ['supervisor'], [], ofMember),
  toCase('POST /api/v1/members/:organId/annual-reports/:year/remarks', ['supervisor'], [], {
    ...ofMember,
    body: () => ({ text: '示例' }),
  }),
  toCase('DELETE /api/v1/members/:organId/annual-reports/:year/remarks/:remarkId', ['supervisor'], [], {
    params: ({ organId, applicationId }) => ({ organId, year: '2025', remarkId: applicationId }),
  }),
  toCase('POST /api/v1/members/:organId/annual-reports/:year/steps', ['supervisor'], [], {
    ...ofMember,
    body: () => ({ version: 0, step: { type: 'accept' } }),
  }),
  // The administrator here is a bureau's: only that of a competent department is let in, tested in src/organs.
  own('GET /api/v1/organs/tree', [], []),
  toCase('POST /api/v1/organs/:organId/move', [], [], {
    ...ofOrgan,
    body: ({ organId }) => ({ parentId: organId, from: DAY }),
  }),
  toCase('POST /api/v1/organs/:organId/end', [], [], { ...ofOrgan, body: () => ({ from: DAY }) }),
  own('GET /api/v1/members/similar/:year', ['supervisor', 'supervisorElsewhere'], [], report),
  own('POST /api/v1/members/similar/:year', ['supervisor', 'supervisorElsewhere'], [], report),
  // Nobody here has handed in a report for the year: even the supervisor is told so (404).
  toCase('GET /api/v1/members/similar/:year/comparison', [], [], {
    params: () => ({ year: '2025' }),
    query: ({ organId }) => ({ one: organId }),
  }),
  toCase('GET /api/v1/members/:organId/annual-reports/:year/uploads', ['supervisor'], [], ofMember),
  toCase('POST /api/v1/members/:organId/annual-reports/:year/uploads', ['supervisor'], [], {
    ...ofMember,
    body: writtenElsewhere,
  }),
  // No such upload (404) even for those who may come in.
  toCase('GET /api/v1/members/:organId/annual-reports/:year/uploads/:uploadId', [], [], ofMemberUpload),
  toCase('GET /api/v1/members/:organId/annual-reports/:year/uploads/:uploadId/file', [], [], ofMemberUpload),
  toCase('POST /api/v1/members/:organId/annual-reports/:year/uploads/:uploadId/removal', ['supervisor'], [], {
    ...ofMemberUpload,
    body: () => ({ reason: '示例' }),
  }),
  toCase(
    'PUT /api/v1/members/:organId/annual-reports/:year/uploads/:uploadId/in-sum',
    ['supervisor'],
    [],
    ofMemberUpload,
  ),
  toCase(
    'DELETE /api/v1/members/:organId/annual-reports/:year/uploads/:uploadId/in-sum',
    ['supervisor'],
    [],
    ofMemberUpload,
  ),
  own('GET /api/v1/members/annual-reports', ['supervisor', 'supervisorElsewhere'], [], {
    query: () => ({ year: '2025' }),
  }),
  own('GET /api/v1/calendar/notices', STAFF, []),
  own('GET /api/v1/calendar/recomputation', STAFF, []),
  own('GET /api/v1/calendar/recomputations/:number/changes', STAFF, [], {
    params: () => ({ number: '1' }),
  }),
  own('GET /api/v1/calendar/years/:year', STAFF, [], { params: () => ({ year: '2026' }) }),
  own('POST /api/v1/calendar/notices/read', STAFF, [], { body: () => ({ text: '2027-01-01 元旦 放假' }) }),
  own('POST /api/v1/calendar/notices/read-file', ['supervisor', 'supervisorElsewhere'], [], { body: pdf }),
  own('POST /api/v1/calendar/notices', ['supervisor', 'supervisorElsewhere'], [], {
    body: () => ({ year: 2027, title: '示例', documentNumber: '示例', days: [] }),
  }),
  own('DELETE /api/v1/session', STAFF, []),
  own('PUT /api/v1/session/password', STAFF, [], {
    body: () => ({ current: '0123456789', next: '0123456789' }),
  }),
];

const APPLICANTS: readonly Door[] = [
  own('GET /track/case', ['applicant', 'applicantElsewhere'], ['applicant']),
  own('GET /track/case/receipt/:form', ['applicant', 'applicantElsewhere'], ['applicant'], {
    params: () => ({ form: 'docx' }),
  }),
  own('GET /track/case/:kind', ['applicant', 'applicantElsewhere'], ['applicant'], {
    params: () => ({ kind: 'withdraw' }),
  }),
  own('POST /track/case/:kind', ['applicant', 'applicantElsewhere'], ['applicant'], {
    params: () => ({ kind: 'withdraw' }),
  }),
  toCase('GET /track/case/letters/:letterId/:form', ['applicant'], ['applicant'], {
    params: ({ letterId }) => ({ letterId, form: 'docx' }),
  }),
  // While the case is open no copy goes with a reply, so that its own applicant is not given it either.
  toCase('GET /track/case/files/:fileId', [], [], { params: ({ redactedId }) => ({ fileId: redactedId }) }),
  // Materials and what was handed in are files of the case too, and go out by no such door.
  toCase('GET /track/case/files/:fileId', [], [], { params: ({ materialId }) => ({ fileId: materialId }) }),
  toCase('GET /track/case/files/:fileId', [], [], { params: ({ fileId }) => ({ fileId }) }),
];

const OPEN: readonly Door[] = [
  open('GET /'),
  open('GET /healthz'),
  open('GET /api/v1/organs'),
  open('GET /.well-known/security.txt'),
  open('GET /security.txt'),
  open('GET /favicon.svg'),
  open('GET /robots.txt'),
  open('GET /language/:language', { language: 'en' }),
  open('GET /view/:setting/:value', { setting: 'mode', value: 'elder' }),
  open('GET /organs'),
  open('GET /organs/:organCode', portal),
  open('GET /reports'),
  open('GET /reports/:organCode/:year', portal),
  open('GET /reports/feed.atom'),
  open('GET /reports/:organCode', portal),
  open('GET /reports/:organCode/feed.atom', portal),
  open('GET /reports/:organCode/trends/applications.svg', portal),
  open('GET /reports/:organCode/trends/outcomes.svg', portal),
  open('GET /reports/:organCode/trends/disputes.svg', portal),
  open('GET /reports/:organCode/:year/report.pdf', portal),
  open('GET /reports/:organCode/:year/report.ofd', portal),
  open('GET /reports/:organCode/:year/report.docx', portal),
  open('GET /reports/:organCode/:year/report.xlsx', portal),
  open('GET /reports/:organCode/:year/report.json', portal),
  open('GET /reports/:organCode/:year/ledger.ndjson', portal),
  open('GET /reports/:organCode/:year/cells/:cell', { ...portal, cell: 't3.received.total' }),
  open('GET /schemas/annual-report-1.json'),
  open('GET /check'),
  open('POST /check'),
  open('GET /verify'),
  open('POST /verify'),
  open('GET /apply'),
  open('GET /apply/:organCode', portal),
  open('POST /apply/:organCode', portal),
  open('GET /track'),
  open('POST /track'),
  open('POST /track/leave'),
  open('GET /opinion/:organCode/:secret', { ...portal, secret: 'A'.repeat(43) }),
  open('POST /opinion/:organCode/:secret', { ...portal, secret: 'A'.repeat(43) }),
  open('GET /search'),
  open('GET /opensearch.xml'),
  open('GET /api/v1/search'),
  open('GET /info'),
  open('GET /info/:catalogue', { catalogue: 'documents' }),
  open('GET /organs/:organCode/guide', portal),
  open('GET /organs/:organCode/institutions', portal),
  open('GET /organs/:organCode/info', portal),
  open('GET /organs/:organCode/info/:catalogue', { ...portal, catalogue: 'documents' }),
  open('GET /info/r/:shortCode', { shortCode: '00000000' }),
  open('GET /info/r/:shortCode/preview/:number', { shortCode: '00000000', number: '1' }),
  open('GET /feeds'),
  ...['atom', 'json'].flatMap((format) => [
    open(`GET /feeds/feed.${format}`),
    open(`GET /feeds/search/feed.${format}`),
    open(`GET /feeds/catalogue/:catalogue/feed.${format}`, { catalogue: 'plans' }),
    open(`GET /feeds/organs/:organCode/feed.${format}`, portal),
    open(`GET /feeds/organs/:organCode/:catalogue/feed.${format}`, { ...portal, catalogue: 'plans' }),
  ]),
  open('GET /open-data'),
  open('GET /open-data/catalog.jsonld'),
  open('GET /open-data/catalog.ttl'),
  ...['csv', 'xlsx'].flatMap((format) => [
    open(`GET /open-data/publications.${format}`),
    open(`GET /open-data/annual-reports.${format}`),
    open(`GET /open-data/organs.${format}`),
  ]),
  open('GET /open-data/annual-reports.json'),
  open('GET /s/:shortCode', { shortCode: '00000000' }),
  open('GET /info/r/:shortCode/record.json', { shortCode: '00000000' }),
  open('GET /sitemap.xml'),
  open('GET /sitemaps/pages/sitemap.xml'),
  open('GET /sitemaps/reports/sitemap.xml'),
  open('GET /sitemaps/info/:from/sitemap.xml', { from: '2026-03-20_0195a0f0-0000-7000-8000-000000000000' }),
  open('GET /d/:shortCode/:number/:name', { shortCode: '00000000', number: '1', name: 'a.pdf' }),
  open('GET /api/v1/open/publications'),
  open('GET /api/v1/open/publications/:shortCode', { shortCode: '00000000' }),
  open('GET /api/v1/openapi.json'),
  open('GET /api/v1/schemas/case-1.json'),
  open('GET /api/v1/session'),
  open('POST /api/v1/session'),
];

/** Every door of the server but the files of its pages. A route that is registered and not here fails the test. */
export const DOORS: readonly Door[] = [
  ...CASES,
  ...RECORDS,
  ...PUBLICATIONS,
  ...FILES,
  ...BESIDE,
  ...OFFICE_ROOMS,
  ...APPLICANTS,
  ...OPEN,
];

/** Style sheets, and the console's own pages and scripts: the same for everyone, built before there is any case. */
export const FILES_OF_PAGES = /^GET \/(assets\/|console)/;

/** The address a door has for a place. */
export function addressOf({ route, params, query }: Door, place: Place): { method: string; url: string } {
  const [method = '', pattern = ''] = route.split(' ');
  const values = params?.(place) ?? {};
  const path = pattern.replace(/:(\w+)/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`${route}: no value for ${name}`);
    return encodeURIComponent(value);
  });
  const search = new URLSearchParams(query?.(place)).toString();
  return { method, url: search ? `${path}?${search}` : path };
}
