import type { MemberReport } from './api.ts';

/** What the list can be narrowed to. */
export const SHOWN = ['all', 'owed', 'overdue', 'submitted', 'returned', 'accepted', 'published', 'late'] as const;
export type Shown = (typeof SHOWN)[number];

export function isShown(text: string | null): text is Shown {
  return SHOWN.some((shown) => shown === text);
}

/** Does a member's report belong to what is shown. */
export function shows({ stage, punctuality, handedInOn }: MemberReport, shown: Shown): boolean {
  switch (shown) {
    case 'all':
      return true;
    case 'owed':
      return handedInOn === null;
    case 'overdue':
    case 'late':
      return punctuality === shown;
    default:
      return stage === shown;
  }
}
