import type { Step } from '../steps/index.js';
import type { CaseSource } from './case-schema.js';
import type { CaseStep } from './step-schemas.js';

/** Ids in this installation of what a case names in its own way. */
export interface Names {
  /** Of a route or consultation of this case; an unknown name stays what it is, and the step is refused. */
  part(ref: string): string;
  /** Of another case of the same source. */
  case(source: CaseSource): string;
}

/** A step of an exchanged case as a step of this system; all but the reply made at once. */
export function stepOf(exchanged: Exclude<CaseStep, { readonly step: 'reply' }>, names: Names): Step {
  const { step: type, ...fields } = exchanged;
  switch (exchanged.step) {
    case 'route':
    case 'consult': {
      const { ref: _, ...rest } = fields as { readonly ref: string };
      return { type, ...rest } as Step;
    }
    case 'recordSearch': {
      const { step: _s, route, ...rest } = exchanged;
      return { type: 'recordSearch', ...rest, ...(route !== undefined && { routeId: names.part(route) }) } as Step;
    }
    case 'judgeRepeat': {
      const { step: _s, on: _on, earlier, ...rest } = exchanged;
      return { type: 'judgeRepeat', ...rest, earlierId: names.case(earlier) };
    }
    case 'split':
      return { type: 'split', items: exchanged.items, children: exchanged.children.map((child) => names.case(child)) };
    case 'deliverConsultation':
    case 'answerConsultation':
    case 'tellThirdParty': {
      const { consultation, ...rest } = fields as { readonly consultation: string };
      return { type, ...rest, consultationId: names.part(consultation) } as Step;
    }
    case 'draft': {
      const { step: _s, opinions, ...rest } = exchanged;
      const named = opinions?.map(({ consultation, followed }) => ({
        consultationId: names.part(consultation),
        followed,
      }));
      return { type: 'draft', ...rest, ...(named && { opinions: named }) };
    }
    case 'receiveCorrection': {
      // Files are known by their hashes alone until their contents come with them.
      const { step: _s, files: _files, ...rest } = exchanged;
      return { type: 'receiveCorrection', ...rest };
    }
    default:
      return { type, ...fields } as Step;
  }
}
