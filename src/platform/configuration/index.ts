export { LOG_LEVELS, readConfiguration, type Configuration, type LogLevel } from './read-configuration.js';
export type { FilesSettings, S3Settings } from './read-files-settings.js';
export type { MailSettings } from './read-mail-settings.js';
export { secretKeyOf } from './secret-key-file.js';
