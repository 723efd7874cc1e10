import { newId } from '../../kernel/ids.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../kernel/result.js';
import { actorOf, type Act } from '../../kernel/visibility.js';
import type { Services } from '../../platform/services.js';
import { withOrgan } from '../../platform/database/with-organ.js';
import { insertOrgan } from '../db/organs.js';
import type { Organ } from '../domain/organ.js';

export interface RegisterOrganInput extends Omit<Organ, 'id'> {
  readonly validFrom: LocalDate;
}

const CODE = /^[A-Z][A-Z0-9]{1,11}$/;

/** Registers an organ (行政机关). Only the operator may. Refuses a code of another shape or already taken. */
export async function registerOrgan(
  { db }: Pick<Services, 'db'>,
  act: Act,
  input: RegisterOrganInput,
): Promise<Result<Organ>> {
  if (act.viewer.kind !== 'system') return refuse('access.denied');
  if (!CODE.test(input.code))
    return refuse('input.invalid', { field: 'code', reason: '2 至 12 位大写字母和数字，字母开头' });
  const { validFrom, ...facts } = input;
  const organ: Organ = { id: newId(), ...facts };
  return withOrgan(db, { actor: actorOf(act.viewer), organId: organ.id }, async (trx) =>
    (await insertOrgan(trx, { ...organ, validFrom })) ? ok(organ) : refuse('organ.code-taken', { code: input.code }),
  );
}
