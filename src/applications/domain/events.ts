import type { LocalDate } from '../../kernel/local-date.js';
import type { ApplicantColumn } from '../../law/report-format/index.js';
import type { Channel } from './channel.js';
import type { WantedForm } from './request.js';

/** The events of an application's stream. They hold no personal data: commitments stand for it. */
export type ApplicationEvent = ApplicationSubmitted | ApplicationReplied | ApplicationErased;

/** Received (收到申请); legal date: the day of receipt. */
export interface ApplicationSubmitted {
  readonly type: 'application.submitted';
  readonly schemaVersion: 1;
  readonly legalDate: LocalDate;
  readonly payload: {
    readonly receiptNumber: string;
    readonly channel: Channel;
    readonly applicantColumn: ApplicantColumn;
    readonly wantedForm: WantedForm;
    readonly dueOn: LocalDate;
    readonly dueProvisional: boolean;
    readonly applicantCommitment: string;
    readonly descriptionCommitment: string;
  };
}

/** Replied to (作出答复); legal date: the day the reply is issued. */
export interface ApplicationReplied {
  readonly type: 'application.replied';
  readonly schemaVersion: 1;
  readonly legalDate: LocalDate;
  readonly payload: {
    readonly outcome: string;
    readonly ground: string;
    readonly dueOn: LocalDate;
    readonly overdue: boolean;
    readonly textCommitment: string;
  };
}

/** Personal data erased (个人信息删除), 《个人信息保护法》 Art. 47; legal date: the day of erasure. */
export interface ApplicationErased {
  readonly type: 'application.erased';
  readonly schemaVersion: 1;
  readonly legalDate: LocalDate;
  readonly payload: { readonly records: readonly string[]; readonly reason: string };
}
