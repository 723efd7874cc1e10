import type { LocalDate } from '../../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../../kernel/result.js';
import { mayActFor, type Act } from '../../../kernel/visibility.js';
import type { Services } from '../../../platform/services.js';
import { selectPublication } from '../../db/publication/publications.js';
import { decideRelate, decideValidity } from '../../domain/publication/decide-publication.js';
import type { Validity } from '../../domain/publication/publication.js';
import { findInterpreted } from './find-interpreted.js';
import { takePublicationStep, type PublicationChanged, type PublicationTarget } from './publication-act.js';

export interface ChangeValidityInput extends PublicationTarget {
  readonly validity: Validity;
  readonly inForceOn: LocalDate | null;
}

/**
 * Marks the validity (标注效力), shown at once: it says nothing of the contents and needs no review. Refuses `access.denied`,
 * `publication.by-record` for what the register of documents keeps, `publication.validity`, `publication.nothing-new`.
 */
export async function changeValidity(
  services: Pick<Services, 'db'>,
  act: Act,
  { validity, inForceOn, ...target }: ChangeValidityInput,
): Promise<Result<PublicationChanged>> {
  if (!mayActFor(act.viewer, target.organId)) return refuse('access.denied');
  return takePublicationStep(services, act, target, async (trx, { row, state, today }) => {
    const event = decideValidity(state, { ...validity, inForceOn }, { madeOn: row.made_on, today });
    if (!event.ok) return event;
    const { replacedBy } = validity;
    if (replacedBy !== null) {
      const replacing = await selectPublication(trx, target.organId, replacedBy).executeTakeFirst();
      const shown = replacing !== undefined && replacing.shown_version !== null;
      if (!shown || replacedBy === target.publicationId) return refuse('publication.validity');
    }
    return ok({ events: [event.value], content: null });
  });
}

/** Says what a publication interprets (关联政策解读), or nothing (`null`). Refuses `access.denied`, `publication.interprets`, `publication.nothing-new`. */
export async function relateInterpretation(
  services: Pick<Services, 'db'>,
  act: Act,
  { interprets: interpreted, ...target }: PublicationTarget & { readonly interprets: string | null },
): Promise<Result<PublicationChanged>> {
  if (!mayActFor(act.viewer, target.organId)) return refuse('access.denied');
  return takePublicationStep(services, act, target, async (trx, { state, today }) => {
    const interprets = await findInterpreted(trx, interpreted, target.publicationId);
    if (!interprets.ok) return interprets;
    const event = decideRelate(state, interprets.value, today);
    return event.ok ? ok({ events: [event.value], content: null }) : event;
  });
}
