export {
  aad,
  erasePersonal,
  readPersonal,
  readPersonalOf,
  sealPersonal,
  storeAllSealed,
  storeSealed,
  type PlacedSeal,
  type RecordPlace,
} from './personal-records.js';
export { openVault, type Sealed, type Vault } from './vault.js';
