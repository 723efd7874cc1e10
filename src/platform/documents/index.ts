/** Door of the document readers: a file or uploaded bytes → the document's text, lines and tables. */
export { closeReaders } from './shared-readers.js';
export { readDocument, readDocumentBytes } from './read-document.js';
export { readDocumentsInOrder, type ReadFile } from './read-documents-in-order.js';
export { extractDocument } from './extract-document.js';
export { readRegularFile } from './read-regular-file.js';
export { ReaderPool } from './reader-pool.js';
export { READ_LIMITS } from './read-limits.js';
export { openArchive, type Archive } from './archive.js';
export { storeZip } from './stored-zip.js';
