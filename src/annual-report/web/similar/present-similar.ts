import type { SimilarState as State } from '../../app/similar/open-similar.js';
import { REPORT_SECTIONS, type SectionId } from '../../domain/report-document.js';
import { highestRate, type SimilarPair as Pair } from '../../domain/similar/similar-pairs.js';
import type { SimilarPair, SimilarState } from '../api-similar-schemas.js';

export function presentSimilar({ year, askedAt, found }: State, names: ReadonlyMap<string, string>): SimilarState {
  return {
    year,
    askedAt: askedAt?.toISOString() ?? null,
    found: found && {
      madeAt: found.madeAt.toISOString(),
      reports: found.reports,
      withPrevious: found.withPrevious,
      pairs: found.pairs.map((pair) => presentPair(pair, names)),
    },
  };
}

function presentPair(pair: Pair, names: ReadonlyMap<string, string>): SimilarPair {
  const organOf = (organId: string) => ({ organId, name: names.get(organId) ?? organId });
  return {
    one: organOf(pair.one),
    other: pair.other === null ? null : organOf(pair.other),
    rate: highestRate(pair),
    sections: pair.sections.map(({ section, otherSection, rate, passage }) => ({
      title: titleOf(section),
      otherTitle: otherSection === section ? null : titleOf(otherSection),
      rate,
      passage,
    })),
  };
}

function titleOf(section: SectionId): string {
  const found = REPORT_SECTIONS.find(({ id }) => id === section);
  return found ? found.number + found.title : '';
}
