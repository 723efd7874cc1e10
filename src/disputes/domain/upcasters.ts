import { withoutFreeReason } from '../../law/erasure/index.js';

type Payload = Readonly<Record<string, unknown>>;

/** Turns payloads of earlier schema versions into today's: version 1 knew the case number, the links and the result alone. */
export const DISPUTE_UPCASTERS: Readonly<Record<string, Readonly<Record<number, (payload: Payload) => Payload>>>> = {
  'dispute.registered': {
    1: (payload) => ({
      ...payload,
      forum: null,
      procedure: null,
      capacity: 'acting',
      jointWith: null,
      commitments: {},
    }),
  },
  'dispute.answered': { 1: (payload) => ({ ...payload, papers: [] }) },
  'dispute.erased': { 1: withoutFreeReason },
  'dispute.closed': { 1: (payload) => ({ ...payload, redoBy: null }) },
};

export const COMPLAINT_UPCASTERS: typeof DISPUTE_UPCASTERS = { 'complaint.erased': { 1: withoutFreeReason } };
