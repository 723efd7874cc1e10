import { setImmediate as nextTurn } from 'node:timers/promises';
import { listSupervised } from '../../../organs/index.js';
import { withOrgan, withSupervisor } from '../../../platform/database/with-organ.js';
import type { Services } from '../../../platform/services.js';
import { handedInDocuments, publishedDocuments } from '../../db/similar/member-documents.js';
import { deleteRequest, takeRequest, upsertFound, type SimilarRequest } from '../../db/similar/similar-checks.js';
import { parsedFromDocument } from '../../domain/draft/parsed-from-document.js';
import { findSimilarPairs, type SimilarSubject } from '../../domain/similar/similar-pairs.js';

const ACTOR = 'system:similar';
/** Longest stretch of work before others are let in, in milliseconds. */
const STRETCH = 15;
/** Reports read at once. */
const READ = 100;

/**
 * Makes the comparison that was asked for first (内容雷同核查), where there is one, and keeps what it found; `true` where
 * there was. Two processes take requests by turns.
 */
export async function compareNext({ db }: Pick<Services, 'db'>, now: Date): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const request = await takeRequest(trx);
    if (!request) return false;
    const subjects = await readSubjects(db, request);
    const pairs = await inStretches(findSimilarPairs(subjects));
    const withPrevious = subjects.filter(({ previous }) => previous !== null).length;
    const found = { madeAt: now, reports: subjects.length, withPrevious, pairs };
    await withOrgan(db, { actor: ACTOR, organId: request.departmentId }, (own) => upsertFound(own, request, found));
    await deleteRequest(trx, request);
    return true;
  });
}

async function readSubjects(
  db: Services['db'],
  { departmentId, year }: SimilarRequest,
): Promise<readonly SimilarSubject[]> {
  const members = await listSupervised(db, departmentId);
  const subjects: SimilarSubject[] = [];
  for (let from = 0; from < members.length; from += READ) {
    const some = members.slice(from, from + READ);
    const [now, before] = await withSupervisor(db, { actor: ACTOR, organId: departmentId }, async (trx) => [
      await handedInDocuments(trx, some, year),
      await publishedDocuments(trx, some, year - 1),
    ]);
    for (const [key, document] of now) {
      const previous = before.get(key);
      subjects.push({
        key,
        report: parsedFromDocument(document),
        previous: previous ? parsedFromDocument(previous) : null,
      });
    }
    await nextTurn();
  }
  return subjects;
}

/** Runs work made of small steps, and lets others in between. */
async function inStretches<T>(work: Generator<void, T>): Promise<T> {
  let until = performance.now() + STRETCH;
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() < until) continue;
    await nextTurn();
    until = performance.now() + STRETCH;
  }
}
