import type { CaseView } from '../../api/cases.ts';
import { fill } from '../../messages/fill.ts';
import { words } from '../../messages/index.ts';
import { formatDate } from '../../shell/format-date.ts';

const { fields: f, options: o } = words.cases;

type Consultation = CaseView['consultations'][number];

const FITS: Readonly<Record<'undelivered' | 'pending' | 'objected' | 'objecting', (asked: Consultation) => boolean>> = {
  undelivered: ({ deliveredOn, answeredOn }) => !deliveredOn && !answeredOn,
  pending: ({ opinion }) => opinion === null,
  objected,
  objecting: (asked) => objected(asked) && asked.followed !== 'wholly' && asked.toldOn === null,
};

function objected({ of, opinion }: Consultation): boolean {
  return of === 'thirdParty' && (opinion === 'object' || opinion === 'partly');
}

/** Consultations of the case that a step may be about. */
export function consultationOptions({ consultations }: CaseView, which: keyof typeof FITS) {
  return consultations.filter(FITS[which]).map((asked) => ({ value: asked.id, label: consultationName(asked) }));
}

export function consultationName({ of, name, issuedOn }: Consultation): string {
  const who = o.of[of as keyof typeof o.of] ?? of;
  return fill(f.consultationItem, { of: who, name: name ?? f.erasedName, date: formatDate(issuedOn) });
}

/** Divisions that have not answered yet. */
export function routeOptions({ routes }: CaseView) {
  return routes
    .filter(({ answeredOn }) => answeredOn === null)
    .map(({ id, division, routedOn }) => ({ value: id, label: `${division}（${formatDate(routedOn)}）` }));
}
