/** Door of the mail: an outbox written with what it tells of, and a loop that sends it. */
export { startMailLoop, type MailLoopDeps } from './mail-loop.js';
export { queueNotice, queueNotices, type DueNotice, type Notice } from './outbox.js';
export { sendDue, WAITS_MS, type ComposeMail } from './send-due.js';
export { smtpTransport, type HandedOver, type Mail, type MailTransport } from './transport.js';
