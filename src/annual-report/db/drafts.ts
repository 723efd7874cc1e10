import type { OrganTransaction } from '../../platform/database/schema.js';

export function selectReport(trx: OrganTransaction, organId: string, year: number) {
  return trx.selectFrom('annual_report').selectAll().where('organ_id', '=', organId).where('year', '=', year);
}

/** Section texts written so far, by section number. */
export async function sectionTexts(
  trx: OrganTransaction,
  organId: string,
  year: number,
): Promise<Readonly<Record<number, string>>> {
  const rows = await trx
    .selectFrom('annual_report_section')
    .select(['section', 'text'])
    .where('organ_id', '=', organId)
    .where('year', '=', year)
    .execute();
  return Object.fromEntries(rows.map((row) => [row.section, row.text]));
}

export async function upsertTypedCell(
  trx: OrganTransaction,
  row: {
    readonly organ_id: string;
    readonly year: number;
    readonly cell: string;
    readonly value: number;
    readonly typed_by: string;
    readonly reason: string;
    readonly typed_at: Date;
  },
): Promise<void> {
  const { value, typed_by, reason, typed_at } = row;
  await trx
    .insertInto('annual_report_cell')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['organ_id', 'year', 'cell']).doUpdateSet({ value, typed_by, reason, typed_at }),
    )
    .execute();
}

export async function deleteTypedCell(
  trx: OrganTransaction,
  organId: string,
  year: number,
  cell: string,
): Promise<void> {
  await trx
    .deleteFrom('annual_report_cell')
    .where('organ_id', '=', organId)
    .where('year', '=', year)
    .where('cell', '=', cell)
    .execute();
}

export async function upsertSection(
  trx: OrganTransaction,
  row: { readonly organ_id: string; readonly year: number; readonly section: number; readonly text: string },
): Promise<void> {
  await trx
    .insertInto('annual_report_section')
    .values(row)
    .onConflict((conflict) => conflict.columns(['organ_id', 'year', 'section']).doUpdateSet({ text: row.text }))
    .execute();
}
