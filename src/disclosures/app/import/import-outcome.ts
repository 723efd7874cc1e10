import type { CellError } from '../../../kernel/sheet/index.js';

/** What an import did, or would do. Nothing is imported where there is an error. */
export interface ImportOutcome {
  /** `null` where nothing was imported. */
  readonly importId: string | null;
  readonly rows: number;
  readonly errors: readonly CellError[];
}

/** `check` looks and writes nothing; `import` writes every row, or none. */
export type ImportMode = 'check' | 'import';
