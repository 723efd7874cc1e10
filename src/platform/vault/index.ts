export {
  aad,
  erasePersonal,
  readPersonal,
  readPersonalOf,
  sealPersonal,
  storeSealed,
  type RecordPlace,
} from './personal-records.js';
export { openVault, type Sealed, type Vault } from './vault.js';
