import type { ApplicationFilter } from '../../api/applications.ts';

/** `open` 办理中 · `delivery` replied, to be delivered · `closed` 已办结. */
export const VIEWS = ['open', 'delivery', 'closed'] as const;
export type ListView = (typeof VIEWS)[number];

/** The list as the address has it: what it shows and how it is narrowed. */
export interface ListFilter {
  readonly view: ListView;
  /** A member that the competent department looks at; its own where left out. */
  readonly organ?: string | undefined;
  /** `mine`: what waits for the role of who looks. */
  readonly waiting?: string | undefined;
  readonly phase?: string | undefined;
  readonly division?: string | undefined;
  readonly applicant?: string | undefined;
  readonly outcome?: string | undefined;
  /** `overdue`, or days within which the limit ends. */
  readonly due?: string | undefined;
  readonly search?: string | undefined;
}

const NARROWING = ['waiting', 'phase', 'division', 'applicant', 'outcome', 'due', 'search'] as const;
const FIELDS = ['organ', ...NARROWING] as const;

export function readFilter(params: URLSearchParams): ListFilter {
  const view = VIEWS.find((candidate) => candidate === params.get('view')) ?? 'open';
  const given = FIELDS.flatMap((field) => {
    const value = params.get(field);
    return value ? [[field, value] as const] : [];
  });
  return { view, ...Object.fromEntries(given) };
}

/** As parameters of the address; what is as usual is left out. */
export function writeFilter(filter: ListFilter): Record<string, string> {
  const given = FIELDS.flatMap((field) => {
    const value = filter[field];
    return value ? [[field, value] as const] : [];
  });
  return { ...(filter.view === 'open' ? {} : { view: filter.view }), ...Object.fromEntries(given) };
}

/** Another view keeps what narrows both: a phase or a limit of open cases says nothing of closed ones, an outcome nothing of open ones. */
export function changeView(filter: ListFilter, view: ListView): ListFilter {
  const { organ, division, applicant, search, outcome } = filter;
  return { view, organ, division, applicant, search, ...(view !== 'open' && { outcome }) };
}

export function isNarrowed(filter: ListFilter): boolean {
  return NARROWING.some((field) => filter[field] !== undefined);
}

/** What the server is asked for. */
export function queryOf(filter: ListFilter, role: string): ApplicationFilter {
  const { view, waiting, phase, due, ...rest } = filter;
  const days = due !== undefined && /^\d{1,3}$/.test(due) ? Number(due) : undefined;
  return {
    ...rest,
    state: view === 'open' ? 'open' : 'closed',
    ...(view === 'delivery' ? { phase: 'delivery' } : { phase }),
    waitingFor: waiting === 'mine' ? role : waiting,
    dueWithin: days,
    ...(due === 'overdue' && { overdue: 'true' }),
  };
}
