export { aad, erasePersonal, readPersonal, storePersonal, type RecordPlace } from './personal-records.js';
export { openVault, type Sealed, type Vault } from './vault.js';
