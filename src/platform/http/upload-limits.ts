/** One upload, as the check's limit on a file (50 MB). */
export const UPLOAD_LIMIT = 50 * 1024 * 1024;
/** One pasted text: a report has some 20,000 characters. */
export const FIELD_LIMIT = 2 * 1024 * 1024;

/** What a form with files may hold. A file past its limit is cut short and refused by who reads it. */
export const MULTIPART_OPTIONS = {
  limits: { fileSize: UPLOAD_LIMIT, files: 2, fields: 20, fieldSize: FIELD_LIMIT, parts: 24, headerPairs: 100 },
  throwFileSizeLimit: false,
};
