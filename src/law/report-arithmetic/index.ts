/** Arithmetic of the annual report (勾稽关系): the official formats 国办公开办函〔2019〕60号 and 〔2021〕30号. */
export * from './broken-equations.js';
export * from './cell-values.js';
export * from './continuity.js';
export * from './equations.js';
