export { LOG_LEVELS, readConfiguration, type Configuration, type LogLevel } from './read-configuration.js';
export { secretKeyOf } from './secret-key-file.js';
