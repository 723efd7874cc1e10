import { Client } from 'pg';
import { newId } from '../../src/kernel/ids.js';
import { openDatabase } from '../../src/platform/database/connect.js';
import type { Db } from '../../src/platform/database/schema.js';
import type { PublicDocumentRow } from '../../src/platform/search/document-row.js';
import { copyInto } from '../copy-lines.js';
import { openBenchDatabase } from '../open-database.js';
import { generateDocuments, type Corpus, type GeneratedDocument } from './generate-documents.js';

const BATCH = 1_000;
const ORGANS = 40;

/** A database with published documents in the index. */
export interface LoadedDocuments {
  readonly documents: number;
  readonly loadSeconds: number;
  readonly db: Db;
  /** As the superuser. */
  readonly bare: Client;
  close(): Promise<void>;
}

const escaped = (text: string) => text.replace(/\\/g, '\\\\').replace(/\n/g, '\\n').replace(/\t/g, '\\t');

function lineOf({ row, words }: GeneratedDocument, columns: readonly (keyof PublicDocumentRow)[]): string {
  const values = columns.map((column) => {
    if (column === 'words') return words;
    const value = row[column];
    return value === null || value === undefined ? '\\N' : escaped(String(value));
  });
  return values.join('\t');
}

/** Loads documents by COPY, without a log (nothing is written afterwards), then makes the indexes and gathers statistics. */
export async function openDocuments(dataDir: string, corpus: Corpus, documents: number): Promise<LoadedDocuments> {
  const begun = performance.now();
  const { administrator, app, stop } = await openBenchDatabase(dataDir);
  const bare = new Client(administrator);
  await bare.connect();
  await bare.query(`SET maintenance_work_mem = '768MB'`);
  const organIds = Array.from({ length: ORGANS }, () => newId());
  for (const [number, organId] of organIds.entries()) {
    await bare.query('INSERT INTO organ (organ_id, code) VALUES ($1, $2)', [organId, `B${number + 100}`]);
  }
  await bare.query('ALTER TABLE public_document SET UNLOGGED');
  await bare.query('ALTER TABLE public_document DISABLE TRIGGER ALL');
  const { rows: indexes } = await bare.query<{ name: string; definition: string }>(
    `SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS definition FROM pg_index
     WHERE indrelid = 'public_document'::regclass AND NOT indisprimary`,
  );
  for (const { name } of indexes) await bare.query(`DROP INDEX ${name}`);
  await copyDocuments(bare, generateDocuments(corpus, documents, organIds));
  for (const { definition } of indexes) await bare.query(definition);
  await bare.query('VACUUM ANALYZE public_document');
  const db = openDatabase(app);
  return {
    documents,
    loadSeconds: (performance.now() - begun) / 1000,
    db,
    bare,
    async close() {
      await bare.end();
      await db.destroy();
      await stop();
    },
  };
}

async function copyDocuments(bare: Client, documents: Iterable<GeneratedDocument>): Promise<void> {
  let target: ReturnType<typeof copyInto> | null = null;
  let columns: readonly (keyof PublicDocumentRow)[] = [];
  let lines: string[] = [];
  for (const document of documents) {
    if (!target) {
      columns = Object.keys(document.row) as (keyof PublicDocumentRow)[];
      target = copyInto(bare, 'public_document', columns);
    }
    lines.push(lineOf(document, columns));
    if (lines.length === BATCH) {
      await target.write(lines);
      lines = [];
    }
  }
  await target?.write(lines);
  await target?.end();
}
