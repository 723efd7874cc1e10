/** Door of the files of cases: sealed in the store, listed in their case. */
export { caseFilePlace, type CaseFile, type CaseFileSubject } from './case-file.js';
export {
  hasCaseFile,
  hashedCaseFiles,
  insertCaseFile,
  listCaseFiles,
  openCaseFile,
  type NewCaseFile,
} from './case-files.js';
export { eraseCaseFiles } from './erase-case-files.js';
