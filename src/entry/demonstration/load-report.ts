import {
  draftCells,
  draftDocument,
  usualPreamble,
  type DraftCell,
  type ReportDraft,
} from '../../annual-report/domain/draft/draft.js';
import { freezeReport } from '../../annual-report/domain/draft/freeze-report.js';
import { applicationGroups, disputeGroups, typedGroups } from '../../annual-report/domain/open-ledger/group-counts.js';
import { formatOfYear } from '../../annual-report/domain/draft/report-year.js';
import { decisionGroups, documentGroups } from '../../annual-report/domain/records/record-groups.js';
import { t2Figures } from '../../annual-report/domain/records/t2-figures.js';
import { hashText } from '../../annual-report/app/hash-text.js';
import { addDays, localDate, type LocalDate } from '../../kernel/local-date.js';
import { annualReportDue } from '../../law/limits/index.js';
import { t2CellKeys } from '../../law/report-format/index.js';
import type { NewEvent } from '../../platform/ledger/index.js';
import { countFigures, countYear } from './count-figures.js';
import { instantOf } from './demo-clock.js';
import { demoId } from './demo-ids.js';
import type { DemoOrgan } from './district.js';
import { lawful } from './load-cases.js';
import { DEMO_ACTOR } from './play-steps.js';
import type { LoadedRecords } from './load-records.js';
import type { OrganLoad } from './organ-load.js';
import type { DecidedCase } from './plan-disputes.js';
import type { PlannedDispute } from './plan-disputes.js';
import type { Random } from './random.js';
import { sectionTexts } from './section-texts.js';
import { STILL_DRAFTING, walkReport, type Edition } from './walk-report.js';

const TYPED_BY = '示例经办人';
const REASON = '本机关没有此项职权，本年度没有此类决定、文件或者收费';

/** What a year's report is made from. */
export interface ReportPlan {
  readonly organ: DemoOrgan;
  readonly year: number;
  readonly cases: readonly DecidedCase[];
  readonly disputes: readonly PlannedDispute[];
  /** Documents and decisions on record: what table `t2` counts. */
  readonly records: LoadedRecords;
  /** Nothing is written after this day. */
  readonly lastDay: LocalDate;
  /** Left a draft: one organ has not published yet. */
  readonly unpublished: boolean;
  /** Published once with a wrong count in its text, and corrected some weeks later. */
  readonly corrected: boolean;
}

/** Days from the first publication to that of the correction. */
const CORRECTED_AFTER = 35;

function editionOf(draft: ReportDraft, publishedOn: LocalDate, correctionNote: string | null): Edition {
  return { content: freezeReport(draft, draftDocument(draft)), publishedOn, correctionNote };
}

/** The text as it was first published, with a count that is not right, and the public note of its correction. */
function mistakeIn(text: string): { readonly text: string; readonly note: string } {
  const right = Number(/发布各类信息(\d+)条/.exec(text)?.[1]);
  const wrong = right + 100;
  return {
    text: text.replace(`发布各类信息${right}条`, `发布各类信息${wrong}条`),
    note: `第一部分“总体情况”中全年发布各类信息条数，由${wrong}条更正为${right}条；统计表数字没有变化。`,
  };
}

/** Writes a year's report, and publishes it in the January after. */
export function loadReport(load: OrganLoad, plan: ReportPlan, random: Random): void {
  const { organ, year, lastDay } = plan;
  const { organId } = load;
  const texts = { section: random.int(4, 8), publish: random.int(12, 24) };
  const writtenOn = localDate(`${year + 1}-01-0${texts.section}`);
  const publishedOn = addDays(localDate(`${year + 1}-01-01`), texts.publish);
  const streamId = demoId(instantOf(writtenOn, 0), random);
  const format = lawful(formatOfYear(year, writtenOn));
  const counted = countFigures(format, year, plan.cases, plan.disputes);
  const documents = plan.records.documents(year).filter(({ count }) => count > 0);
  const decisions = plan.records.decisions(year);
  const t2 = t2Figures(format, documents, decisions);
  const typedKeys = t2CellKeys(format).filter((cell) => !(cell in t2));
  const sections = {
    0: usualPreamble(organ.name, year, format.id),
    ...sectionTexts(organ.name, year, counted, random),
  };
  const mistake = plan.corrected ? mistakeIn(sections[1]) : null;
  if (writtenOn > lastDay) return;

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
  for (const cell of typedKeys) {
    const value = 0;
    load.cells.push({ organ_id: organId, year, cell, value, typed_by: TYPED_BY, reason: REASON, typed_at: typedAt });
    record(writtenOn, 'report.cell-typed', { cell, value });
  }
  for (const section of [1, 2, 3, 4, 5, 6] as const) {
    load.sections.push({ organ_id: organId, year, section, text: sections[section] });
    const text = section === 1 && mistake ? mistake.text : sections[section];
    record(writtenOn, 'report.section-written', { section, textHash: hashText(text) });
  }
  const typed = Object.fromEntries(
    typedKeys.map((cell): [string, DraftCell] => [
      cell,
      { value: 0, source: 'typed', typedBy: TYPED_BY, reason: REASON },
    ]),
  );
  const ofTable = (table: string) =>
    Object.fromEntries(Object.entries(counted).filter(([key]) => key.startsWith(table)));
  const cells = draftCells(format.id, ofTable('t3'), ofTable('t4'), typed, t2);
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
      ...documentGroups(format, documents),
      ...decisionGroups(format, decisions),
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
        editions: mistake
          ? [
              editionOf({ ...draft, sections: { ...sections, 1: mistake.text } }, publishedOn, null),
              {
                ...editionOf(draft, addDays(publishedOn, CORRECTED_AFTER), mistake.note),
                write: (date) =>
                  record(date, 'report.section-written', { section: 1, textHash: hashText(sections[1]) }),
              },
            ]
          : [editionOf(draft, publishedOn, null)],
        lastDay,
        record: (date, type, payload) => {
          record(date, type, payload);
          return instantOf(date, minute);
        },
      });
  load.reports.push({ organ_id: organId, year, stream_id: streamId, version, ...stages });
}
