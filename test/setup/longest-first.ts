import { statSync } from 'node:fs';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes longest, by where it stands; whatever is not named comes after these. */
const LONG = ['/test/journeys/whole-case', '/test/journeys/', '/test/bench/', '/test/'];

function rank({ moduleId }: TestSpecification): number {
  const place = LONG.findIndex((part) => moduleId.includes(part));
  return place < 0 ? LONG.length : place;
}

/**
 * The order of the test files: those with a process of their own first, and of them the longest, so that no long one is begun
 * when the others are done. The same on every machine and in every run.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const size = new Map(files.map((file) => [file, statSync(file.moduleId).size]));
    const sizeOf = (file: TestSpecification) => size.get(file) ?? 0;
    return [...files].sort(
      (a, b) =>
        Number(b.project.config.isolate) - Number(a.project.config.isolate) ||
        rank(a) - rank(b) ||
        sizeOf(b) - sizeOf(a) ||
        (a.moduleId < b.moduleId ? -1 : 1),
    );
  }
}
