import { destination, pino, type DestinationStream, type Logger } from 'pino';
import type { LogLevel } from '../configuration/index.js';

/** Fields that never reach a log, wherever in a line they stand (two levels deep). */
const SECRET_FIELDS = [
  'password',
  'authorization',
  'cookie',
  'token',
  'secret',
  'queryCode',
  'proofNumber',
  'phone',
  'email',
  'address',
  'contactPerson',
  'applicant',
  'description',
  'text',
  'connectionString',
];

/** Structured log (JSON lines) on standard error; secrets and personal data are redacted by field. */
export function createLogger(level: LogLevel, stream: DestinationStream = destination(2)): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: SECRET_FIELDS.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]), censor: '…' },
    },
    stream,
  );
}

export type { Logger } from 'pino';
