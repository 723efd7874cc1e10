export {
  appendAfter,
  appendEvents,
  appendStreams,
  beginChains,
  lockChains,
  type StreamEvents,
} from './append-events.js';
export { canonicalJson } from './canonical-json.js';
export { chainEvents, type ChainHead, type EventOrigin } from './chain-events.js';
export type { LedgerEvent, NewEvent } from './event.js';
export { toRow } from './event-row.js';
export { GENESIS_HASH, hashEvent } from './hash-event.js';
export { readStream, readStreams } from './read-stream.js';
export { upcast, type Upcasters } from './upcast.js';
export { verifyChain, type BreakReason, type ChainReport } from './verify-chain.js';
