import type { Dayjs } from 'dayjs';
import type { PublicationItem, PublicationStep } from '../api.ts';
import type { OfferedStep } from './offered-steps.ts';

const DATE = 'YYYY-MM-DD';

/** What the dialogs of steps ask; each asks what its step needs. */
export interface StepFields {
  readonly at?: Dayjs;
  readonly changeNote?: string;
  readonly ground?: Extract<PublicationStep, { type: 'withdraw' }>['ground'];
  readonly reason?: string;
  readonly state?: PublicationItem['validity']['state'];
  readonly endedOn?: Dayjs | null;
  readonly replacedBy?: string | null;
  readonly interprets?: string | null;
}

/** A step as it is sent. Times are typed as those of Beijing, whatever the zone of the machine. */
export function stepBody(step: OfferedStep, fields: StepFields, inForceOn: string | null): PublicationStep {
  switch (step) {
    case 'schedule':
      return { type: step, at: `${fields.at?.format('YYYY-MM-DDTHH:mm') ?? ''}:00+08:00` };
    case 'correct':
      return { type: step, changeNote: fields.changeNote?.trim() ?? '' };
    case 'withdraw':
      return { type: step, ground: fields.ground ?? 'other', reason: fields.reason?.trim() ?? '' };
    case 'validity': {
      const state = fields.state ?? 'in_force';
      const ended = hasEnd(state) ? (fields.endedOn?.format(DATE) ?? null) : null;
      const replacedBy = state === 'replaced' ? (fields.replacedBy ?? null) : null;
      return { type: step, state, endedOn: ended, replacedBy, inForceOn };
    }
    case 'relate':
      return { type: step, interprets: fields.interprets ?? null };
    default:
      return { type: step };
  }
}

/** Does a state of validity begin on a day from which there is no effect. */
export function hasEnd(state: PublicationItem['validity']['state'] | undefined): boolean {
  return state === 'repealed' || state === 'replaced' || state === 'invalid';
}
