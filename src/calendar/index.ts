/** Working calendars as versioned data (工作日历): the State Council's yearly notices, loaded and in force. */
export { changedLimits, type ChangedLimitPage } from './app/changed-limits.js';
export { calendarOf, currentCalendar, NEWEST_NOTICES, type NewestNotice } from './app/current-calendar.js';
export { calendarYear, listNotices, type NoticeSummary } from './app/list-notices.js';
export { loadNotice, type LoadNoticeInput, type NoticeLoaded } from './app/load-notice.js';
export { mayLoadCalendar } from './app/may-load-calendar.js';
export {
  beginRecomputation,
  lastRecomputation,
  recomputeNext,
  type Recomputation,
  type RecomputeSome,
  type SomeCases,
} from './app/recompute-limits.js';
export type { ChangedLimit, MovedLimit, RecomputedSome } from './domain/changed-limit.js';
export type { CurrentCalendar } from './domain/notice.js';
export { readNotice, type ReadNotice } from './domain/read-notice.js';
