import type { LocalDate } from '../../../kernel/local-date.js';
import type { Db, OrganTransaction } from '../../../platform/database/schema.js';

type Level = 'department' | 'government';

export interface DueDay {
  /** The competent department that set it. */
  readonly departmentId: string;
  readonly year: number;
  readonly level: Level;
  readonly dueOn: LocalDate;
}

/** Days set by competent departments, for one of them or for one year. Public. */
export async function selectDueDays(
  db: Db | OrganTransaction,
  filter: { readonly departmentId?: string; readonly year?: number },
): Promise<DueDay[]> {
  let query = db
    .selectFrom('annual_report_due')
    .select(['organ_id as departmentId', 'year', 'level', 'due_on as dueOn']);
  if (filter.departmentId !== undefined) query = query.where('organ_id', '=', filter.departmentId);
  if (filter.year !== undefined) query = query.where('year', '=', filter.year);
  return query.execute();
}

/** The day a department set for a year and level; `null` for none. */
export function dueDayIn(
  days: readonly DueDay[],
  departmentId: string | undefined,
  year: number,
  level: Level,
): LocalDate | null {
  const found = days.find((day) => day.departmentId === departmentId && day.year === year && day.level === level);
  return found?.dueOn ?? null;
}

export async function upsertDueDay(
  trx: OrganTransaction,
  { departmentId, year, level, dueOn }: DueDay,
  by: { readonly actor: string; readonly at: Date },
): Promise<void> {
  const set = { due_on: dueOn, set_by: by.actor, set_at: by.at };
  await trx
    .insertInto('annual_report_due')
    .values({ organ_id: departmentId, year, level, ...set })
    .onConflict((conflict) => conflict.columns(['organ_id', 'year', 'level']).doUpdateSet(set))
    .execute();
}

export async function deleteDueDay(
  trx: OrganTransaction,
  { departmentId, year, level }: Omit<DueDay, 'dueOn'>,
): Promise<void> {
  await trx
    .deleteFrom('annual_report_due')
    .where('organ_id', '=', departmentId)
    .where('year', '=', year)
    .where('level', '=', level)
    .execute();
}
