/** Door of the static copy of the public site: written into a folder, and checked there. */
export type { Answer, Ask } from './ask.js';
export { checkCopy, type CheckedCopy } from './check-copy.js';
export { exportSite, type Exported, type ExportOptions } from './export-site.js';
export type { CopyPlace } from './site-address.js';
