/** Statutory limits (法定期限) other than that of the reply. */
export * from './annual-report-due.js';
export * from './limit-end.js';
export * from './limit-proof.js';
export * from './statutory-limits.js';
