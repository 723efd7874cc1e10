import { localDateInShanghai } from '../../kernel/local-date.js';
import { findOrgan } from '../../organs/index.js';
import { addressOn } from '../../platform/address-on.js';
import { readOrgan } from '../../platform/database/with-organ.js';
import type { ComposeMail } from '../../platform/mail/index.js';
import type { Services } from '../../platform/services.js';
import { readPersonal } from '../../platform/vault/index.js';
import { selectApplication } from '../db/applications.js';
import type { Applicant } from '../domain/request.js';
import { NOTICES, type ApplicantNotice } from './tell-applicant.js';

/** What a notice tells: that there is something to be read, never what it says. */
const TOLD: Readonly<Record<ApplicantNotice, string>> = {
  receipt: '申请已登记',
  correctionAsked: '需要您补正申请内容，请查看补正告知书并在载明的期限内补正',
  extended: '答复期限已依法延长',
  reasonsAsked: '需要您说明理由，请查看告知书并在载明的期限内说明',
  fee: '需要您缴纳信息处理费，请查看收费通知并在期限内缴纳',
  replied: '申请已答复',
};

/** One address, nothing that could be a second one or another line. */
const ADDRESS = /^[^\s@<>",;:()]{1,64}@[^\s@<>",;:()]{1,190}$/;

/**
 * Words the mail of a notice (办理提醒): receipt number and the address of the tracking page, no name, no contents, no code.
 * Nobody is told where the applicant gave no address, or after erasure. Throws where the vault has another key.
 */
export function composeNotice({ db, vault }: Services, publicUrl: URL): ComposeMail {
  return async ({ organId, streamId, notice, madeAt }) => {
    const kind = NOTICES.find((known) => known === notice);
    const organ = await findOrgan(db, organId, localDateInShanghai(madeAt));
    if (!kind || !organ) return null;
    const found = await readOrgan(db, { actor: 'system:mail', organId }, async (trx) => {
      const row = await selectApplication(trx, organId, streamId).executeTakeFirst();
      const applicant = await readPersonal(trx, vault, { organId, streamId, kind: 'applicant' });
      if (!applicant.ok) throw new Error(applicant.code);
      return { receiptNumber: row?.receipt_number, email: (applicant.value as Applicant | null)?.email };
    });
    const { receiptNumber, email } = found;
    if (!receiptNumber || email === undefined || !ADDRESS.test(email)) return null;
    return {
      to: email,
      subject: `政府信息公开申请办理提醒（${receiptNumber}）`,
      text: [
        '您好：',
        '',
        `您向${organ.name}提出的政府信息公开申请（登记编号：${receiptNumber}）：${TOLD[kind]}。`,
        '',
        '请打开以下网址，凭登记编号和查询码查看：',
        addressOn(publicUrl, '/track'),
        '',
        '本邮件由系统自动发出，请勿回复；仅作提醒，文书以依法送达的为准。机关不会通过邮件向您索取查询码。',
        '',
      ].join('\n'),
    };
  };
}
