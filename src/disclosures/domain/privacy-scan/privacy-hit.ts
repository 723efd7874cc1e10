/** Kinds of personal data that are not published (个人隐私、个人信息), 《条例》 Art. 15; 《个人信息保护法》 Art. 4, 28. */
export const PRIVACY_KINDS = [
  'citizenId',
  'passport',
  'permit',
  'bankCard',
  'mobile',
  'landline',
  'email',
  'address',
  'name',
] as const;
export type PrivacyKind = (typeof PRIVACY_KINDS)[number];

export const PRIVACY_KIND_NAMES: Readonly<Record<PrivacyKind, { readonly zh: string; readonly en: string }>> = {
  citizenId: { zh: '公民身份号码', en: 'citizen ID number' },
  passport: { zh: '护照号码', en: 'passport number' },
  permit: { zh: '通行证等证件号码', en: 'permit number' },
  bankCard: { zh: '银行卡号', en: 'bank card number' },
  mobile: { zh: '手机号码', en: 'mobile number' },
  landline: { zh: '私人固定电话', en: 'private landline' },
  email: { zh: '电子邮箱', en: 'e-mail address' },
  address: { zh: '家庭住址', en: 'home address' },
  name: { zh: '姓名', en: 'personal name' },
};

/**
 * Why something was taken for personal data: its check digit holds, a word before it names it, it has the form, it stands
 * beside other personal data, or it was found elsewhere in the same text.
 */
export type PrivacyReason = 'checkDigit' | 'labelled' | 'form' | 'beside' | 'repeated';

export const PRIVACY_REASON_NAMES: Readonly<Record<PrivacyReason, { readonly zh: string; readonly en: string }>> = {
  checkDigit: { zh: '校验码相符', en: 'its check digit holds' },
  labelled: { zh: '前文写明', en: 'named by the words before it' },
  form: { zh: '形式相符', en: 'by its form' },
  beside: { zh: '与其他个人信息并列', en: 'beside other personal data' },
  repeated: { zh: '与前文相同', en: 'found elsewhere in the text' },
};

export type PrivacyConfidence = 'certain' | 'likely' | 'possible';

/** A stretch of text that looks like personal data. A person decides. */
export interface PrivacyHit {
  readonly kind: PrivacyKind;
  /** UTF-16 offsets in the text scanned; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly confidence: PrivacyConfidence;
  readonly reason: PrivacyReason;
}

/** One kind's rule: gives its hits in a text already made half-width. */
export type PrivacyRule = (text: string) => PrivacyHit[];

export function hitAt(
  text: string,
  kind: PrivacyKind,
  place: { readonly start: number; readonly end: number },
  confidence: PrivacyConfidence,
  reason: PrivacyReason,
): PrivacyHit {
  return { kind, ...place, text: text.slice(place.start, place.end), confidence, reason };
}
