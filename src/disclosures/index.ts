/** Door of disclosures: what may not be published is found before anything is. */
export {
  PRIVACY_KIND_NAMES,
  PRIVACY_KINDS,
  PRIVACY_REASON_NAMES,
  type PrivacyConfidence,
  type PrivacyHit,
  type PrivacyKind,
  type PrivacyReason,
} from './domain/privacy-scan/privacy-hit.js';
export { scanPrivacy } from './domain/privacy-scan/scan-privacy.js';
