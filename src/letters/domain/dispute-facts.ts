import type { LocalDate } from '../../kernel/local-date.js';
import type { LetterOrgan, LetterParty } from './facts.js';

/** `reconsideration` 行政复议, ordinary · `summary` 行政复议简易程序 · `litigation` 行政诉讼. */
export type DisputeProcedure = 'reconsideration' | 'summary' | 'litigation';

/** What the papers of a dispute know. A fact left out is left open, in 【】. */
export interface DisputeFacts {
  readonly organ: LetterOrgan;
  readonly date: LocalDate;
  readonly procedure: DisputeProcedure;
  /** Applicant of the reconsideration, or plaintiff. */
  readonly claimant: LetterParty;
  /** The reconsideration organ, or the court. */
  readonly forum?: string | undefined;
  /** As `示政复〔2026〕8号` or `（2026）示01行初5号`. */
  readonly caseNumber?: string | undefined;
  /** Head of the organ (法定代表人、负责人). */
  readonly representative?: { readonly name: string; readonly post: string } | undefined;
}

export interface DefenceFacts extends DisputeFacts {
  /** The day the copy of the request or complaint was received. */
  readonly servedOn?: LocalDate | undefined;
  readonly decision: {
    readonly documentNumber: string | null;
    readonly title: string;
    readonly date: LocalDate;
    /** Id of src/law/outcomes; `null` where the dispute is about silence or other conduct. */
    readonly ground: string | null;
    /** Made after the limit: the statement then claims no lawful procedure for itself. */
    readonly timeliness: 'inTime' | 'late';
  } | null;
  /** The steps of the case in order of date. */
  readonly steps: readonly { readonly date: LocalDate; readonly text: string }[];
  /** The organ's own reasons, a paragraph each. */
  readonly arguments?: readonly string[] | undefined;
  /** Names of the papers handed in with it. */
  readonly attachments?: readonly string[] | undefined;
}

export interface EvidenceFacts extends DisputeFacts {
  readonly evidence: readonly {
    readonly name: string;
    /** What it proves (证明目的). */
    readonly proves: string;
    readonly pages?: string | undefined;
    /** `原件`, `复印件`, `电子数据` … */
    readonly form?: string | undefined;
  }[];
}

export interface AttorneyFacts extends DisputeFacts {
  /** One or two (《行政诉讼法》 Art. 31). */
  readonly agents: readonly {
    readonly name: string;
    readonly post: string;
    readonly phone?: string | undefined;
  }[];
  /** `general` 一般代理 · `special` 特别代理, its powers named. */
  readonly powers: 'general' | { readonly special: readonly string[] };
}
