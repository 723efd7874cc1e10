import type { LocalDate } from '../../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../../kernel/result.js';
import type { Act } from '../../../kernel/visibility.js';
import type { Services } from '../../../platform/services.js';
import type { OpenMatters } from '../../db/open-matters.js';
import { insertVersion } from '../../db/organs.js';
import type { Organ } from '../../domain/organ.js';
import { checkEnd } from '../../domain/reorganize.js';
import { reorganize } from './reorganize.js';

export interface EndOrganInput {
  /** Id or code. */
  readonly organ: string;
  /** From this day it is no more. */
  readonly from: LocalDate;
  /** Id or code of the organ it is merged into (合并); `null` where it is abolished (撤销). */
  readonly into: string | null;
}

/** Members named of an organ that has some. */
const NAMED = 5;

/**
 * Ends an organ from a day on (撤销、合并): its years stay as they are, the one within which it ends counts it once
 * (docs/decisions/0172). What it has not brought to an end, and members it still has, stand in the way and are named
 * (`organ.open-matters`). Refuses as `reorganize` and `checkEnd`.
 */
export async function endOrgan(
  { db }: Pick<Services, 'db'>,
  act: Act,
  { organ, from, into }: EndOrganInput,
): Promise<Result<Organ>> {
  return reorganize(db, act, { organ, from, other: into }, async (trx, found) => {
    const { organ: ended, organs, other, open } = found;
    const lawful = checkEnd(found, other);
    if (!lawful.ok) return lawful;
    const members = organs.filter(({ parentId }) => parentId === ended.id).map(({ name }) => name);
    const list = [...sayMembers(members), ...sayOpen(open)];
    if (list.length > 0) return refuse('organ.open-matters', { organ: ended.name, list: list.join('；') });
    const { name, level, kind, parentId } = ended;
    await insertVersion(trx, ended.id, { name, level, kind, parentId, validFrom: from, ended: true });
    return ok({ type: 'organ.ended', payload: { into: other?.id ?? null } });
  });
}

function sayMembers(names: readonly string[]): string[] {
  if (names.length === 0) return [];
  const more = names.length > NAMED ? '等' : '';
  return [`下级机关 ${names.length} 个（${names.slice(0, NAMED).join('、')}${more}）未变更隶属关系`];
}

function sayOpen({ applications, disputes, inquiries, reports }: OpenMatters): string[] {
  const numbered = (what: string, { count, numbers }: OpenMatters['applications']) =>
    count === 0 ? [] : [`${what} ${count} 件（${numbers.join('、')}${count > numbers.length ? '等' : ''}）`];
  return [
    ...numbered('未办结的申请', applications),
    ...numbered('未审结的复议、诉讼', disputes),
    ...(inquiries === 0 ? [] : [`未答复的征求意见 ${inquiries} 件`]),
    ...reports.map((year) => `${year}年度报告已签发、未公布`),
  ];
}
