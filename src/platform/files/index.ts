/** Door of the files: a store addressed by SHA-256 on disk or S3-compatible, sealed files, and uploads fit to be kept. */
export {
  acceptUpload,
  ATTACHMENT_BOUNDS,
  checkBounds,
  type AcceptedUpload,
  type UploadBounds,
} from './accept-upload.js';
export { cleanFileName } from './clean-file-name.js';
export { FileStoreError, hashOf, isFileHash, type FileHash, type FileStore, type StoredFile } from './file-store.js';
export { discardUploads, keepUploads, type KeptUpload, type ReceivedFile } from './keep-uploads.js';
export { filesOf, readyFiles } from './open-files.js';
export { openSealed, putSealed, type SealedFile, type SealedFileRef, type SealedPlace } from './sealed-files.js';
export { tellUploadType, UPLOAD_KINDS, type UploadKind, type UploadType } from './tell-upload-type.js';
