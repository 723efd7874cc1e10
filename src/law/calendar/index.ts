/** Working days (工作日) by the State Council's notices. */
export { NATIONAL_CALENDAR } from './national-calendar.js';
export { weekdayName } from './make-day.js';
export { noticeSource } from './notice-sources.js';
export * from './with-notice.js';
export * from './working-calendar.js';
export * from './working-days.js';
export * from './working-days-left.js';
