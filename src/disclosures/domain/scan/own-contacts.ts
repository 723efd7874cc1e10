import type { PrivacyHit } from '../privacy-scan/privacy-hit.js';
import { halfWidth } from '../privacy-scan/words-around.js';

/** What an organ says of itself to everyone (机关信息), Art. 12: it is no personal data wherever it stands. */
export interface OwnContacts {
  /** Telephones and mailboxes. */
  readonly contacts: readonly string[];
  readonly addresses: readonly string[];
  /** Names of the organ, as programs write them into properties. */
  readonly names: readonly string[];
}

export const NO_CONTACTS: OwnContacts = { contacts: [], addresses: [], names: [] };

const SHORTEST = 5;

/** Whether what was found is the organ's own telephone, mailbox or address. */
export function isOwn({ kind, text }: PrivacyHit, { contacts, addresses }: OwnContacts): boolean {
  if (kind === 'mobile' || kind === 'landline') {
    const digits = digitsOf(text).replace(/^(?:00)?86(?=1\d{10}$)/, '');
    return digits.length >= SHORTEST && contacts.some((own) => digitsOf(own).includes(digits));
  }
  const plain = plainOf(text);
  if (kind === 'email') return contacts.some((own) => plainOf(own).includes(plain));
  // The address as set may say more (the province) or less (no room) than the text.
  return kind === 'address' && addresses.some((own) => isPartOf(plainOf(own), plain) || isPartOf(plain, plainOf(own)));
}

function isPartOf(part: string, whole: string): boolean {
  return part.length >= SHORTEST && whole.includes(part);
}

function digitsOf(text: string): string {
  return halfWidth(text).replace(/\D/g, '');
}

function plainOf(text: string): string {
  return halfWidth(text).replace(/\s/g, '').toLowerCase();
}
