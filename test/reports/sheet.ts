import type { ExtractedDocument } from '../../src/kernel/document-model.js';
import type { ReportModel } from './model.js';

/** A document laid out, with the line where each cell's text stands. */
export interface LaidOut {
  readonly model: ReportModel;
  readonly document: ExtractedDocument;
  readonly lines: ReadonlyMap<string, number>;
}

/** Lines being written, with a record of where the cells come to stand. */
export class Sheet {
  readonly lines: string[] = [];
  readonly places = new Map<string, number>();

  line(text: string): void {
    this.lines.push(text);
  }

  /** Writes a line that holds these cells. */
  cells(text: string, keys: readonly (string | undefined)[]): void {
    this.lines.push(text);
    for (const key of keys) if (key) this.places.set(key, this.lines.length);
  }
}
