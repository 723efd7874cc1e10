import type { LocalDate } from '../../kernel/local-date.js';

/** An event as a decision makes it, before it has a place. Payloads hold ids, codes, dates and commitments: no personal data. */
export interface NewEvent {
  readonly type: string;
  readonly schemaVersion: number;
  /** The day it counts on in law (Asia/Shanghai), whenever it is recorded. */
  readonly legalDate: LocalDate;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** An event of the ledger: its place in its stream and in its organ's chain. */
export interface LedgerEvent extends NewEvent {
  readonly organId: string;
  readonly streamId: string;
  /** 1, 2, 3 … within the stream. */
  readonly seq: number;
  /** 1, 2, 3 … within the organ. */
  readonly position: number;
  /** Instant of recording, to the millisecond. */
  readonly recordedAt: Date;
  /** As `actorOf` writes it. */
  readonly actor: string;
  readonly prevHash: string;
  /** `sha256:` and 64 hex digits. */
  readonly hash: string;
}
