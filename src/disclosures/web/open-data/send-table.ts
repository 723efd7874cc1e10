import type { FastifyReply } from 'fastify';
import { attachmentNamed } from '../../../platform/http/index.js';
import { streamCsv, streamWorkbook, type Table } from '../../../platform/sheets/index.js';
import { openDataWords } from './messages/index.js';

export const TABLE_FORMATS = {
  csv: { mediaType: 'text/csv; charset=utf-8', name: 'CSV' },
  xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', name: 'XLSX' },
} as const;
export type TableFormat = keyof typeof TABLE_FORMATS;

/** A workbook with more is opened by nobody's office program; CSV has everything. */
const MOST_ROWS = 200_000;

/** Sends a table to be saved, as it is read; kept by nobody on the way, since what is withdrawn must be gone. */
export function sendTable(reply: FastifyReply, table: Table, format: TableFormat): FastifyReply {
  const more = openDataWords('zh')('table.more', { rows: MOST_ROWS });
  const body = format === 'csv' ? streamCsv(table) : streamWorkbook(table, { rows: MOST_ROWS, more });
  return reply
    .headers({
      'content-type': TABLE_FORMATS[format].mediaType,
      'content-disposition': attachmentNamed(`${table.name}.${format}`),
      'cache-control': 'no-store',
    })
    .send(body);
}
