export { closeDispute, type CloseDisputeInput } from './app/close-dispute.js';
export { listDisputes } from './app/list-disputes.js';
export { registerDispute, type RegisterDisputeInput } from './app/register-dispute.js';
export { DISPUTE_RESULTS, type Dispute, type DisputeResult } from './domain/dispute.js';
