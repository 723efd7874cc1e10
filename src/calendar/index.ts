/** Working calendars as versioned data (工作日历): the State Council's yearly notices, loaded and in force. */
export type { ChangedLimit, RecomputeLimits } from './app/changed-limit.js';
export { calendarOf, currentCalendar, NEWEST_NOTICES, type NewestNotice } from './app/current-calendar.js';
export { calendarYear, listNotices, type NoticeSummary } from './app/list-notices.js';
export { loadNotice, type LoadNoticeInput, type NoticeLoaded } from './app/load-notice.js';
export { mayLoadCalendar } from './app/may-load-calendar.js';
export type { CurrentCalendar } from './domain/notice.js';
export { readNotice, type ReadNotice } from './domain/read-notice.js';
