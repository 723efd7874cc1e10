import { draftCells, draftDocument, usualPreamble, type DraftCell } from '../../annual-report/domain/draft/draft.js';
import { freezeReport } from '../../annual-report/domain/draft/freeze-report.js';
import { applicationGroups, disputeGroups, typedGroups } from '../../annual-report/domain/open-ledger/group-counts.js';
import { formatOfYear } from '../../annual-report/domain/draft/report-year.js';
import { hashText } from '../../annual-report/app/hash-text.js';
import { addDays, localDate, type LocalDate } from '../../kernel/local-date.js';
import { annualReportDue } from '../../law/limits/index.js';
import type { NewEvent } from '../../platform/ledger/index.js';
import { countFigures, countYear } from './count-figures.js';
import { instantOf } from './demo-clock.js';
import { demoId } from './demo-ids.js';
import type { DemoOrgan } from './district.js';
import { lawful } from './load-cases.js';
import { DEMO_ACTOR } from './play-steps.js';
import type { OrganLoad } from './organ-load.js';
import type { DecidedCase } from './plan-disputes.js';
import type { PlannedDispute } from './plan-disputes.js';
import { planT2 } from './plan-figures.js';
import type { Random } from './random.js';
import { sectionTexts } from './section-texts.js';
import { STILL_DRAFTING, walkReport } from './walk-report.js';

const TYPED_BY = '示例经办人';
const REASON = '据本机关业务台账';

/** What a year's report is made from. */
export interface ReportPlan {
  readonly organ: DemoOrgan;
  readonly year: number;
  readonly cases: readonly DecidedCase[];
  readonly disputes: readonly PlannedDispute[];
  readonly previousT2: Readonly<Record<string, number>> | null;
  /** Nothing is written after this day. */
  readonly lastDay: LocalDate;
  /** Left a draft: one organ has not published yet. */
  readonly unpublished: boolean;
}

/** Writes a year's report, and publishes it in the January after; gives its figures of `t2`. */
export function loadReport(load: OrganLoad, plan: ReportPlan, random: Random): Record<string, number> {
  const { organ, year, lastDay } = plan;
  const { organId } = load;
  const t2 = planT2(organ, plan.previousT2, random);
  const texts = { section: random.int(4, 8), publish: random.int(12, 24) };
  const writtenOn = localDate(`${year + 1}-01-0${texts.section}`);
  const publishedOn = addDays(localDate(`${year + 1}-01-01`), texts.publish);
  const streamId = demoId(instantOf(writtenOn, 0), random);
  const format = lawful(formatOfYear(year, writtenOn));
  const counted = countFigures(format, year, plan.cases, plan.disputes);
  const sections = {
    0: usualPreamble(organ.name, year, format.id),
    ...sectionTexts(organ.name, year, counted, random),
  };
  if (writtenOn > lastDay) return t2;

  let minute = 9 * 60;
  let version = 0;
  const record = (date: LocalDate, type: string, payload: NewEvent['payload']) => {
    minute += 1;
    version += 1;
    const event = { type, schemaVersion: 1, legalDate: date, payload: { year, ...payload } };
    load.events.push({ streamId, recordedAt: instantOf(date, minute), actor: DEMO_ACTOR, event });
  };
  record(writtenOn, 'report.opened', {});
  const typedAt = instantOf(writtenOn, minute);
  for (const [cell, value] of Object.entries(t2)) {
    load.cells.push({ organ_id: organId, year, cell, value, typed_by: TYPED_BY, reason: REASON, typed_at: typedAt });
    record(writtenOn, 'report.cell-typed', { cell, value });
  }
  for (const section of [1, 2, 3, 4, 5, 6] as const) {
    load.sections.push({ organ_id: organId, year, section, text: sections[section] });
    record(writtenOn, 'report.section-written', { section, textHash: hashText(sections[section]) });
  }
  const typed = Object.fromEntries(
    Object.entries(t2).map(([cell, value]): [string, DraftCell] => [
      cell,
      { value, source: 'typed', typedBy: TYPED_BY, reason: REASON },
    ]),
  );
  const ofTable = (table: string) =>
    Object.fromEntries(Object.entries(counted).filter(([key]) => key.startsWith(table)));
  const cells = draftCells(format.id, ofTable('t3'), ofTable('t4'), typed);
  const things = countYear(year, plan.cases, plan.disputes);
  const draft = {
    organId,
    organName: organ.name,
    level: organ.level,
    year,
    format: format.id,
    dueOn: annualReportDue(organ.level, year),
    version,
    yearOpen: false,
    cells,
    counted: [
      ...applicationGroups(format, things.t3),
      ...disputeGroups(format, things.t4),
      ...typedGroups(format, cells, () => false),
    ],
    sections,
  };
  const stages = plan.unpublished
    ? STILL_DRAFTING
    : walkReport(load, {
        organ,
        year,
        content: freezeReport(draft, draftDocument(draft)),
        publishedOn,
        lastDay,
        record: (date, type, payload) => {
          record(date, type, payload);
          return instantOf(date, minute);
        },
      });
  load.reports.push({ organ_id: organId, year, stream_id: streamId, version, ...stages });
  return t2;
}
