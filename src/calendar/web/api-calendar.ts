import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import { actOf, requireSession } from '../../accounts/index.js';
import { parseLocalDate, type LocalDate } from '../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../kernel/result.js';
import type { HolidayNotice } from '../../law/calendar/index.js';
import { readDocument } from '../../platform/documents/index.js';
import { withReceivedForm } from '../../platform/http/index.js';
import type { Services } from '../../platform/services.js';
import { currentCalendar } from '../app/current-calendar.js';
import { calendarYear, listNotices } from '../app/list-notices.js';
import { loadNotice } from '../app/load-notice.js';
import { mayLoadCalendar } from '../app/may-load-calendar.js';
import { readNotice } from '../domain/read-notice.js';
import { addRecomputationsApi } from './api-recomputations.js';
import {
  CalendarYear,
  CalendarYearPath,
  LoadNoticeBody,
  NoticeList,
  NoticeLoadedView,
  NoticeRead,
  NoticeText,
  ReadNoticeBody,
  type NoticeDay,
} from './api-calendar-schemas.js';

const tags = ['calendar'];
const NOTICE_BYTES = 5 * 1024 * 1024;

/** `/calendar`: the country's working calendar; read by all staff, loaded by the competent department. */
export function addCalendarApi(scope: FastifyInstance, services: Services): void {
  const api = scope.withTypeProvider<TypeBoxTypeProvider>();
  const { db } = services;

  api.get(
    '/calendar/notices',
    { schema: { tags, summary: '放假安排列表', response: { 200: NoticeList } }, preHandler: requireSession },
    async (request) => {
      const { viewer } = await actOf(request, db);
      const items = (await listNotices(db)).map((it) => ({ ...it, loadedAt: it.loadedAt?.toISOString() ?? null }));
      return { items, version: (await currentCalendar(db)).version, mayLoad: mayLoadCalendar(viewer) };
    },
  );

  api.get(
    '/calendar/years/:year',
    {
      schema: { tags, summary: '某年度的放假安排', params: CalendarYearPath, response: { 200: CalendarYear } },
      preHandler: requireSession,
    },
    async (request, reply) => {
      const { year } = request.params;
      const days = await calendarYear(db, year);
      if (!days.ok) return reply.refuse(days);
      return {
        year,
        days: days.value.map(({ date, kind, reason }) => ({ date, kind: kindOf(kind), name: reason })),
      };
    },
  );

  api.post(
    '/calendar/notices/read',
    {
      schema: { tags, summary: '识别放假安排通知', body: ReadNoticeBody, response: { 200: NoticeRead } },
      preHandler: requireSession,
    },
    async (request, reply) => {
      const read = readNotice(request.body.text, request.body.year);
      if (!read.ok) return reply.refuse(read);
      const { notice, ...said } = read.value;
      return { ...said, missing: [...said.missing], year: notice.year, days: daysOf(notice) };
    },
  );

  api.post(
    '/calendar/notices/read-file',
    {
      schema: {
        tags,
        summary: '识别放假安排通知的文件（DOCX、PDF、文本）',
        consumes: ['multipart/form-data'],
        response: { 200: NoticeText },
      },
      preHandler: requireSession,
    },
    async (request, reply) => {
      const { viewer } = await actOf(request, db);
      if (!mayLoadCalendar(viewer)) return reply.refuse(refuse('access.denied'));
      return withReceivedForm(
        request,
        async (form) => {
          if (!form.ok) return reply.refuse(form);
          const file = form.value.files.get('file');
          if (!file) return reply.refuse(refuse('input.invalid', { field: 'file', reason: '请选择文件' }));
          const document = await readDocument(file.path);
          return document.ok ? { text: document.value.lines.join('\n').slice(0, 20_000) } : reply.refuse(document);
        },
        { files: 1, fileBytes: NOTICE_BYTES },
      );
    },
  );

  api.post(
    '/calendar/notices',
    {
      schema: {
        tags,
        summary: '载入放假安排，开始重算在办申请的期限',
        body: LoadNoticeBody,
        response: { 200: NoticeLoadedView },
      },
      preHandler: requireSession,
    },
    async (request, reply) => {
      const { title, documentNumber } = request.body;
      const act = await actOf(request, db);
      const notice = noticeIn(request.body);
      if (!notice.ok) return reply.refuse(notice);
      const loaded = await loadNotice(services, act, { notice: notice.value, title, documentNumber });
      return loaded.ok ? loaded.value : reply.refuse(loaded);
    },
  );
  addRecomputationsApi(scope, services);
}

function daysOf({ holidays, workingDays }: HolidayNotice): NoticeDay[] {
  return [
    ...holidays.map(({ date, name }) => ({ date, kind: 'holiday' as const, name })),
    ...workingDays.map((date) => ({ date, kind: 'makeUp' as const, name: '调休上班' })),
  ].sort((a, b) => (a.date < b.date ? -1 : 1));
}

function noticeIn({ year, days }: LoadNoticeBody): Result<HolidayNotice> {
  const holidays: { date: LocalDate; name: string }[] = [];
  const workingDays: LocalDate[] = [];
  for (const { date, kind, name } of days) {
    const day = parseLocalDate(date);
    if (!day.ok) return day;
    if (kind === 'makeUp') workingDays.push(day.value);
    else holidays.push({ date: day.value, name });
  }
  return ok({ year, holidays, workingDays });
}

function kindOf(kind: string): 'holiday' | 'makeUp' {
  return kind === 'makeUp' ? 'makeUp' : 'holiday';
}
