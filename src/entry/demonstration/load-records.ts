import type { RecordCount, DecisionCount } from '../../annual-report/domain/records/t2-figures.js';
import { decisionsImported } from '../../disclosures/app/import/write-decisions.js';
import { decideEnd, decideRecord } from '../../disclosures/domain/records/decide-record.js';
import { evolveRecord } from '../../disclosures/domain/records/events.js';
import { effectsOf, yearSpan, type CountedDecision, type DisclosureRecord } from '../../disclosures/index.js';
import { addDays, firstDayOf, lastDayOf, localDate, yearOf, type LocalDate } from '../../kernel/local-date.js';
import { instantOf } from './demo-clock.js';
import { demoId } from './demo-ids.js';
import { demoSettings } from './demo-settings.js';
import type { DemoOrgan } from './district.js';
import { lawful } from './load-cases.js';
import type { OrganLoad } from './organ-load.js';
import { planDecisions, planDocuments, type PlannedDocument } from './plan-records.js';
import { DEMO_ACTOR } from './play-steps.js';
import { seededRandom, type Random } from './random.js';

/** What an organ has on record, for the figures of its years. */
export interface LoadedRecords {
  documents(year: number): RecordCount[];
  decisions(year: number): DecisionCount[];
}

/**
 * Makes the rows and events of an organ's documents and decisions: what was there before the first year comes by an import on
 * its first working day, later documents when they are published, decisions in the January after their year and at the
 * end of the months gone by of the running one.
 */
export function loadRecords(load: OrganLoad, organ: DemoOrgan, first: number, lastDay: LocalDate): LoadedRecords {
  const prefix = demoSettings(organ, 0).documentPrefix?.replace('信公开', '') ?? '示';
  const planned = planDocuments(organ, prefix, first, lastDay, seededRandom(`documents/${organ.code}`));
  const records = loadDocuments(load, planned, first, seededRandom(`document-rows/${organ.code}`));
  const decided: CountedDecision[] = [];
  for (let year = first; year <= yearOf(lastDay); year += 1) {
    const random = seededRandom(`decisions/${organ.code}/${year}`);
    const decisions = planDecisions(organ, year, lastDay, random);
    const on = decisions.length > 0 ? importDay(year, lastDay) : null;
    if (on === null) continue;
    decided.push(...decisions);
    loadDecisions(load, decisions, on, random);
  }
  return {
    documents: (year) =>
      records.map((record) => ({
        kind: record.kind,
        effects: effectsOf(record, yearSpan(year, lastDayOf(year))),
        count: record.madeOn <= lastDayOf(year) ? 1 : 0,
      })),
    decisions: (year) => sumsOf(decided.filter(({ countsOn }) => yearOf(countsOn) === year)),
  };
}

/** The third day of the year after; of the running year, the second day of this month. */
function importDay(year: number, lastDay: LocalDate): LocalDate | null {
  const day = year < yearOf(lastDay) ? localDate(`${year + 1}-01-03`) : localDate(`${lastDay.slice(0, 7)}-02`);
  return day <= lastDay ? day : null;
}

function sumsOf(decisions: readonly CountedDecision[]): DecisionCount[] {
  const sums = new Map<string, number>();
  for (const { kind, count, amountFen } of decisions) {
    sums.set(kind, (sums.get(kind) ?? 0) + (count ?? amountFen ?? 0));
  }
  return [...sums].map(([kind, figure]) => ({ kind, figure }));
}

function loadDocuments(
  load: OrganLoad,
  planned: readonly PlannedDocument[],
  first: number,
  random: Random,
): DisclosureRecord[] {
  const { organId } = load;
  const register = addDays(firstDayOf(first), 1);
  const importId = demoId(instantOf(register, 9 * 60), random);
  const old = planned.filter(({ madeOn }) => yearOf(madeOn) < first);
  load.imports.push(importRow(organId, importId, 'records', '规范性文件台账.xlsx', old.length, register));
  const ids = planned.map(({ publishedOn }) => demoId(instantOf(publishedOn, 10 * 60), random));
  return planned.map((document, index) => {
    const { title, documentNumber, madeOn, publishedOn, inForceOn, end } = document;
    const byImport = yearOf(madeOn) < first;
    const recordedAt = byImport ? instantOf(register, 9 * 60) : instantOf(publishedOn, 10 * 60);
    const streamId = ids[index] ?? '';
    const facts = { kind: 'normative' as const, title, documentNumber, madeOn, publishedOn, inForceOn, end: null };
    const recorded = lawful(decideRecord(facts, byImport ? importId : null, publishedOn));
    load.events.push({ streamId, recordedAt, actor: DEMO_ACTOR, event: recorded });
    let state = evolveRecord(null, recorded);
    if (end) {
      const replacedBy = end.replacedBy === null ? null : (ids[end.replacedBy] ?? null);
      const ended = lawful(decideEnd(state, { ...end, replacedBy }));
      load.events.push({ streamId, recordedAt: instantOf(end.on, 11 * 60), actor: DEMO_ACTOR, event: ended });
      state = evolveRecord(state, ended);
    }
    load.records.push({
      organ_id: organId,
      record_id: streamId,
      kind: state.kind,
      title,
      document_number: documentNumber,
      made_on: madeOn,
      published_on: publishedOn,
      in_force_on: inForceOn,
      ended_on: state.end?.on ?? null,
      ended_as: state.end?.as ?? null,
      replaced_by: state.end?.replacedBy ?? null,
      withdrawn: null,
      import_id: byImport ? importId : null,
      entered_by: DEMO_ACTOR,
      entered_at: recordedAt,
      version: state.version,
    });
    return state;
  });
}

function loadDecisions(load: OrganLoad, decisions: readonly CountedDecision[], on: LocalDate, random: Random): void {
  const { organId } = load;
  const recordedAt = instantOf(on, 9 * 60 + 30);
  const importId = demoId(recordedAt, random);
  load.imports.push(importRow(organId, importId, 'decisions', '处理决定和收费.xlsx', decisions.length, on));
  load.events.push({ streamId: importId, recordedAt, actor: DEMO_ACTOR, event: decisionsImported(decisions) });
  for (const { kind, period, countsOn, count, amountFen, source, reference } of decisions) {
    load.decisions.push({
      organ_id: organId,
      decision_id: demoId(recordedAt, random),
      import_id: importId,
      kind,
      period,
      counts_on: countsOn,
      count,
      amount_fen: amountFen,
      source,
      reference,
    });
  }
}

function importRow(
  organId: string,
  importId: string,
  sheet: 'records' | 'decisions',
  fileName: string,
  rows: number,
  on: LocalDate,
): OrganLoad['imports'][number] {
  return {
    organ_id: organId,
    import_id: importId,
    sheet,
    format: 'xlsx',
    file_name: fileName,
    file_hash: null,
    rows,
    imported_at: instantOf(on, sheet === 'records' ? 9 * 60 : 9 * 60 + 30),
    imported_by: DEMO_ACTOR,
    taken_back_at: null,
    taken_back_by: null,
  };
}
