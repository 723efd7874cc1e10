import type { LocalDate } from '../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../kernel/result.js';

/**
 * How an application arrives (申请途径), 《条例》 Art. 29, 31: online · in person · orally (the organ then writes it
 * down) · by mail signed for · by ordinary mail · by fax.
 */
export const CHANNELS = ['online', 'inPerson', 'oral', 'signedMail', 'ordinaryMail', 'fax'] as const;
export type Channel = (typeof CHANNELS)[number];

export const CHANNEL_NAMES: Readonly<Record<Channel, string>> = {
  online: '网上提交',
  inPerson: '当面提交',
  oral: '口头提出（代为填写）',
  signedMail: '邮寄（签收）',
  ordinaryMail: '平常信函',
  fax: '传真',
};

/**
 * Day of receipt (收到申请之日), 《条例》 Art. 31: handed in in person, that day; mail signed for, the day signed for;
 * ordinary mail, online and fax, the day confirmed with the applicant (online here: the day of the automatic receipt).
 * `day` is the day the rule of the channel names; it may not lie ahead of `today`.
 */
export function dayOfReceipt(channel: Channel, day: LocalDate | undefined, today: LocalDate): Result<LocalDate> {
  if (channel === 'online') return ok(day ?? today);
  if (!day) return refuse('input.invalid', { field: 'receivedOn', reason: '请填写收到申请之日' });
  return day > today ? refuse('application.received-future', { received: day, today }) : ok(day);
}
