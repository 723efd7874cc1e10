import { ok, refuse, type Result } from '../../kernel/result.js';

/** 申请人（原告） · 第三人 · 代理人 */
export const PARTY_ROLES = ['applicant', 'thirdParty', 'agent'] as const;
export type PartyRole = (typeof PARTY_ROLES)[number];

export interface Party {
  readonly role: PartyRole;
  readonly name: string;
  readonly contact?: string;
}

/** Who is a party and what is claimed (当事人、请求): personal data, kept in the vault alone. */
export interface PartiesRecord {
  readonly parties: readonly Party[];
  readonly claim: string;
}

const LIMITS = { parties: 50, name: 120, contact: 200, claim: 5000 };

/** The record in one form (trimmed), or what is missing in it (`input.invalid`). */
export function checkParties({ parties, claim }: PartiesRecord): Result<PartiesRecord> {
  const wrong = (field: string, reason: string) => refuse('input.invalid', { field, reason });
  if (parties.length === 0 || parties.length > LIMITS.parties) {
    return wrong('parties', `请登记当事人，不超过 ${LIMITS.parties} 人`);
  }
  const tidied: Party[] = [];
  for (const { role, name, contact } of parties) {
    const named = tidy(name);
    const reached = tidy(contact ?? '');
    if (!PARTY_ROLES.includes(role)) return wrong('parties', '请选择当事人的地位');
    if (named === '' || named.length > LIMITS.name) return wrong('parties', '请填写当事人的姓名或者名称');
    if (reached.length > LIMITS.contact) return wrong('parties', `联系方式不超过 ${LIMITS.contact} 字`);
    tidied.push({ role, name: named, ...(reached !== '' && { contact: reached }) });
  }
  const claimed = tidy(claim);
  if (claimed.length > LIMITS.claim) return wrong('claim', `请求和理由不超过 ${LIMITS.claim} 字`);
  return ok({ parties: tidied, claim: claimed });
}

function tidy(text: string): string {
  return text.replaceAll('\0', '').trim();
}
