/** Document numbers (发文字号): the registry of known ones, how they are read in running text and held against titles. */
export * from './document-number.js';
export * from './find-document-numbers.js';
export * from './impossible-number.js';
export * from './judge-mention.js';
export * from './known-documents.js';
