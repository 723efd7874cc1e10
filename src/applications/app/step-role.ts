import type { Viewer } from '../../kernel/visibility.js';
import type { Step, StepRole } from '../domain/steps/index.js';

/**
 * As whom a viewer takes steps of a case: staff of the organ by their role, the applicant, whom the organ asks for an
 * opinion. `null`: not at all.
 */
export function stepRoleOf(viewer: Viewer, organId: string, applicationId: string): StepRole | null {
  switch (viewer.kind) {
    case 'system':
      return 'system';
    case 'staff': {
      const { role } = viewer;
      const works = role === 'clerk' || role === 'reviewer' || role === 'head';
      return works && viewer.organId === organId ? role : null;
    }
    case 'applicant':
      return viewer.organId === organId && viewer.applicationId === applicationId ? 'applicant' : null;
    case 'consulted':
      return viewer.organId === organId && viewer.applicationId === applicationId ? 'consulted' : null;
    case 'public':
      return null;
  }
}

/** The step as this viewer takes it: an opinion comes by the way of who gives it, and on the one letter they were asked by. */
export function asTakenBy(viewer: Viewer, step: Step): Step | null {
  if (step.type !== 'answerConsultation') return step;
  if (viewer.kind !== 'consulted') return { ...step, via: 'clerk' };
  return step.consultationId === viewer.consultationId ? { ...step, via: viewer.via } : null;
}
