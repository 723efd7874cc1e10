import { parseLocalDate, type LocalDate } from '../../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../../kernel/result.js';
import type { ContentInput } from '../../app/publication/prepare-content.js';
import type { PublicationFacts, Validity } from '../../domain/publication/publication.js';
import type { StepBody, WriteBody } from '../api-publication-schemas.js';

/** Words and facts as the use cases take them. Refuses `input.date`. */
export function readContent({ facts, interprets: _, ...words }: WriteBody): Result<ContentInput> {
  const read = readFacts(facts);
  return read.ok ? ok({ ...words, facts: read.value }) : read;
}

function readFacts({
  madeOn,
  changedOn,
  inForceOn,
  earlierPublishedOn,
  ...rest
}: WriteBody['facts']): Result<PublicationFacts> {
  const made = parseLocalDate(madeOn);
  if (!made.ok) return made;
  const changed = dayOrNull(changedOn);
  if (!changed.ok) return changed;
  const inForce = dayOrNull(inForceOn);
  if (!inForce.ok) return inForce;
  const earlier = dayOrNull(earlierPublishedOn);
  if (!earlier.ok) return earlier;
  const days = { changedOn: changed.value, inForceOn: inForce.value, earlierPublishedOn: earlier.value };
  return ok({ ...rest, madeOn: made.value, ...days });
}

type ValidityStep = Extract<StepBody['step'], { readonly type: 'validity' }>;

/** Refuses `input.date`. */
export function readValidity({
  state,
  endedOn,
  replacedBy,
  inForceOn,
}: ValidityStep): Result<{ readonly validity: Validity; readonly inForceOn: LocalDate | null }> {
  const ended = dayOrNull(endedOn);
  if (!ended.ok) return ended;
  const inForce = dayOrNull(inForceOn);
  if (!inForce.ok) return inForce;
  return ok({ validity: { state, endedOn: ended.value, replacedBy }, inForceOn: inForce.value });
}

/** An hour to come, as an instant. Refuses `input.invalid`. */
export function readInstant(text: string): Result<Date> {
  const instant = new Date(text);
  const whole = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(text);
  if (whole && !Number.isNaN(instant.getTime())) return ok(instant);
  return refuse('input.invalid', { field: 'at', reason: '请写明发布的日期和时间' });
}

function dayOrNull(text: string | null): Result<LocalDate | null> {
  return text === null || text === '' ? ok(null) : parseLocalDate(text);
}
