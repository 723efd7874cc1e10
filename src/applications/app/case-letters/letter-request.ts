import type { LocalDate } from '../../../kernel/local-date.js';
import type { DeliveryWay } from '../../domain/events.js';
import type { Interest, Party } from '../../domain/third-party.js';

/** A letter asked for (拟制文书): its kind, and what the case does not know yet because the step that goes with it is not taken. */
export type LetterRequest =
  | { readonly kind: 'receipt' }
  | { readonly kind: 'correctionNotice'; readonly answerBy?: LocalDate; readonly matters?: string }
  | { readonly kind: 'extensionNotice' }
  | {
      readonly kind: 'thirdPartyLetter';
      readonly name: string;
      readonly matters?: string;
      readonly interest: Interest;
      readonly party: Party;
    }
  | { readonly kind: 'otherOrganLetter'; readonly name: string; readonly matters?: string }
  | { readonly kind: 'reasonsLetter'; readonly answerBy?: LocalDate; readonly delayedTo?: LocalDate }
  | {
      readonly kind: 'feeNotice';
      readonly scale: 'items' | 'pages';
      readonly quantity: number;
      readonly reason?: string;
    }
  /** The reply or another closing letter, as its ground has it. */
  | {
      readonly kind: 'reply';
      readonly outcome: string;
      readonly ground: string;
      readonly withheld?: readonly { readonly what: string; readonly ground: string }[];
    }
  | {
      readonly kind: 'thirdPartyNotice';
      readonly consultationId: string;
      readonly because: 'publicInterest' | 'noGoodReason' | 'followedInPart';
    }
  | { readonly kind: 'deliveryRecord'; readonly way: DeliveryWay; readonly on?: LocalDate; readonly proof?: string }
  | { readonly kind: 'caseFileIndex' };
