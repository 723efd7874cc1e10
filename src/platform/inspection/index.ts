/** Door of the inspection: everything a file says, shown or hidden, and copies without metadata. */
export { cleanBytes, closeInspectors, inspectBytes } from './inspectors.js';
