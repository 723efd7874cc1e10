import type { LocalDate } from '../../../kernel/local-date.js';

/** An event of an application's stream; `legalDate` is the day it counts on in law. It holds no personal data. */
export interface EventOf<Type extends string, Version extends number, Payload> {
  readonly type: Type;
  readonly schemaVersion: Version;
  readonly legalDate: LocalDate;
  readonly payload: Payload;
}

/** Salted hashes of what is written in the vault, by the kind of its record there. */
export type Commitments = Readonly<Record<string, string>>;

/** The reply limit as it stands once the event has happened. */
export type Due = {
  readonly dueOn: LocalDate;
  readonly dueProvisional: boolean;
};

/** How a paper reached whom it was for: by post · on a page of this system · in person · through another organ · by mail or fax. */
export const DELIVERY_WAYS = ['mail', 'online', 'inPerson', 'organ', 'email', 'fax'] as const;
export type DeliveryWay = (typeof DELIVERY_WAYS)[number];

export const DELIVERY_WAY_NAMES: Readonly<Record<DeliveryWay, string>> = {
  mail: '邮寄',
  online: '网上送达',
  inPerson: '当面送达',
  organ: '委托其他机关送达',
  email: '电子邮件',
  fax: '传真',
};
