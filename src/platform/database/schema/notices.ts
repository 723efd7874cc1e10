export interface NoticeTables {
  mail_outbox: MailOutboxTable;
  opinion_link: OpinionLinkTable;
  application_feedback: ApplicationFeedbackTable;
}

/** A notice to be sent by mail; to whom stands in the vault. */
export interface MailOutboxTable {
  organ_id: string;
  mail_id: string;
  /** The case it is about. */
  stream_id: string;
  /** What it tells, as `correctionAsked`. */
  notice: string;
  made_at: Date;
  tries: number;
  /** `null` once settled. */
  next_try_at: Date | null;
  outcome: 'sent' | 'noAddress' | 'refused' | 'gaveUp' | null;
  settled_at: Date | null;
  /** Code of the last failure, as `ECONNECTION` or `550`; never the server's words, which repeat addresses. */
  last_code: string | null;
}

/** A link by which a third party answers one letter; only the keyed hash of its secret is kept. */
export interface OpinionLinkTable {
  organ_id: string;
  link_id: string;
  application_id: string;
  letter_id: string;
  token_hash: string;
  made_at: Date;
  made_by: string;
  expires_at: Date;
  used_at: Date | null;
  revoked_at: Date | null;
}

/** How an applicant was satisfied, 1 to 5; what they wrote stands in the vault. */
export interface ApplicationFeedbackTable {
  organ_id: string;
  application_id: string;
  score: number;
  given_at: Date;
}
