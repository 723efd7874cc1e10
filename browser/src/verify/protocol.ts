/** What the page gives to its worker: a ledger on the visitor's disk, or the addresses of one on this site. */
export type VerifyRequest = {
  readonly language: 'zh' | 'en';
  /** Where the site's reports stand: `https://example.gov.cn/reports`. */
  readonly reports: string;
} & (
  | { readonly kind: 'file'; readonly file: File }
  | { readonly kind: 'own'; readonly ledger: string; readonly data: string }
);

export type VerifyMessage =
  | { readonly kind: 'reading'; readonly megabytes: number }
  | { readonly kind: 'verified'; readonly html: string; readonly said: string }
  | { readonly kind: 'wrong'; readonly message: string };
