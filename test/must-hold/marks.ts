import type { LightMyRequestResponse } from 'fastify';
import { openArchive } from '../../src/platform/documents/archive.js';

/**
 * What is planted in a case and must be seen by nobody who may not see it: the applicant, what they wrote, the bytes and
 * names of files, third parties, parties of a dispute, who complained. Characters that nothing else here has.
 */
export const MARKS = {
  applicant: '鲍',
  applicantName: '鲍霁穹',
  proof: 'E70770717',
  phone: '13907070717',
  email: 'jiqiong@applicant.example',
  address: '霁穹路七号',
  description: '矗湖堤岸加固工程验收记录',
  bytes: 'PLANTED-BYTES-70717',
  fileName: '霁穹授权',
  material: '矗湖监理日志',
  matters: '请写明矗湖堤岸的标段',
  thirdParty: '瀛寰水利公司',
  opinion: '瀛寰报价属商业秘密',
  feeReason: '矗湖图纸复制',
  party: '阚霁穹代理',
  claim: '请求撤销矗湖答复',
  complainer: '阚投诉人',
  complaint: '矗湖堤岸逾期未答复',
} as const;

/** The marks that an answer holds: in its headers, its text, and in what it has packed (XLSX, DOCX). */
export async function marksIn(response: LightMyRequestResponse): Promise<readonly string[]> {
  const bytes = response.rawPayload;
  const headers = JSON.stringify(response.headers);
  // The name of a file stands encoded (RFC 6266).
  const names = /filename\*=UTF-8''([^"\\;]+)/.exec(headers)?.[1] ?? '';
  const parts = [headers, decodeURIComponent(names), bytes.toString('utf8'), ...(await unpacked(bytes))];
  return Object.values(MARKS).filter((mark) => parts.some((part) => part.includes(mark)));
}

/** What is packed in an archive, but for the properties of a document, where the second it was made in stands. */
export async function unpacked(bytes: Buffer): Promise<readonly string[]> {
  if (!bytes.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004', 'latin1'))) return [];
  const archive = await openArchive(bytes);
  if (!archive.ok) throw new Error(archive.code);
  const parts = await archive.value.inflate((name) => !name.startsWith('docProps/'), 50_000_000);
  if (!parts.ok) throw new Error(parts.code);
  return [...parts.value.values()].map((part) => part.toString('utf8'));
}
