/** The HTTP platform's door: what the portal, the API and the console build on. */
export { addressOn } from '../address-on.js';
export { cookieScope, guardedCookieName, readBasePath, underBase, type BasePath } from './base-path.js';
export { answersFromCache, keepForEver, keepPrivate, sendPublic } from './caching.js';
export { createHttp, type HttpOptions, type HttpServer } from './create-http.js';
export type { ProblemPage, ProblemView } from './error-mapper.js';
export { addOpenApi, RefusalBody } from './open-api.js';
export { requireSameOrigin } from './origin-check.js';
export { issueToken, readToken, type SignedToken, type TokenScope } from './signed-token.js';
export { sweepUploads } from './sweep-uploads.js';
export {
  withPartlyReceived,
  withReceivedForm,
  type FormBounds,
  type PartlyReceived,
  type ReceivedForm,
  type UploadedFile,
} from './receive-form.js';
export { spendingLimit, type SpendingLimit } from './spending-limit.js';
export { attachmentNamed, sendFile, type FileToSend } from './send-file.js';
export { UPLOAD_LIMIT } from './upload-limits.js';
