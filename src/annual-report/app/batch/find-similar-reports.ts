import { join } from 'node:path';
import type { CheckedReport } from '../../domain/check/check-report.js';
import type { FoundSimilar } from '../../domain/check/finding.js';
import { foundSimilar, type ComparedReport } from '../../domain/similar/found-similar.js';
import { plainOrgan } from '../../domain/similar/plain-words.js';
import { nearestTexts, type Match } from '../../domain/similar/nearest-texts.js';
import { sectionTexts, wordsOf } from '../../domain/similar/section-text.js';
import { SimilarIndex } from '../../domain/similar/similar-index.js';
import type { BatchFolder } from './batch-folder.js';
import { TextSpool } from './text-spool.js';

/** Sections of many reports, of which each is told the others nearly the same (内容雷同). Holds no text in memory. */
export class SimilarReports {
  readonly #index = new SimilarIndex();
  readonly #spool: TextSpool;
  readonly #reports: ComparedReport[] = [];
  /** Which report each text belongs to. */
  readonly #owners: number[] = [];
  readonly #organs: string[] = [];
  #matches: ReadonlyMap<number, readonly Match[]> = new Map();
  /** First text of each report. */
  readonly #first = new Map<string, number>();

  constructor(folder: BatchFolder) {
    this.#spool = new TextSpool(join(folder.kept, 'texts.tmp'));
  }

  add(file: string, { report, year }: CheckedReport): void {
    const owner = this.#reports.push({ file, organ: report.organ, year }) - 1;
    this.#organs.push(plainOrgan(report.organ));
    this.#first.set(file, this.#owners.length);
    for (const { sentences } of sectionTexts(report)) {
      const words = wordsOf(sentences.map(({ plain }) => plain));
      this.#index.add(words);
      this.#spool.add(words);
      this.#owners.push(owner);
    }
  }

  /** To be called once all reports are in. */
  compare(): void {
    this.#matches = nearestTexts(
      this.#index,
      (number) => this.#spool.read(number),
      (one, other) => this.#areOthers(this.#owners[one] ?? 0, this.#owners[other] ?? 0),
    );
  }

  /** What is nearly the same in a report that was added, found by `compare`. */
  of(file: string, { report }: CheckedReport): FoundSimilar[] {
    const first = this.#first.get(file);
    if (first === undefined) return [];
    return sectionTexts(report).flatMap((text, index) =>
      (this.#matches.get(first + index) ?? []).flatMap(({ other, jaccard }) => {
        const kind = this.#kindOf(this.#owners[first + index] ?? 0, this.#owners[other] ?? 0);
        const report = this.#reports[this.#owners[other] ?? 0];
        if (!report || !kind) return [];
        return [foundSimilar(text, { kind, report, jaccard, sentences: this.#spool.read(other).split('\n') })];
      }),
    );
  }

  remove(): void {
    this.#spool.remove();
  }

  /** One report in two files, as Word and PDF, is no other report. */
  #areOthers(one: number, other: number): boolean {
    if (one === other) return false;
    return !this.#haveOneOrgan(one, other) || this.#reports[one]?.year !== this.#reports[other]?.year;
  }

  #haveOneOrgan(one: number, other: number): boolean {
    return this.#organs[one] !== '' && this.#organs[one] === this.#organs[other];
  }

  /** Of two reports of one organ only the later is called nearly the same as the other. */
  #kindOf(one: number, other: number): FoundSimilar['kind'] | null {
    if (!this.#haveOneOrgan(one, other)) return 'other';
    return (this.#reports[other]?.year ?? 0) < (this.#reports[one]?.year ?? 0) ? 'previous' : null;
  }
}
