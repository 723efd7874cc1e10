import type { CellKey } from '../../../law/report-format/index.js';
import type { CountedGroup } from '../open-ledger/counted-thing.js';
import { withoutZeros, type SummedMember } from './member-figures.js';
import type { RolledUp } from './roll-up.js';

/** What a government signs with its sum: every member added, with the signing of it that was added. */
export function summedMembers({ lines }: RolledUp): SummedMember[] {
  return lines.flatMap(({ organ, itself, frozen, upload, cells, inside, countedIn }): SummedMember[] => {
    if (itself || countedIn) return [];
    const { code, name, level } = organ;
    const signing = {
      signingNo: frozen?.signingNo ?? null,
      version: frozen?.version ?? null,
      content: frozen?.content ?? null,
    };
    const below = inside.filter((each) => each !== code);
    const kept = {
      ...signing,
      ...(upload && { file: { fileName: upload.fileName, receivedOn: upload.receivedOn } }),
      cells: withoutZeros(cells),
    };
    return [{ code, name, level, ...kept, ...(below.length > 0 && { inside: below }) }];
  });
}

/** A line of the open ledger for every member added. */
export function memberGroups(members: readonly SummedMember[]): CountedGroup[] {
  return members.map(({ code, name, version, content, cells }) => {
    const filled = Object.entries(cells).filter((each): each is [CellKey, number] => each[1] !== null);
    return {
      thing: { type: 'member', organ: { code, name }, version, content, cells: Object.fromEntries(filled) },
      count: 1,
    };
  });
}
