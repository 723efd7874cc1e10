import type { LocalDate } from '../../../kernel/local-date.js';
import type { Result } from '../../../kernel/result.js';
import type { CaseForDefence } from '../../../applications/index.js';
import { composeLetter, type DisputeFacts, type LetterText } from '../../../letters/index.js';
import type { OrganSettings } from '../../../organs/index.js';
import type { PartiesRecord } from '../../domain/parties.js';
import { instanceOf, type Dispute } from '../../domain/state.js';
import type { PaperRequest } from './paper-request.js';

/** What the papers of a dispute are made from. */
export interface PaperCase {
  readonly dispute: Dispute;
  readonly organ: OrganSettings & { readonly name: string };
  /** `null` where none are recorded, or they were erased. */
  readonly parties: PartiesRecord | null;
  /** `null` where no application is linked. */
  readonly defended: CaseForDefence | null;
  readonly today: LocalDate;
}

/** Words a paper of the defence from what the dispute and its application know; the rest stays open in 【】. */
export function composePaper(of: PaperCase, asked: PaperRequest): Result<LetterText> {
  const facts = factsOf(of, asked);
  switch (asked.kind) {
    case 'defenceStatement':
      return composeLetter('defenceStatement', {
        ...facts,
        servedOn: instanceOf(of.dispute).servedOn ?? undefined,
        decision: of.defended?.decision ?? null,
        steps: of.defended?.steps ?? [],
        attachments: ['证据清单及证据材料', '法定代表人身份证明书', '授权委托书'],
      });
    case 'evidenceList':
      return composeLetter('evidenceList', { ...facts, evidence: evidenceOf(of.defended) });
    case 'powerOfAttorney':
      return composeLetter('powerOfAttorney', {
        ...facts,
        agents: asked.agents ?? [],
        powers: asked.powers && asked.powers.length > 0 ? { special: asked.powers } : 'general',
      });
    case 'representativeProof':
      return composeLetter('representativeProof', facts);
  }
}

function factsOf({ dispute, organ, parties, today }: PaperCase, { representative }: PaperRequest): DisputeFacts {
  const { forum, caseNumber, level } = instanceOf(dispute);
  const { reconsiderationOrgan, court } = organ;
  const usual = level === 'reconsideration' ? reconsiderationOrgan : level === 'first' ? court : null;
  const claimants = (parties?.parties ?? []).filter(({ role }) => role === 'applicant').map(({ name }) => name);
  const named = { name: organ.representative, post: organ.representativePost };
  return {
    organ,
    date: today,
    procedure: procedureOf(dispute),
    claimant: {
      name: claimants.length > 0 ? claimants.join('、') : '【申请人（原告）的姓名或者名称】',
      kind: 'person',
    },
    forum: forum ?? usual ?? undefined,
    caseNumber,
    representative: representative ?? { name: named.name ?? '', post: named.post ?? '' },
  };
}

function procedureOf({ kind, procedure }: Dispute): DisputeFacts['procedure'] {
  if (kind !== 'reconsideration') return 'litigation';
  return procedure === 'summary' ? 'summary' : 'reconsideration';
}

function evidenceOf(defended: CaseForDefence | null) {
  const evidence = (defended?.evidence ?? []).map(({ name, proves, pages }) => ({
    name,
    proves,
    form: '复印件',
    pages: pages === null ? undefined : `共${pages}页`,
  }));
  return evidence.length > 0 ? evidence : [{ name: '【证据名称】', proves: '' }];
}
